extension Source {
  /// Where the text ends, once it is certain that libyaml can read it and will count as editors do.
  ///
  /// libyaml gives invalid UTF-8 no line and column, and takes U+0085, U+2028 and U+2029 for line
  /// breaks. Of `%TAG` directives it looks at each for each: a text of nothing else would take minutes.
  func checkedEnd(index: Int, limit: Int) throws(Located<Problem>) -> Location {
    var place = Location(source: index, line: 1, column: 1)
    guard bytes.count <= limit else { throw Located(.tooManyBytes(limit: limit), at: place) }
    let text = text
    var position = text.startIndex
    while position < text.endIndex {
      switch text[position] {
      case UInt8(ascii: "%") where place.column == 1 && text[position...].starts(with: "%TAG".utf8):
        throw Located(.tag("%TAG"), at: place)
      case 0x09, 0x20...0x7E:
        position += 1
        place.column += 1
      case 0x0A, 0x0D:
        position += lineBreak(at: position)
        place.line += 1
        place.column = 1
      default:
        guard let scalar = Unicode.Scalar(decoding: text[position...]) else {
          throw Located(.invalidUTF8, at: place)
        }
        guard scalar.isReadable else { throw Located(.unreadableCharacter(scalar), at: place) }
        position += UTF8.width(scalar)
        place.column += 1
      }
    }
    return place
  }
}

extension Unicode.Scalar {
  /// The first scalar of `bytes`, unless they don't begin with one.
  fileprivate init?(decoding bytes: ArraySlice<UInt8>) {
    var iterator = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return nil }
    self = UTF8.decode(encoded)
  }

  fileprivate var isReadable: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
