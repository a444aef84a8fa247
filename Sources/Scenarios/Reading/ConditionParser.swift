import Times
import YAML

/// Reads `not exports-blocked and exported > 5000` into a `Condition`.
struct ConditionParser {
  enum Symbol {
    case milestone(Index<Milestone>)
    case step(Index<Step>)
    case action(Index<Action>)
    case inject(Index<Inject>)
    case quantity(Index<Quantity>)
  }

  struct Token {
    let text: Substring
    let offset: Int
  }

  private let tokens: [Token]
  private let origin: Location
  private let book: NameBook
  private let reading: Reading
  private var position = 0
  private var depth = 0

  /// `origin` is where the text's first scalar stands.
  init(_ text: String, origin: Location, book: NameBook, reading: Reading) {
    tokens = ConditionParser.tokens(of: text)
    self.origin = origin
    self.book = book
    self.reading = reading
  }

  /// Nil (and reported) when the text is not a condition.
  mutating func parse() -> Condition? {
    do throws(Located<Finding>) {
      let condition = try disjunction()
      if let rest = current { throw located(.unexpectedText(String(rest.text)), rest) }
      return condition
    } catch {
      reading.report(error.problem, at: error.location)
      return nil
    }
  }

  private var current: Token? { position < tokens.count ? tokens[position] : nil }

  private func located(_ finding: Finding, _ token: Token?) -> Located<Finding> {
    var location = origin
    let last = tokens.last.map { $0.offset + $0.text.unicodeScalars.count } ?? 0
    location.column += token?.offset ?? max(0, last - 1)
    location.length = token?.text.unicodeScalars.count ?? 1
    return Located(finding, at: location)
  }

  private mutating func accept(_ word: String) -> Bool {
    guard current?.text == word[...] else { return false }
    position += 1
    return true
  }

  private mutating func disjunction() throws(Located<Finding>) -> Condition {
    var parts = [try conjunction()]
    while accept("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Located<Finding>) -> Condition {
    var parts = [try negation()]
    while accept("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(Located<Finding>) -> Condition {
    guard depth < 32 else { throw located(.conditionTooDeep, current) }
    depth += 1
    defer { depth -= 1 }
    if accept("not") { return .not(try negation()) }
    let opening = current
    guard accept("(") else { return try comparison() }
    let inner = try disjunction()
    guard accept(")") else { throw located(.unclosedParenthesis, opening) }
    return inner
  }

  private mutating func comparison() throws(Located<Finding>) -> Condition {
    guard let token = current else { throw located(.expectedName(found: ""), nil) }
    let name = String(token.text)
    guard name == "time" || name.isName else { throw located(.expectedName(found: name), token) }
    position += 1
    let operation = current.flatMap { Comparison(rawValue: String($0.text)) }
    if name == "time" {
      guard let operation else { throw located(.comparisonMissing(name), token) }
      position += 1
      return .time(operation, try moment())
    }
    guard let symbol = book.symbol(named: name) else {
      let suggestion = book.nearestSymbol(to: name)
      throw located(.unknownName(.milestone, name, suggestion: suggestion), token)
    }
    if case .quantity(let quantity) = symbol {
      guard let operation else { throw located(.comparisonMissing(name), token) }
      position += 1
      let watch = Watch(quantity: quantity, comparison: operation, threshold: try number())
      return .watch(book.index(of: watch))
    }
    guard operation == nil else { throw located(.notComparable(name), token) }
    switch symbol {
    case .milestone(let index): return .milestone(index)
    case .step(let index): return .step(index)
    case .action(let index): return .action(index)
    case .inject(let index): return .delivered(index)
    case .quantity: preconditionFailure("handled above")
    }
  }

  private mutating func number() throws(Located<Finding>) -> Int64 {
    let token = current
    position += 1
    guard let token, let value = Quantity.fine(parsing: String(token.text)) else {
      throw located(.expectedNumber(found: token.map { String($0.text) } ?? ""), token)
    }
    return value
  }

  private mutating func moment() throws(Located<Finding>) -> StoryTime {
    guard let token = current else { throw located(.expectedNumber(found: ""), nil) }
    position += 1
    var text = String(token.text)
    if let next = current, next.text.contains(":") {
      position += 1
      text += " " + next.text
    }
    var location = origin
    location.column += token.offset
    location.length = text.unicodeScalars.count
    return try book.resolve(text, at: location)
  }

  /// Words, parentheses and comparison signs, with their places in scalars.
  static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var offset = 0
    func isSign(_ scalar: Unicode.Scalar) -> Bool { "<>=!".unicodeScalars.contains(scalar) }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.isBlank && !isSign(scalar) && scalar != "(" && scalar != ")"
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      guard !scalar.isBlank else {
        index = scalars.index(after: index)
        offset += 1
        continue
      }
      var end = scalars.index(after: index)
      if isSign(scalar) {
        while end < scalars.endIndex, isSign(scalars[end]) { end = scalars.index(after: end) }
      } else if isWord(scalar) {
        while end < scalars.endIndex, isWord(scalars[end]) { end = scalars.index(after: end) }
      }
      tokens.append(Token(text: text[index..<end], offset: offset))
      offset += scalars.distance(from: index, to: end)
      index = end
    }
    return tokens
  }
}
