import Scenarios
import Times

/// A line that was typed at the console, understood as far as that goes without an exercise.
enum Instruction: Equatable {
  case nothing
  case verb(Verb, rest: String)
  case decision(Index<Role>, Wish)
  /// Only the marks of a decision: whose it is has to be asked for.
  case unaddressed(Wish)
  /// The word begins more than one thing.
  case ambiguous([String])
  case unknown(String)

  init(_ line: String, callSigns: CallSigns) {
    var (wish, words) = Wish.marks(in: line.split(whereSeparator: \.isWhitespace))
    guard let first = words.first.map(String.init) else {
      self = wish == Wish() ? .nothing : .unaddressed(wish)
      return
    }
    words = words.dropFirst()
    let rest = words.joined(separator: " ")
    func decision(_ role: Index<Role>) -> Instruction {
      let (more, text) = Wish.marks(in: words)
      wish.add(more)
      wish.read(text.joined(separator: " "))
      return .decision(role, wish)
    }
    if let verb = Verb(named: first) {
      self = .verb(verb, rest: verb.meaning(of: rest))
      return
    }
    if let role = callSigns.role(named: first) {
      self = decision(role)
      return
    }
    let verbs = first.count > 1 ? Verb.beginning(with: first) : []
    let roles = callSigns.roles(beginningWith: first)
    switch (verbs.count, roles.count) {
    case (1, 0): self = .verb(verbs[0], rest: verbs[0].meaning(of: rest))
    case (0, 1): self = decision(roles[0])
    case (0, 0): self = .unknown(first)
    default: self = .ambiguous(verbs.map { $0.words[0] } + roles.map { callSigns.name(of: $0) })
    }
  }
}

/// What a role wants to decide, as it was typed.
struct Wish: Equatable {
  var text = ""
  /// Nil: not said; to be asked for.
  var reason: String?
  var ago = Interval.zero
  var isAfterHint = false

  /// Marks before what is decided: `-3m` (said three minutes ago), `hint` (after a hint).
  static func marks(in words: some Collection<Substring>) -> (Wish, ArraySlice<Substring>) {
    var wish = Wish()
    var rest = Array(words)[...]
    while let word = rest.first?.lowercased() {
      if word.hasPrefix("-"), let ago = interval(String(word.dropFirst())) {
        wish.ago = ago
      } else if word == "hint" {
        wish.isAfterHint = true
      } else if ["na", "after"].contains(word), rest.dropFirst().first?.lowercased() == "hint" {
        wish.isAfterHint = true
        rest = rest.dropFirst()
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    return (wish, rest)
  }

  /// A bare number is a number of minutes.
  private static func interval(_ text: String) -> Interval? {
    Interval(parsing: text) ?? Interval(parsing: text + "m")
  }

  mutating func add(_ marks: Wish) {
    if marks.ago > .zero { ago = marks.ago }
    isAfterHint = isAfterHint || marks.isAfterHint
  }

  /// Takes what begins with `omdat` or `because` for the reason, in these words: without it the order of a Dutch
  /// sentence is wrong.
  mutating func read(_ line: String) {
    let words = line.split(separator: " ")
    let place = words.firstIndex {
      ["omdat", "want", "because"].contains($0.lowercased().filter(\.isLetter))
    }
    guard let place, place > 0 else {
      text = line
      return
    }
    text = words[..<place].joined(separator: " ")
    while text.last == "," { text.removeLast() }
    if place + 1 < words.count { reason = words[place...].joined(separator: " ") }
  }
}

extension Verb {
  /// Without what only completes the verb: `sla over 2`, `sla 2 over`.
  fileprivate func meaning(of rest: String) -> String {
    guard self == .skip else { return rest }
    let rest = rest.droppingWord("over")
    return rest.lowercased().hasSuffix(" over") ? String(rest.dropLast(5)) : rest
  }
}

extension String {
  /// Without this word at the beginning.
  func droppingWord(_ word: String) -> String {
    let words = split(separator: " ")
    return words.first?.lowercased() == word ? words.dropFirst().joined(separator: " ") : self
  }
}
