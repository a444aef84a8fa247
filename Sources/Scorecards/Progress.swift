/// How far one step has come in a trace.
struct Progress: Sendable {
  /// The position of the first adequate act; nil: not done.
  var first: Int?
  /// The position of the act that earned the coverage.
  var best: Int?
  /// How many acts came before that one.
  var revisions = 0
  var count = 0
  var coverage: Int128 = 0
  var proportionality: Int128 = 0
  /// Of an observed step; nil: nobody rated it.
  var median: Median?
}
