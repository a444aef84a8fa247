package import Scenarios

/// What somebody in the room thinks of how a step or an objective went.
package struct Rating: Hashable, Codable, Sendable {
  /// What can be rated: a step with `observed: true`, or an objective.
  package enum Subject: Hashable, Sendable {
    case step(Index<Step>)
    case objective(Index<Objective>)
  }

  package var subject: Subject
  package var level: Rubric.Band
  package var reason: String
  /// In which role it was given (`oefenleider`, `waarnemer 1`), never a person's name.
  package var rater: String

  package init(subject: Subject, level: Rubric.Band, reason: String, rater: String) {
    self.subject = subject
    self.level = level
    self.reason = reason
    self.rater = rater
  }

  /// Whether this one takes the other's place: a capital more or less makes nobody someone else.
  func replaces(_ other: Rating) -> Bool {
    subject == other.subject && rater.lowercased() == other.rater.lowercased()
  }
}

/// Stored as `{"step":"NAME"}` or `{"objective":"NAME"}`.
extension Rating.Subject: Codable {
  private enum CodingKeys: CodingKey { case step, objective }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let step = try container.decodeIfPresent(Index<Step>.self, forKey: .step) {
      self = .step(step)
    } else {
      self = .objective(try container.decode(Index<Objective>.self, forKey: .objective))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .step(let step): try container.encode(step, forKey: .step)
    case .objective(let objective): try container.encode(objective, forKey: .objective)
    }
  }
}
