/// What `Journal.verify()` found.
package struct Verification: Hashable, Sendable {
  /// How many entries hold, counted from the first.
  package let entries: Int
  /// The hash of the last entry that holds; noted elsewhere (in a report, say), it proves that none was taken
  /// off the end.
  package let head: Hash
  /// The first thing that is wrong; nil: nothing is.
  package let fault: Fault?
}
