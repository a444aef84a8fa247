import Scenarios

/// What was typed behind `oordeel`, as far as that goes without an exercise: `waarnemer 1: one-story S reden`.
struct TypedRating: Equatable {
  /// Nil: not said.
  var rater: String?
  /// Empty: not said.
  var subject = ""
  var level: Rubric.Band?
  var reason = ""

  /// The first letter that is one of the four parts what is rated from why; only before it a colon means that
  /// somebody was named.
  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let place = words.firstIndex { Self.level($0) != nil }
    var front = words[..<(place ?? words.endIndex)]
    if let colon = front.firstIndex(where: { $0.last == ":" }) {
      rater = String(front[...colon].joined(separator: " ").dropLast())
      front = front[(colon + 1)...]
    }
    subject = front.joined(separator: " ")
    guard let place else { return }
    level = Self.level(words[place])
    reason = words[(place + 1)...].joined(separator: " ")
  }

  /// What would be rated, and the single letter behind it that is no rating; nil: nothing of the kind.
  var mistakenLevel: (subject: String, letter: String)? {
    guard level == nil else { return nil }
    let words = subject.split(separator: " ")
    guard let place = words.dropFirst().firstIndex(where: { $0.count == 1 }), place == 1 else {
      return nil
    }
    return (String(words[0]), String(words[place]))
  }

  static func level(_ word: some StringProtocol) -> Rubric.Band? {
    Rubric.Band(rawValue: word.uppercased())
  }
}
