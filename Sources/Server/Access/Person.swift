package import Exercises
import Foundation
import Journals
package import Scenarios

/// Somebody at a device. The id is random and stands in the journal; a name, if there is one, lies beside it.
package struct Person: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case facilitator, observer, screen, player
  }

  /// What somebody has with a role.
  enum Hold: String, Codable { case speaker, member, left }

  package let id: String
  package let kind: Kind
  let token: Hash
  let created: Int64
  var name: String?
  var holds: [String: Hold] = [:]
  var ended: Int64?

  /// The roles that this person plays now, in the order of the scenario.
  package func roles(in scenario: Scenario) -> [Index<Role>] {
    scenario.roles.keys.filter { plays(scenario.roles[$0].name) }
  }

  func plays(_ role: String) -> Bool { holds[role] == .speaker || holds[role] == .member }
  func speaks(for role: String) -> Bool { holds[role] == .speaker }

  /// Who this person is when an exercise is looked at.
  package func audiences(in scenario: Scenario) -> [Audience] {
    switch kind {
    case .facilitator: [.facilitator]
    case .observer: [.observer]
    case .screen: [.screen]
    case .player: roles(in: scenario).isEmpty ? [.screen] : roles(in: scenario).map { .role($0) }
    }
  }

  var stored: StoredSession {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let roles = (try? encoder.encode(holds)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return StoredSession(
      token: token, person: id, kind: kind.rawValue, roles: roles, created: created, ended: ended)
  }

  init(_ stored: StoredSession, name: String?) {
    id = stored.person
    kind = Kind(rawValue: stored.kind) ?? .player
    token = stored.token
    created = stored.created
    self.name = name
    holds =
      (try? JSONDecoder().decode([String: Hold].self, from: Data(stored.roles.utf8))) ?? [:]
    ended = stored.ended
  }

  init(id: String, kind: Kind, token: Hash, created: Int64, name: String?) {
    self.id = id
    self.kind = kind
    self.token = token
    self.created = created
    self.name = name
  }
}
