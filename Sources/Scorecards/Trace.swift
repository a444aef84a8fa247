package import Scenarios
package import Times

/// What happened, as far as it touches a score: completed decisions, delivered injects, running clocks.
package struct Trace: Sendable {
  /// A completed decision that was not retracted.
  package struct Act: Hashable, Sendable {
    package var action: Index<Action>
    /// When it was completed.
    package var time: StoryTime
    /// Required fields of its form that were left open.
    package var gaps: Int
    /// 0, 1 or 2; see `Decision.record`.
    package var record: Int
    /// Bit *n*: the field `ScoringModel.excuses[n]` was filled in.
    package var excuses: UInt64
    /// By which a ledger line finds it back; no score depends on it.
    package var decision: Int

    package init(
      _ action: Index<Action>, at time: StoryTime, gaps: Int = 0, record: Int = 0,
      excuses: UInt64 = 0, decision: Int = 0
    ) {
      self.action = action
      self.time = time
      self.gaps = gaps
      self.record = record
      self.excuses = excuses
      self.decision = decision
    }
  }

  /// How somebody rated an observed step.
  package struct Rating: Hashable, Sendable {
    package var step: Index<Step>
    package var level: Rubric.Band

    package init(_ step: Index<Step>, _ level: Rubric.Band) {
      self.step = step
      self.level = level
    }
  }

  package struct Delivery: Hashable, Sendable {
    package var due: StoryTime
    package var delivered: StoryTime

    package init(due: StoryTime, delivered: StoryTime) {
      self.due = due
      self.delivered = delivered
    }
  }

  /// In any order.
  package var acts: [Act]
  /// Per inject of the scenario; may be shorter. Nil: not delivered, its script's time is taken.
  package var deliveries: [Delivery?]
  /// Per clock of the scenario, when it started; may be shorter. Nil: it never did.
  package var clocks: [StoryTime?]
  /// One per rater and observed step, in any order.
  package var ratings: [Rating]

  package init(
    acts: [Act], deliveries: [Delivery?] = [], clocks: [StoryTime?] = [],
    ratings: [Rating] = []
  ) {
    self.acts = acts
    self.deliveries = deliveries
    self.clocks = clocks
    self.ratings = ratings
  }

  func start(of clock: Index<LegalClock>) -> StoryTime? {
    clocks.indices.contains(clock.position) ? clocks[clock.position] : nil
  }

  func delivery(of inject: Index<Inject>) -> Delivery? {
    deliveries.indices.contains(inject.position) ? deliveries[inject.position] : nil
  }
}
