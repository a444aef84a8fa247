/// Makes keys of the bytes of a terminal; what it doesn't know, it swallows whole.
struct KeyDecoder: Sendable {
  /// More than anybody pastes into one line.
  static let pasteLimit = 16_384

  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  init() {}

  /// An escape alone may be the key, or the beginning of a sequence whose rest is on its way.
  var awaitsRest: Bool { pending.first == 0x1B }

  mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
    pending.append(contentsOf: bytes)
    var keys: [Key] = []
    var rest = pending[...]
    while !rest.isEmpty {
      guard let (key, length) = pasted == nil ? first(in: rest) : pasteStep(in: rest) else { break }
      rest = rest.dropFirst(length)
      if let key { keys.append(key) }
    }
    pending = Array(rest)
    return keys
  }

  /// Nothing came for a while: an escape alone was the key.
  mutating func settle() -> [Key] {
    guard awaitsRest, pasted == nil else { return [] }
    let wasAlone = pending.count == 1
    pending = []
    return wasAlone ? [.escape] : []
  }

  /// The first key and how many bytes it takes; nil: the rest is still to come.
  private mutating func first(in bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    guard let byte = bytes.first else { return nil }
    switch byte {
    case 0x1B: return escape(in: bytes)
    case 0x00...0x1F, 0x7F: return (Self.control(byte), 1)
    default: return Self.scalar(in: bytes)
    }
  }

  private static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x01: .home
    case 0x02: .left
    case 0x04: .endOfInput
    case 0x05: .end
    case 0x06: .right
    case 0x07: .escape
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x0B: .eraseToEnd
    case 0x0C: .redraw
    case 0x0E: .down
    case 0x10: .up
    case 0x15: .eraseToStart
    case 0x17: .eraseWord
    default: nil
    }
  }

  private mutating func escape(in bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    guard let second = bytes.dropFirst().first else { return nil }
    switch second {
    case 0x1B: return (.escape, 1)
    case UInt8(ascii: "["): return sequence(in: bytes)
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst(2).first else { return nil }
      return (Self.arrow(third, isModified: false), 3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return Self.string(in: bytes)
    case UInt8(ascii: "b"): return (.wordLeft, 2)
    case UInt8(ascii: "f"): return (.wordRight, 2)
    case 0x08, 0x7F: return (.eraseWord, 2)
    default: return (nil, 2)
    }
  }

  /// `ESC [`, parameters, and a final byte (ECMA-48).
  private mutating func sequence(in bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    let inner = bytes.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
    guard let final = bytes.dropFirst(2 + inner.count).first else { return nil }
    let length = 3 + inner.count
    // Broken off; what broke it off is a key of its own.
    guard (0x40...0x7E).contains(final) else { return (nil, length - 1) }
    let parameters = String(decoding: inner, as: UTF8.self)
    guard final == UInt8(ascii: "~") else {
      return (Self.arrow(final, isModified: parameters.contains(";")), length)
    }
    switch parameters {
    case "1", "7": return (.home, length)
    case "3": return (.delete, length)
    case "4", "8": return (.end, length)
    case "5": return (.pageUp, length)
    case "6": return (.pageDown, length)
    case "200":
      pasted = []
      return (nil, length)
    default: return (nil, length)
    }
  }

  private static func arrow(_ final: UInt8, isModified: Bool) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): isModified ? .wordRight : .right
    case UInt8(ascii: "D"): isModified ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    default: nil
    }
  }

  /// A title or the like, up to BEL or `ESC \`.
  private static func string(in bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      if byte == 0x07 || (previous == 0x1B && byte == UInt8(ascii: "\\")) {
        return (nil, offset + 1)
      }
      previous = byte
    }
    return bytes.count > pasteLimit ? (nil, bytes.count) : nil
  }

  private mutating func pasteStep(in bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    guard let byte = bytes.first, var text = pasted else { return nil }
    let end = Array("\u{1B}[201~".utf8)
    if byte == 0x1B {
      if bytes.starts(with: end) {
        pasted = nil
        return (.paste(String(decoding: text, as: UTF8.self)), end.count)
      }
      // It may still become the end.
      if end.starts(with: bytes) { return nil }
    }
    if text.count < Self.pasteLimit { text.append(byte) }
    pasted = text
    return (nil, 1)
  }

  private static func scalar(in bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    guard let byte = bytes.first else { return nil }
    let length =
      switch byte {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return (.scalar("\u{FFFD}"), 1) }
    let tail = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    if tail.count < length - 1 {
      return bytes.count <= tail.count + 1 ? nil : (.scalar("\u{FFFD}"), tail.count + 1)
    }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return (.scalar("\u{FFFD}"), length) }
    // C1 controls are no text.
    return (scalar.properties.generalCategory == .control ? nil : .scalar(scalar), length)
  }
}
