import Foundation

/// Measures what the product promises, each figure beside a C program that does the same in the same minute.
///
/// These machines are shared and noisy: quote the ratios and the medians, never one figure alone.
@main
struct Benchmarks {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2, arguments.first == "--yardsticks" else { usage() }
    let yardsticks = Yardsticks(folder: arguments.dropFirst().first ?? "")
    let wanted = arguments.dropFirst(2)
    let parts: [(name: String, run: (inout Table) async throws -> Void)] = [
      ("simulation", { try SimulationBenchmark().run(yardsticks, &$0) }),
      ("yaml", { try YAMLBenchmark().run(yardsticks, &$0) }),
      ("journal", { try JournalBenchmark().run(yardsticks, &$0) }),
      ("start", { try StartBenchmark().run(&$0) }),
      ("report", { try ReportBenchmark().run(&$0) }),
      ("resume", { try await ResumeBenchmark().run(&$0) }),
      ("room", { try await RoomBenchmark().run(yardsticks, &$0) }),
      ("fan-out", { try await FanOutBenchmark().run(yardsticks, &$0) }),
      ("hour", { try await HourBenchmark().run(&$0) }),
    ]
    guard wanted.allSatisfy({ name in parts.contains { $0.name == name } }) else { usage() }
    var table = Table()
    for part in parts where wanted.isEmpty || wanted.contains(part.name) {
      try await part.run(&table)
    }
    table.printLegend()
  }

  private static func usage() -> Never {
    let usage = "usage: Benchmarks --yardsticks FOLDER [PART…]\n"
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
  }
}

/// The figures as they come, a line each.
struct Table {
  /// `floor` and `ceiling` are promises; `yardstick` is what a C program did in the same minute, pair by pair
  /// where there are as many values, and `multiple` how many times that is promised at most.
  mutating func add(
    _ name: String, _ values: [Double], _ unit: String, atLeast floor: Double? = nil,
    atMost ceiling: Double? = nil, yardstick: (name: String, values: [Double])? = nil,
    atMostTimes multiple: Double? = nil
  ) {
    let median = values.median
    var line = "\(name.padded(to: 34)) \(number(median)) \(unit)"
    line += "  (\(number(values.min() ?? 0)) … \(number(values.max() ?? 0)))"
    if let floor {
      line += "  promised at least \(number(floor)): \(median >= floor ? "kept" : "NOT KEPT")"
    }
    if let ceiling {
      line += "  promised at most \(number(ceiling)): \(median <= ceiling ? "kept" : "NOT KEPT")"
    }
    say(line)
    if let yardstick, yardstick.values.median > 0 {
      let pairs = zip(values, yardstick.values).map { $0 / $1 }
      let ratio =
        values.count == yardstick.values.count
        ? pairs.median : median / yardstick.values.median
      var line = "\("".padded(to: 34)) \(String(format: "%.3f", ratio)) times \(yardstick.name)"
      line += " (\(number(yardstick.values.median)) \(unit))"
      if let multiple {
        line += "  promised at most \(number(multiple)): \(ratio <= multiple ? "kept" : "NOT KEPT")"
      }
      say(line)
    }
  }

  func printLegend() {
    say("Medians, with the least and the most seen. The yardsticks ran in between, in turn.")
  }

  /// At once, also where nobody types: what was measured stays when a later part fails.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private func number(_ value: Double) -> String {
    value >= 1000 ? String(format: "%.0f", value) : String(format: "%.1f", value)
  }
}

extension [Double] {
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    padding(toLength: Swift.max(width, count), withPad: " ", startingAt: 0)
  }
}

/// How long `body` took, in seconds.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  return seconds(since: start)
}

func seconds(since start: ContinuousClock.Instant) -> Double {
  let parts = start.duration(to: .now).components
  return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
}
