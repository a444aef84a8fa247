import Exercises
import Foundation

/// A view as it is sent: every section encoded once, so that two moments can be compared.
struct Sections: Sendable {
  let encoded: [String: String]
  /// In the order in which they are written.
  static let names = [
    "head", "time", "role", "inbox", "offers", "forms", "decisions", "proposals", "quantities",
    "clocks", "board", "steps", "questions", "roles", "pacing", "actions", "phases", "notes",
    "hotwash", "cards", "glossary", "interludes", "objectives", "ratings",
  ]
  private let letters: [String]
  private let course: View.Time.Course

  init(_ view: View) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: some Encodable) -> String {
      (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
    var encoded: [String: String] = ["head": json(view.head), "time": json(view.time)]
    letters = (view.inbox ?? []).map { json($0) }
    if view.inbox != nil { encoded["inbox"] = "[" + letters.joined(separator: ",") + "]" }
    encoded["role"] = view.role.map { json($0) }
    encoded["offers"] = view.offers.map { json($0) }
    encoded["forms"] = view.forms.map { json($0) }
    encoded["decisions"] = view.decisions.map { json($0) }
    encoded["proposals"] = view.proposals.map { json($0) }
    encoded["quantities"] = view.quantities.map { json($0) }
    encoded["clocks"] = view.clocks.map { json($0) }
    encoded["board"] = view.board.map { json($0) }
    encoded["steps"] = view.steps.map { json($0) }
    encoded["questions"] = view.questions.map { json($0) }
    encoded["roles"] = view.roles.map { json($0) }
    encoded["pacing"] = view.pacing.map { json($0) }
    encoded["actions"] = view.actions.map { json($0) }
    encoded["phases"] = view.phases.map { json($0) }
    encoded["notes"] = view.notes.map { json($0) }
    encoded["objectives"] = view.objectives.map { json($0) }
    encoded["ratings"] = view.ratings.map { json($0) }
    encoded["hotwash"] = view.hotwash.map { json($0) }
    encoded["cards"] = view.cards.map { json($0) }
    encoded["glossary"] = view.glossary.map { json($0) }
    encoded["interludes"] = view.interludes.map { json($0) }
    self.encoded = encoded
    course = view.time.course
  }

  /// The whole view as a JSON object, with sections that the server adds.
  func object(_ more: [(String, String)] = []) -> String {
    let all = Self.names.compactMap { name in encoded[name].map { (name, $0) } } + more
    return "{" + all.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// What changed since an earlier moment, as a JSON object; nil: nothing. Time that merely passed is no change.
  func changes(since earlier: Sections) -> String? {
    var changed: [String] = []
    for name in Self.names where encoded[name] != earlier.encoded[name] {
      if name == "pacing" || (name == "time" && course == earlier.course) { continue }
      if name == "inbox", letters.starts(with: earlier.letters) {
        let news = letters[earlier.letters.count...].joined(separator: ",")
        changed.append("\"inbox+\":[\(news)]")
      } else {
        changed.append("\"\(name)\":\(encoded[name] ?? "null")")
      }
    }
    guard !changed.isEmpty else { return nil }
    if let pacing = encoded["pacing"] { changed.append("\"pacing\":\(pacing)") }
    return "{" + changed.joined(separator: ",") + "}"
  }
}
