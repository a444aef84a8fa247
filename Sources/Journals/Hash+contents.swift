import Crypto

extension Hash {
  /// Of a file's contents, as `sha256sum` computes it.
  package init(contents bytes: [UInt8]) {
    self.init(digest: Array(SHA256.hash(data: bytes)))
  }
}
