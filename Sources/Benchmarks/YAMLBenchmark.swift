import Foundation
import YAML

/// Text to located nodes, beside libyaml's events alone.
struct YAMLBenchmark {
  func run(_ yardsticks: Yardsticks, _ table: inout Table) throws {
    let text = try yardsticks.output("yaml_sample", ["2"])
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString).yaml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let source = Source(name: "sample", text: text)
    let megabytes = Double(source.bytes.count) / 1e6
    var rates: [Double] = []
    var limits: [Double] = []
    for _ in 0..<5 {
      var isRead = false
      let time = seconds {
        isRead =
          Document(parsing: source, index: 0, limits: Limits(nodes: 10_000_000)).root != nil
      }
      guard isRead else { throw Yardsticks.Failure(description: "the sample cannot be read") }
      rates.append(megabytes / time)
      limits += try yardsticks.figures("yaml_events", [file.path, "1"], of: "yaml-events")
    }
    table.add(
      "YAML read into located nodes", rates, "MB/s",
      yardstick: ("libyaml's events alone, in C", limits))
  }
}
