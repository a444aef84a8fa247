/// A comparison of a quantity with a number that some condition asks for. The engine keeps its truth and
/// announces the least millisecond at which it changes.
package struct Watch: Hashable, Sendable {
  package let quantity: Index<Quantity>
  package let comparison: Comparison
  /// In the quantity's fine unit.
  package let threshold: Int64

  package func holds(for value: Int64) -> Bool { comparison.holds(value, threshold) }
}

package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="

  package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    }
  }
}
