/// Where something stands in an author's text.
package struct Location: Hashable, Sendable {
  /// The position of the text in the `[Source]` that was read.
  package var source: Int
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in Unicode scalars (as libyaml counts).
  package var column: Int
  /// How many scalars of that line the token covers; at least 1.
  package var length: Int

  package init(source: Int, line: Int, column: Int, length: Int = 1) {
    self.source = source
    self.line = line
    self.column = column
    self.length = length
  }
}
