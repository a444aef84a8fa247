/// A text as it was read, with the name under which its author knows it.
package struct Source: Hashable, Sendable {
  /// A path, as the user would type it.
  package let name: String
  /// The bytes as they are on disk; not necessarily valid UTF-8.
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
