import Crypto

/// The bytes that a hash is taken over: fields, each preceded by its length, so that no two different
/// lists of fields give the same bytes. The layout is a contract: `docs/journal-format.md`.
struct Preimage: ~Copyable {
  private var hash = SHA256()

  /// The tag says what is hashed, and by which version of the layout.
  init(tag: String) {
    append(tag)
  }

  /// A length of eight bytes 0xFF and nothing after it stands for NULL; no field can be that long.
  mutating func append(_ bytes: [UInt8]?) {
    append(length: bytes.map { UInt64($0.count) } ?? .max)
    if let bytes { hash.update(data: bytes) }
  }

  mutating func append(_ text: String?) {
    append(text.map { Array($0.utf8) })
  }

  mutating func append(_ integer: Int64) {
    append(Self.bigEndian(UInt64(bitPattern: integer)))
  }

  consuming func digest() -> [UInt8] {
    Array(hash.finalize())
  }

  private mutating func append(length: UInt64) {
    hash.update(data: Self.bigEndian(length))
  }

  private static func bigEndian(_ integer: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: integer >> (56 - 8 * $0)) }
  }
}
