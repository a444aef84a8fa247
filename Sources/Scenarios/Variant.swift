package import Times

/// A change to the script that is switched on before the start.
package struct Variant: Named {
  package let name: String
  package let title: String
  /// Another wall-clock moment for T+0.
  package let start: Instant?
  /// Injects that are left out.
  package let withholds: [Index<Inject>]
  /// Injects that exist only when this variant, or another that adds them, is switched on.
  package let adds: [Index<Inject>]

  package static func listed(in scenario: Scenario) -> [Self] { scenario.variants }
}
