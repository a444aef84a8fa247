/// Why a text is not YAML as the scenario format allows it.
package enum Problem: Hashable, Sendable {
  /// Nothing but white space and comments.
  case empty
  case tooManyBytes(limit: Int)
  case tooDeep(limit: Int)
  case tooManyNodes(limit: Int)
  case invalidUTF8
  /// A control character, a byte order mark within the text, or an invisible line separator.
  case unreadableCharacter(Unicode.Scalar)
  /// A tab where only spaces can indent.
  case tab
  case duplicateKey(String, first: Location)
  /// A key that is a sequence or a mapping.
  case complexKey
  case alias(String)
  case anchor(String)
  /// As the author wrote it: `!!str`, `!own`.
  case tag(String)
  case secondDocument
  /// In libyaml's own words.
  case syntax(problem: String, context: String?, contextLocation: Location?)
}

extension Problem {
  /// Whether the text could not be read to its end.
  package var stopsReading: Bool {
    switch self {
    case .empty, .tooManyBytes, .tooDeep, .tooManyNodes, .invalidUTF8, .unreadableCharacter, .tab,
      .syntax:
      true
    case .duplicateKey, .complexKey, .alias, .anchor, .tag, .secondDocument: false
    }
  }
}
