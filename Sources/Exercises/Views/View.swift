import Times

/// What one audience may see of an exercise at one moment, in named sections. An absent section is one that
/// this audience has not.
///
/// The names are the contract with the pages (`docs/openapi.yaml`). Times are whole milliseconds.
package struct View: Encodable, Sendable {
  package var head: Head
  package var time: Time
  package var role: Part?
  package var inbox: [Letter]?
  package var offers: [Offer]?
  package var forms: [String: Paper]?
  package var decisions: [Decided]?
  package var proposals: [Proposed]?
  package var quantities: [Counted]?
  package var clocks: [Term]?
  package var board: [Planned]?
  package var steps: [Asked]?
  package var questions: [Topic]?
  package var roles: [Cast]?
  package var pacing: Pacing?
  package var actions: [Choosable]?
  package var phases: [Stretch]?
  package var notes: [Seen]?
  package var objectives: [Aim]?
  package var ratings: [Rated]?
  package var hotwash: HotWash?
  package var cards: [Card]?
  package var glossary: [String: String]?
  package var interludes: [Chapter]?
}

extension View {
  package struct Head: Hashable, Encodable, Sendable {
    package let scenario: String
    package let title: String
    package let notice: String
    package let language: String
    /// "OEFENING": on everything that anybody sees.
    package let drill: String
    package let stage: String
    package let phase: Current?
    package let situation: String
    package let paused: String?
    package let discussion: Discussion?
    package let plan: Division?
  }

  package struct Current: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let number: Int
    package let of: Int
    package let pace: String
  }

  package struct Discussion: Hashable, Encodable, Sendable {
    package let id: String
    package let text: String
    /// In exercise time.
    package let since: Int64
  }

  package struct Division: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let minutes: Int
  }

  /// How story time runs. It is never sent because time passes: whoever shows it counts on from here.
  package struct Time: Encodable, Sendable {
    /// At the moment `exercise`.
    package let story: Int64
    package let wall: String
    /// Milliseconds of the story in a real one; 0 while it stands still.
    package let rate: Double
    package let exercise: Int64
    /// The end of the phase.
    package let end: Int64?
    /// The name of the story's time zone.
    package let zone: String
    /// What has to change before this is news. Not sent.
    package let course: Course

    package struct Course: Hashable, Sendable {
      let anchor: Exercise.Anchor?
      let stands: StoryTime?
      let rate: Double
      let end: Int64?
    }

    private enum CodingKeys: String, CodingKey { case story, wall, rate, exercise, end, zone }
  }

  package struct Part: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let brief: String
    package let presence: String
  }

  package struct Letter: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let from: String
    package let channel: String
    package let text: String
    package let to: [String]
    package let at: Int64
    package let wall: String
    /// When it should have come, if it came later.
    package let due: Int64?
    /// The role itself sent it.
    package let sent: Bool?
  }

  package struct Offer: Hashable, Encodable, Sendable {
    package let action: String
    package let title: String
    package let own: Bool
    package let takes: Int64
    package let form: String?
    package let exclusive: String?
  }

  package struct Paper: Hashable, Encodable, Sendable {
    package let title: String
    package let version: String
    package let fields: [Field]
  }

  package struct Field: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let hint: String
    package let required: Bool
    /// Where not absent, the only answers that are taken.
    package let choices: [String]?
  }

  package struct Card: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let lines: [String]
    package let source: String
  }

  package struct Decided: Hashable, Encodable, Sendable {
    package let number: Int
    package let role: String
    package let action: String?
    package let title: String
    package let words: String
    package let reason: String
    /// waiting, running, completed, retracted, worded.
    package let status: String
    package let taken: Int64
    package let wall: String
    package let until: Int64?
    package let completed: Int64?
    package let result: String?
    package let record: Int
    package let afterHint: Bool
  }

  package struct Proposed: Hashable, Encodable, Sendable {
    package let number: Int
    package let role: String
    package let by: String
    package let action: String?
    package let title: String
    package let words: String
    package let reason: String
    package let dissents: [Dissent]
    package let status: String
  }

  package struct Dissent: Hashable, Encodable, Sendable {
    package let by: String
    package let text: String
  }

  package struct Counted: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let unit: String
    /// In whole units, at the moment `at` of the story.
    package let value: Int64
    /// In thousandths of the unit per hour of the story.
    package let rate: Int64
    package let at: Int64
    package let minimum: Int64
    package let maximum: Int64
  }

  package struct Term: Hashable, Encodable, Sendable {
    package let id: String
    package let title: String
    package let startedAt: Int64
    package let limitAt: Int64
    package let limitWall: String
    package let stoppedAt: Int64?
    package let expired: Bool
    package let note: String
  }
}
