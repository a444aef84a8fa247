/// A line while it is being typed: keys in; text, cursor and what is to be done out.
struct LineEditor: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    /// Nothing that shows.
    case none
    case changed
    case submitted(String)
    /// The line was given up.
    case cancelled
    case endOfInput
    /// What the word could be completed to; nothing was filled in.
    case candidates([String])
    /// What didn't fit any more was left out.
    case cut
  }

  /// As much as one decision, reason or note may hold.
  static let limit = 2_000
  private static let historyLimit = 200

  /// What stands left and right of the cursor: a combining mark then joins the letter before it by itself.
  private(set) var before = ""
  private(set) var after = ""
  private var history: [String] = []
  /// Where in the history one is; `history.count` is the line that is being typed.
  private var place = 0
  private var draft = ""
  /// It was said already that no more fits.
  private var isFull = false

  init() {}

  var text: String { before + after }

  /// Takes a key; `words` are what a tab can complete the last word to.
  mutating func handle(_ key: Key, completing words: [String] = []) -> Outcome {
    switch key {
    case .scalar(let scalar): insert([scalar])
    case .paste(let text): insert(text.unicodeScalars)
    case .enter: submit()
    case .tab: complete(from: words)
    case .escape: cancel()
    case .redraw: .changed
    case .endOfInput: text.isEmpty ? .endOfInput : edit { $0.after = String($0.after.dropFirst()) }
    case .backspace: edit { $0.before = String($0.before.dropLast()) }
    case .delete: edit { $0.after = String($0.after.dropFirst()) }
    case .left: edit { $0.moveLeft(1) }
    case .right: edit { $0.moveRight(1) }
    case .wordLeft: edit { $0.moveLeft($0.wordLength($0.before.reversed())) }
    case .wordRight: edit { $0.moveRight($0.wordLength($0.after)) }
    case .home: edit { $0.moveLeft($0.before.count) }
    case .end: edit { $0.moveRight($0.after.count) }
    case .up: recall(place - 1)
    case .down: recall(place + 1)
    case .pageUp, .pageDown: .none
    case .eraseToStart: edit { $0.before = "" }
    case .eraseToEnd: edit { $0.after = "" }
    case .eraseWord:
      edit { $0.before = String($0.before.dropLast($0.wordLength($0.before.reversed()))) }
    }
  }

  private mutating func edit(_ change: (inout LineEditor) -> Void) -> Outcome {
    let (left, right) = (before, after)
    change(&self)
    return left == before && right == after ? .none : .changed
  }

  private mutating func insert(_ scalars: some Sequence<Unicode.Scalar>) -> Outcome {
    let scalars = Array(scalars)
    let room = max(0, Self.limit - text.unicodeScalars.count)
    if room > 0 { isFull = false }
    let outcome = edit { line in
      for scalar in scalars.prefix(room) {
        let isControl = scalar.properties.generalCategory == .control
        line.before.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    guard scalars.count > room, !isFull else { return outcome }
    isFull = true
    return .cut
  }

  private mutating func submit() -> Outcome {
    let line = text
    if line.contains(where: { !$0.isWhitespace }), history.last != line {
      history = history.suffix(Self.historyLimit - 1) + [line]
    }
    clear()
    return .submitted(line)
  }

  private mutating func cancel() -> Outcome {
    clear()
    return .cancelled
  }

  private mutating func clear() {
    (before, after, draft) = ("", "", "")
    place = history.count
  }

  private mutating func recall(_ wanted: Int) -> Outcome {
    guard (0...history.count).contains(wanted), wanted != place else { return .none }
    if place == history.count { draft = text }
    place = wanted
    (before, after) = (wanted == history.count ? draft : history[wanted], "")
    return .changed
  }

  private mutating func moveLeft(_ count: Int) {
    after = String(before.suffix(count)) + after
    before = String(before.dropLast(count))
  }

  private mutating func moveRight(_ count: Int) {
    before += after.prefix(count)
    after = String(after.dropFirst(count))
  }

  /// Blanks, and then a word.
  private func wordLength(_ characters: some Sequence<Character>) -> Int {
    var inWord = false
    return characters.prefix { character in
      if !character.isWhitespace { inWord = true }
      return !(inWord && character.isWhitespace)
    }.count
  }

  private mutating func complete(from words: [String]) -> Outcome {
    let begun = String(before.reversed().prefix { !$0.isWhitespace }.reversed())
    let found = words.filter { $0.lowercased().hasPrefix(begun.lowercased()) }
    guard var common = found.first else { return .none }
    if found.count == 1 {
      common += " "
    } else {
      for word in found {
        let same = zip(common.lowercased(), word.lowercased()).prefix { $0 == $1 }.count
        common = String(common.prefix(same))
      }
    }
    guard common.count > begun.count else { return .candidates(found) }
    before = String(before.dropLast(begun.count)) + common
    return .changed
  }
}
