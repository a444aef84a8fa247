import Exercises
import Foundation

/// A view as it is sent: every section encoded once, so that two moments can be compared.
struct Sections: Sendable {
  /// Lists are kept by their elements: mostly one of them changes.
  private enum Section: Hashable, Sendable {
    case whole(String)
    case list([String])

    var text: String {
      switch self {
      case .whole(let text): text
      case .list(let elements): "[" + elements.joined(separator: ",") + "]"
      }
    }
  }

  private let view: View
  /// In the order in which they are written.
  private let sections: [(name: String, section: Section)]

  /// What is as it was `earlier` is not encoded again.
  init(_ view: View, after earlier: Sections? = nil) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var sections: [(name: String, section: Section)] = []
    func json(_ value: some Encodable) -> String {
      (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
    func whole<Value: Encodable & Equatable>(_ name: String, _ part: KeyPath<View, Value?>) {
      guard let value = view[keyPath: part] else { return }
      if value == earlier?.view[keyPath: part], let known = earlier?.section(name) {
        sections.append((name, known))
      } else {
        sections.append((name, .whole(json(value))))
      }
    }
    func list<Element: Encodable & Equatable>(_ name: String, _ part: KeyPath<View, [Element]?>) {
      guard let values = view[keyPath: part] else { return }
      guard case .list(let known) = earlier?.section(name),
        let before = earlier?.view[keyPath: part], before.count == known.count
      else { return sections.append((name, .list(values.map { json($0) }))) }
      let elements = values.indices.map { index in
        index < known.count && values[index] == before[index] ? known[index] : json(values[index])
      }
      sections.append((name, .list(elements)))
    }
    sections.append(("head", .whole(json(view.head))))
    sections.append(("time", .whole(json(view.time))))
    whole("role", \.role)
    list("inbox", \.inbox)
    list("offers", \.offers)
    whole("forms", \.forms)
    list("decisions", \.decisions)
    list("proposals", \.proposals)
    list("quantities", \.quantities)
    list("clocks", \.clocks)
    list("board", \.board)
    list("steps", \.steps)
    list("questions", \.questions)
    list("roles", \.roles)
    whole("pacing", \.pacing)
    list("actions", \.actions)
    list("phases", \.phases)
    list("notes", \.notes)
    whole("hotwash", \.hotwash)
    list("cards", \.cards)
    whole("glossary", \.glossary)
    list("interludes", \.interludes)
    list("objectives", \.objectives)
    list("ratings", \.ratings)
    self.view = view
    self.sections = sections
  }

  private func section(_ name: String) -> Section? {
    sections.first { $0.name == name }?.section
  }

  /// The whole view as a JSON object, with sections that the server adds.
  func object(_ more: [(String, String)] = []) -> String {
    let all = sections.map { ($0.name, $0.section.text) } + more
    return "{" + all.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// What changed since an earlier moment, as a JSON object; nil: nothing. Time that merely passed is no change.
  func changes(since earlier: Sections) -> String? {
    var changed: [String] = []
    for (name, section) in sections {
      let before = earlier.section(name)
      if section == before || name == "pacing" { continue }
      if name == "time", view.time.course == earlier.view.time.course { continue }
      if name == "inbox", case .list(let letters) = section, case .list(let known) = before,
        letters.starts(with: known)
      {
        let news = letters[known.count...].joined(separator: ",")
        changed.append("\"inbox+\":[\(news)]")
      } else {
        changed.append("\"\(name)\":\(section.text)")
      }
    }
    for (name, _) in earlier.sections where section(name) == nil {
      changed.append("\"\(name)\":null")
    }
    guard !changed.isEmpty else { return nil }
    if let pacing = section("pacing") { changed.append("\"pacing\":\(pacing.text)") }
    return "{" + changed.joined(separator: ",") + "}"
  }
}
