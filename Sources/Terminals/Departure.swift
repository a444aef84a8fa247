/// How somebody's part at a console ended.
package enum Departure: Hashable, Sendable {
  case finished
  case left
  case interrupted(signal: Int32)
}

/// Thrown from wherever somebody is asked something.
struct Leaving: Error {
  let departure: Departure
}
