package import Times

/// One row of the improvement plan (HSEEP: corrective action).
package struct CorrectiveAction: Hashable, Sendable {
  /// HSEEP's capability elements (POETE): what has to change for it.
  package enum Element: String, Hashable, Sendable, CaseIterable {
    case planning, organization, equipment, training, exercise
  }

  package enum Status: String, Hashable, Sendable, CaseIterable { case open, busy, done, dropped }

  /// Within the plan, and stable: by which a later report finds it back.
  package var id: String
  package var title: String
  /// What exactly, and by when it is enough; may be empty.
  package var text: String
  /// What was found in the exercise, in a sentence; may be empty.
  package var finding: String
  /// Where the measure comes from; may be empty.
  package var source: String
  package var element: Element?
  /// A role or a name within the organisation; empty: still to be agreed.
  package var owner: String
  /// Days of the real world.
  package var start: CivilDate?
  /// Proposed until somebody agreed to it.
  package var due: CivilDate?
  /// The room itself agreed to it; otherwise it is proposed.
  package var isAgreed: Bool
  /// A serious gap: to be reported today.
  package var isUrgent: Bool
  package var status: Status
  /// When it was done or dropped.
  package var closed: CivilDate?

  package init(
    id: String, title: String, text: String = "", finding: String = "", source: String = "",
    element: Element? = nil, owner: String = "", start: CivilDate? = nil, due: CivilDate? = nil,
    isAgreed: Bool = false, isUrgent: Bool = false, status: Status = .open,
    closed: CivilDate? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.finding = finding
    self.source = source
    self.element = element
    self.owner = owner
    self.start = start
    self.due = due
    self.isAgreed = isAgreed
    self.isUrgent = isUrgent
    self.status = status
    self.closed = closed
  }

  /// Somebody still has to do something for it.
  package var isOpen: Bool { status == .open || status == .busy }

  package func isOverdue(on day: CivilDate) -> Bool { isOpen && due.map { $0 < day } ?? false }
}
