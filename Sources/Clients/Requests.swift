/// What is sent, as `docs/openapi.yaml` names it.
package enum Requests {
  package struct Join: Encodable, Sendable {
    let code: String
    let name: String?
    let role: String?

    package init(code: String, name: String?, role: String?) {
      self.code = code
      self.name = name
      self.role = role
    }
  }

  package struct SignIn: Encodable, Sendable {
    let secret: String

    package init(secret: String) { self.secret = secret }
  }

  package struct Nothing: Encodable, Sendable {
    package init() {}
  }

  package struct Decide: Encodable, Sendable {
    let role: String
    package var action: String?
    package var words: String?
    package var reason: String?
    package var form: [String: String]?
    package var agoMinutes: Int?
    package var afterHint: Bool?

    package init(role: String) { self.role = role }
  }

  package struct Ask: Encodable, Sendable {
    let role: String
    let to: String
    let text: String

    package init(role: String, to: String, text: String) {
      self.role = role
      self.to = to
      self.text = text
    }
  }

  /// A text, a reason, an outcome: what a request needs of them.
  package struct Say: Encodable, Sendable {
    let text: String?
    let reason: String?
    let outcome: String?
    let action: String?

    package init(
      text: String? = nil, reason: String? = nil, outcome: String? = nil, action: String? = nil
    ) {
      self.text = text
      self.reason = reason
      self.outcome = outcome
      self.action = action
    }
  }

  package struct Direct: Encodable, Sendable {
    package var inject: String?
    package var question: String?
    package var text: String?
    package var from: String?
    package var to: [String]?
    package var at: Int64?
    package var minutes: Int?
    package var role: String?
    package var presence: String?

    package init() {}
  }

  /// Whom a request is about.
  package struct Somebody: Encodable, Sendable {
    let person: String

    package init(_ person: String) { self.person = person }
  }

  package struct Door: Encodable, Sendable {
    let open: Bool

    package init(open: Bool) { self.open = open }
  }

  package struct Receipt: Encodable, Sendable {
    let upTo: Int

    package init(upTo: Int) { self.upTo = upTo }
  }
}

/// What is known before joining; with a session also the roles.
package struct Lobby: Decodable, Sendable {
  package struct Seat: Decodable, Sendable {
    package let id: String
    package let title: String
    package let brief: String
    package let presence: String
    package let people: Int
    /// Who decides for it, as far as they gave a name.
    package let speaker: String?
    /// Whether whoever asks does.
    package let speaks: Bool
  }

  package let title: String
  package let notice: String
  package let language: String
  package let drill: String
  package let roles: [Seat]?
}

/// How the room gets in.
package struct Invitation: Decodable, Sendable {
  package let address: String
  package let code: String
  package let open: Bool
}

/// What a search finds.
package struct Choices: Decodable, Sendable {
  package let offers: [Picture.Offer]
  package let forms: [String: Picture.Paper]
}

/// The scorecards, as far as a console shows them.
package struct Scores: Decodable, Sendable {
  package struct Card: Decodable, Sendable {
    package let rubric: String
    /// By language; nil: a server of before this.
    package let title: [String: String]?
    package let score: String
    package let band: String?
  }

  package let scorecards: [Card]
}
