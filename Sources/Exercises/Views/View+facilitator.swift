/// The sections that only the facilitator has, and the hot wash.
extension View {
  /// One inject, as the facilitator's board shows it.
  package struct Planned: Hashable, Encodable, Sendable {
    package let inject: String
    package let title: String
    package let phase: String
    package let from: String
    package let channel: String
    package let to: [String]
    /// pending, due, armed, delivered, held, skipped, withheld, standby.
    package let status: String
    package let due: Int64?
    package let delivered: Int64?
    /// It waits for a condition of the script; what that is, `Inject.wait` says.
    package let waits: Bool
    /// Until then it doesn't come, whatever happens.
    package let earliest: Int64?
    /// The condition is true as things stand now.
    package let holds: Bool?
    package let optional: Bool
    /// It was held, skipped or left out by hand, and can be brought back.
    package let aside: Bool
    package let read: String
    package let ifSilent: String
    package let expects: [String]
    package let text: String
  }

  /// What the exercise is held for.
  package struct Aim: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
  }

  /// What somebody in the room thought of a step or an objective.
  package struct Rated: Hashable, Encodable, Sendable {
    /// Of the step or the objective.
    package let title: String
    package let level: String
    package let reason: String
    /// In which part, never a name.
    package let rater: String
  }

  package struct Asked: Hashable, Encodable, Sendable {
    package let step: String
    package let title: String
    package let phase: String
    package let done: Bool
    package let owners: [String]
    /// People rate it.
    package let observed: Bool
  }

  package struct Topic: Hashable, Encodable, Sendable {
    package let id: String
    package let text: String
    package let phase: String
    package let asked: Bool
    package let outcome: String?
  }

  package struct Cast: Hashable, Encodable, Sendable {
    package let role: String
    package let title: String
    package let presence: String
  }

  /// In minutes; what lies ahead is positive.
  package struct Pacing: Hashable, Encodable, Sendable {
    package let plannedMinutes: Int
    package let usedMinutes: Int
    package let aheadMinutes: Int
    package let late: Int
  }

  package struct Choosable: Hashable, Encodable, Sendable {
    package let action: String
    package let title: String
    package let roles: [String]
    package let keywords: [String]
    package let form: String?
    /// Somebody could choose it now.
    package let open: Bool
  }

  package struct Stretch: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let from: Int64
    package let to: Int64
    package let pace: String
    package let minutes: Int?
    package let entered: Bool
    package let situation: String
    package let facilitator: String
    package let background: [Fact]
    package let moments: [Int64]
  }

  package struct Fact: Hashable, Encodable, Sendable {
    package let text: String
    package let source: String
  }

  package struct Seen: Hashable, Encodable, Sendable {
    package let text: String
    package let role: String?
    package let objective: String?
  }

  package struct HotWash: Hashable, Encodable, Sendable {
    package struct Question: Hashable, Encodable, Sendable {
      package let id: String
      package let text: String
    }

    package struct Answer: Hashable, Encodable, Sendable {
      package let number: Int
      package let question: String
      package let text: String
      /// How many found it one of the three that matter.
      package let dots: Int
    }

    package struct Agreed: Hashable, Encodable, Sendable {
      package let number: Int
      package let what: String
      package let owner: String
      /// `2026-12-01`.
      package let due: String
      package let urgent: Bool
    }

    package let questions: [Question]
    package let answers: [Answer]
    package let improvements: [Agreed]
    package let released: [String]
    package let feedback: [Inquiry]
  }

  /// What everybody is asked about the exercise itself.
  package struct Inquiry: Hashable, Encodable, Sendable {
    package let id: String
    package let text: String
    /// Answered with 1 to 5.
    package let scale: Bool
  }

  package struct Chapter: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let text: String
  }
}
