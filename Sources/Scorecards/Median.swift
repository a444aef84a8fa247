package import Scenarios

/// The rating in the middle; of an even number the two, which may differ.
package struct Median: Hashable, Sendable {
  package let better: Rubric.Band
  package let worse: Rubric.Band

  /// Nil: nobody rated. The order does not matter.
  package init?(of bands: some Collection<Rubric.Band>) {
    guard !bands.isEmpty else { return nil }
    let positions = bands.map(\.position).sorted()
    better = Rubric.Band.allCases[positions[(positions.count - 1) / 2]]
    worse = Rubric.Band.allCases[positions[positions.count / 2]]
  }

  /// The raters are divided between two letters.
  package var isSplit: Bool { better != worse }
}

extension Rubric.Band {
  /// 0 for P, 3 for U.
  package var position: Int { Rubric.Band.allCases.firstIndex(of: self) ?? 0 }
}
