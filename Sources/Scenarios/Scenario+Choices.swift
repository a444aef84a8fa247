package import Times

/// What the choices that are made before the start do to the script.
extension Scenario {
  /// The injects that take no part: what a variant or the plan leaves out, and what only a variant adds that is
  /// not switched on. In the order of the file.
  package func withheld(plan: Index<Plan>, variants chosen: [Index<Variant>]) -> [Index<Inject>] {
    let added = Set(chosen.flatMap { variants[$0].adds })
    let withheld = Set(variants.flatMap(\.adds)).subtracting(added)
      .union(chosen.flatMap { variants[$0].withholds }).union(plans[plan].withholds)
    return withheld.sorted()
  }

  /// Where a stepped phase stands still.
  package func moments(of phase: Index<Phase>, plan: Index<Plan>) -> [StoryTime] {
    plans[plan].moments[phase.position] ?? phases[phase].moments
  }
}
