package import Exercises
package import Scenarios

extension Choice {
  /// Why a simulated player decides this, in the language of the scenario.
  package func simulatedReason(in scenario: Scenario) -> String {
    let step = action.flatMap { scenario.actions[$0].fulfils }.map {
      scenario.steps[$0].title.legible
    }
    return switch (scenario.language, step) {
    case (.dutch, let step?): "Gesimuleerde speler: dit moet nu gebeuren (\(step))."
    case (.dutch, nil): "Gesimuleerde speler: dit leek een goed idee."
    case (.english, let step?): "Simulated player: this has to be done now (\(step))."
    case (.english, nil): "Simulated player: this seemed a good idea."
    }
  }
}
