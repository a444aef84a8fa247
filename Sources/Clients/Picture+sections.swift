package import Scenarios

/// The sections of a view, as `docs/openapi.yaml` names them; times are milliseconds of the story since T+0.
extension Picture {
  package struct Head: Hashable, Sendable, Decodable {
    package let title: String
    package let notice: String
    package let language: String
    package let drill: String
    package let stage: Stage
    package let phase: Current?
    package let situation: String
    package let paused: String?
    package let discussion: Discussion?
  }

  package enum Stage: String, Sendable, Decodable {
    case planned, between, phase, finished
  }

  package struct Current: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let pace: String

    package var isRunning: Bool { pace == "running" }
  }

  package struct Discussion: Hashable, Sendable, Decodable {
    package let id: String
    package let text: String
  }

  package struct Time: Hashable, Sendable, Decodable {
    package let story: Int64
    package let wall: String
    package let rate: Double
    package let end: Int64?
  }

  package struct Part: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let brief: String
  }

  package struct Letter: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let from: String
    package let channel: String
    package let text: String
    package let to: [String]
    package let at: Int64
    package let due: Int64?
    package let sent: Bool?
  }

  package struct Offer: Hashable, Sendable, Decodable {
    package let action: String
    package let title: String
    package let form: String?
  }

  package struct Paper: Hashable, Sendable, Decodable {
    package struct Field: Hashable, Sendable, Decodable {
      package let id: String
      package let title: String
      package let hint: String
      package let required: Bool
      package let choices: [String]?
    }

    package let title: String
    package let version: String
    package let fields: [Field]

    /// As the consoles fill one in.
    package func form(named name: String) -> Form {
      Form(
        name: name, title: title, version: version,
        fields: fields.map {
          Form.Field(
            name: $0.id, title: $0.title, hint: $0.hint, isRequired: $0.required,
            choices: $0.choices ?? [])
        })
    }
  }

  package struct Decided: Hashable, Sendable, Decodable {
    package let number: Int
    package let role: String
    package let action: String?
    package let title: String
    package let words: String
    package let reason: String
    package let status: String
    package let taken: Int64
    package let until: Int64?
    package let completed: Int64?
    package let result: String?
    package let afterHint: Bool
  }

  package struct Proposed: Hashable, Sendable, Decodable {
    package struct Dissent: Hashable, Sendable, Decodable {
      package let text: String
    }

    package let number: Int
    package let role: String
    package let by: String
    package let title: String
    package let reason: String
    package let dissents: [Dissent]
    package let status: String
  }

  package struct Counted: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let unit: String
    package let value: Int64
    package let rate: Int64
    package let at: Int64
    package let minimum: Int64
    package let maximum: Int64
  }

  package struct Term: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let limitAt: Int64
    package let stoppedAt: Int64?
    package let expired: Bool
    package let note: String
  }

  package struct Card: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let lines: [String]
    package let source: String
  }

  package struct Planned: Hashable, Sendable, Decodable {
    package let inject: String
    package let title: String
    package let phase: String
    package let to: [String]
    package let text: String
    package let status: String
    package let due: Int64?
    package let delivered: Int64?
    package let waits: Bool
    package let optional: Bool
    /// Nil: a server of before this could be told.
    package let aside: Bool?
    package let read: String
    package let ifSilent: String
  }

  package struct Topic: Hashable, Sendable, Decodable {
    package let id: String
    package let text: String
    package let phase: String
    package let asked: Bool
  }

  package struct Cast: Hashable, Sendable, Decodable {
    package let role: String
    package let title: String
    package let presence: String
  }

  package struct Pacing: Hashable, Sendable, Decodable {
    package let plannedMinutes: Int
    package let usedMinutes: Int
    package let aheadMinutes: Int
  }

  package struct Stretch: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let entered: Bool
    package let facilitator: String
  }

  package struct Chapter: Hashable, Sendable, Decodable {
    package let id: String
    package let title: String
    package let text: String
  }

  package struct Present: Hashable, Sendable, Decodable {
    package let person: String
    package let name: String?
    package let kind: String
    package let roles: [String]
    /// The roles of these that they decide for.
    package let speaks: [String]
    package let here: Bool
    /// The messages to their roles that they did not see yet; nil: a server of an older version.
    package let unread: [String]?
  }
}
