package import Scenarios

/// What one action is worth, in numbers; stands at the position of its action in the scenario. Without a
/// step and without damage it is neutral.
package struct Worth: Sendable {
  package var fulfils: Index<Step>?
  package var quality: Fraction
  /// Required fields of its form: what is left open there lowers the quality in proportion. 1 without a form.
  package var parts: Int
  /// Nil counts as 1: nothing is known against it.
  package var proportionality: Fraction?
  package var damage: Damage?

  package init(
    fulfils: Index<Step>? = nil, quality: Fraction = .one, parts: Int = 1,
    proportionality: Fraction? = nil, damage: Damage? = nil
  ) {
    self.fulfils = fulfils
    self.quality = quality
    self.parts = max(1, parts)
    self.proportionality = proportionality
    self.damage = damage
  }

  var isNeutral: Bool { fulfils == nil && damage == nil }
}

/// What a harmful action costs.
package struct Damage: Sendable {
  package var points: Int
  /// It does no harm when this step was done strictly earlier.
  package var guardStep: Index<Step>?
  /// The positions of the caps that it triggers.
  package var caps: [Int]

  package init(points: Int, guardStep: Index<Step>? = nil, caps: [Int] = []) {
    self.points = points
    self.guardStep = guardStep
    self.caps = caps
  }
}
