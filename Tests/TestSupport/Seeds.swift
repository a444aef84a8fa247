import Foundation

/// Which random cases a property is tried on: always the same, unless `DRAAIBOEK_SEED` asks for other ones
/// (`make soak` does).
package enum Seeds {
  package static func take(_ count: Int) -> Range<UInt64> {
    let asked = ProcessInfo.processInfo.environment["DRAAIBOEK_SEED"].flatMap { UInt64($0) } ?? 0
    let first = 1 + (asked % 1_000_000) * 100_000
    return first..<(first + UInt64(count))
  }
}
