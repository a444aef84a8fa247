package import Scenarios
package import Times

/// What the room said and agreed when it looked back.
package struct HotWash: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    /// 1 for the first.
    package let number: Int
    package let question: Index<HotWashQuestion>
    package let text: String
    /// Who gave it a dot: random ids, each once.
    package internal(set) var dots: [String] = []
    /// Taken off the wall: it counts nowhere, and keeps its number.
    var isStruck = false
  }

  package struct Agreement: Hashable, Sendable {
    /// 1 for the first.
    package let number: Int
    package internal(set) var improvement: Improvement
    var isStruck = false
  }

  /// How many answers one person may mark as what matters most.
  package static let dotsPerPerson = 3
  /// Of answers, and of improvements: beyond it nobody reads them.
  package static let limit = 500

  /// The struck ones too, by their numbers.
  package internal(set) var given: [Answer] = []
  package internal(set) var agreed: [Agreement] = []
  /// What the participants may see afterwards.
  package internal(set) var released: [ReleasedPart] = []

  package var answers: [Answer] { given.filter { !$0.isStruck } }
  package var agreements: [Agreement] { agreed.filter { !$0.isStruck } }
  package var improvements: [Improvement] { agreements.map(\.improvement) }

  package func dots(of person: String) -> Int { answers.count { $0.dots.contains(person) } }
}

/// What will be done differently, agreed before people leave: the improvement plan starts with it.
package struct Improvement: Hashable, Codable, Sendable {
  package var what: String
  /// A role or a name within the organisation.
  package var owner: String
  /// A day of the real world.
  package var due: CivilDate
  /// A serious gap: to be reported today, not in half a year.
  package var isUrgent: Bool

  package init(what: String, owner: String, due: CivilDate, isUrgent: Bool = false) {
    self.what = what
    self.owner = owner
    self.due = due
    self.isUrgent = isUrgent
  }
}

/// A part of what was recorded, for the participants to look back at.
package enum ReleasedPart: String, Hashable, Codable, Sendable, CaseIterable {
  case score, timeline
}
