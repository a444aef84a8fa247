extension Collection<String> {
  /// The one that whoever wrote `name` most likely meant; of equally likely ones, the first.
  ///
  /// One mistake in a short name, up to three in a long one. Nothing for a name that would share
  /// no character with it, or is longer than any name in use.
  package func nearest(to name: String) -> String? {
    let name = Array(name)
    guard name.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    var limit = Swift.min(3, Swift.max(1, name.count / 3), name.count - 1)
    for candidate in self {
      let letters = Array(candidate)
      guard abs(letters.count - name.count) <= limit else { continue }
      let distance = editDistance(name, letters)
      if distance <= limit {
        best = (candidate, distance)
        limit = distance - 1
      }
    }
    return best?.candidate
  }
}

/// How many insertions, deletions, replacements and swaps of neighbours lie between two names
/// (Damerau and Levenshtein's distance, restricted to one change in each place).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = Swift.min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = Swift.min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
