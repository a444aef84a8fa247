/// A SHA-256 digest: 32 bytes.
package struct Hash: Hashable, Sendable, CustomStringConvertible {
  static let length = 32

  package let bytes: [UInt8]

  /// Nil unless there are exactly 32 bytes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Of these bytes and nothing else; for what is not chained: tokens, the bodies of requests.
  package init(of bytes: [UInt8]) {
    var preimage = Preimage(tag: "draaiboek/bytes/1")
    preimage.append(bytes)
    self.init(preimage)
  }

  init(digest: [UInt8]) { bytes = digest }

  init(_ preimage: consuming Preimage) {
    bytes = preimage.digest()
  }

  /// In 64 lower-case hexadecimal digits, as `sha256sum` prints it.
  package var description: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
