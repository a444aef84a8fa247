/// Puts things that have a place from left to right in as few rows as needed, so that none overlap.
struct Rows {
  private var ends: [Double] = []
  let gap: Double

  init(gap: Double) { self.gap = gap }

  var count: Int { ends.count }

  /// The first row with room; things must come from left to right.
  mutating func place(_ left: Double, _ right: Double) -> Int {
    let row = ends.firstIndex { $0 + gap <= left } ?? ends.count
    if row == ends.count { ends.append(right) } else { ends[row] = right }
    return row
  }
}
