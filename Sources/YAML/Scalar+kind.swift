extension Scalar {
  /// By YAML 1.2's core schema (yaml.org/spec/1.2.2, section 10.3.2), less what surprises authors.
  ///
  /// Not taken over: a number with leading zeros, `.inf` and `.nan` are text, and so is an integer
  /// that does not fit.
  package var kind: Kind {
    guard isPlain else { return .text }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return number
    }
  }

  private var number: Kind {
    if text.hasPrefix("0o") { return integer(text.dropFirst(2), radix: 8) }
    if text.hasPrefix("0x") { return integer(text.dropFirst(2), radix: 16) }
    var rest = text.utf8[...]
    rest.dropSign()
    let whole = rest.takeDigits()
    guard whole.count < 2 || whole.first != UInt8(ascii: "0") else { return .text }
    if rest.isEmpty { return integer(text[...], radix: 10) }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.takeDigits()
      guard !whole.isEmpty || !fraction.isEmpty else { return .text }
    } else if whole.isEmpty {
      return .text
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      rest.dropSign()
      guard !rest.takeDigits().isEmpty else { return .text }
    }
    return rest.isEmpty ? .decimal : .text
  }

  /// `Int` would also allow a sign after the prefix.
  private func integer(_ digits: Substring, radix: Int) -> Kind {
    let isSigned = digits.utf8.first == UInt8(ascii: "+") || digits.utf8.first == UInt8(ascii: "-")
    guard radix == 10 || !isSigned, let value = Int(digits, radix: radix) else { return .text }
    return .integer(value)
  }
}

extension Substring.UTF8View {
  fileprivate mutating func dropSign() {
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") { self = dropFirst() }
  }

  fileprivate mutating func takeDigits() -> Substring.UTF8View {
    let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    self = self[digits.endIndex...]
    return digits
  }
}
