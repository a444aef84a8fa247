package import Scenarios

/// The actions that words may mean, best first.
package struct SearchResult: Hashable, Sendable {
  package let actions: [Index<Action>]
  /// Every word was found, as it was spelt. Otherwise it is a guess, to be confirmed.
  package let isCertain: Bool
}
