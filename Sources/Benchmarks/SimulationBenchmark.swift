import Exercises
import Foundation
import Scenarios
import Scorecards
import Simulations
import Times
import YAML

/// The whole Energiecontact case, played by the team of its document and scored by all its rubrics, on one core.
struct SimulationBenchmark {
  static let folder = "scenarios/energiecontact-nederland"

  func run(_ yardsticks: Yardsticks, _ table: inout Table) throws {
    let scenario = try Self.scenario()
    guard let source = Self.source(Self.folder + "/plays/seed.yaml"),
      let play = Play.read(source, for: scenario).play
    else { throw Yardsticks.Failure(description: "the play cannot be read") }
    let scope = Scope(cast: play.cast, plan: Index(0), start: scenario.timeline.start)
    let models = try scenario.rubrics.indices.map {
      try ScoringModel(
        scenario, rubric: $0, coverage: Coverage(everythingIn: scenario))
    }
    var rates: [Double] = []
    var limits: [Double] = []
    var total = 0
    for _ in 0..<5 {
      let runs = 2000
      let time = seconds {
        for _ in 0..<runs {
          let through = Playthrough(scenario, scope: scope, decisions: play.decisions)
          for model in models {
            total += model.score(Trace(through.exercise, for: model)).total.hundredths
          }
        }
      }
      rates.append(Double(runs) / time)
      limits += try yardsticks.figures("des", ["20000", "1"], of: "des")
    }
    // What was computed is used, so that nothing can be left out.
    guard total > 0 else { throw Yardsticks.Failure(description: "the case scores nothing") }
    table.add(
      "case simulated and scored", rates, "exercises/s", atLeast: 5000,
      yardstick: ("des.c, which records and scores nothing", limits))
  }

  static func scenario() throws -> Scenario {
    guard let main = source(folder + "/scenario.yaml") else {
      throw Yardsticks.Failure(description: "run this in the repository")
    }
    let utc = Zone(name: "Europe/Amsterdam", initialOffset: 3600, transitions: [])
    let manuscript = Scenario.read(
      main,
      library: Scenario.Library(
        include: { source("\(folder)/\($0)") }, rubric: { source("scoring/\($0).yaml") },
        zone: { _ in utc }))
    guard let scenario = manuscript.scenario else {
      throw Yardsticks.Failure(description: "the case cannot be read")
    }
    return scenario
  }

  static func source(_ path: String) -> Source? {
    FileManager.default.contents(atPath: path).map { Source(name: path, bytes: Array($0)) }
  }
}
