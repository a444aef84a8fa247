import Scenarios
package import Scorecards

extension Median {
  /// `S`, or `S/M` when the raters are divided.
  package var letters: String {
    isSplit ? "\(better.rawValue)/\(worse.rawValue)" : better.rawValue
  }
}
