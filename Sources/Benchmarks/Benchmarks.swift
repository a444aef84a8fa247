import Foundation

/// Measures what the product promises, each figure beside a C program that does the same in the same minute.
///
/// These machines are shared and noisy: quote the ratios and the medians, never one figure alone.
@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    let place = arguments.firstIndex(of: "--yardsticks").map { arguments.index(after: $0) }
    guard let place, place < arguments.endIndex else {
      FileHandle.standardError.write(Data("usage: Benchmarks --yardsticks FOLDER\n".utf8))
      exit(64)
    }
    let yardsticks = Yardsticks(folder: arguments[place])
    var table = Table()
    try SimulationBenchmark().run(yardsticks, &table)
    try YAMLBenchmark().run(yardsticks, &table)
    try JournalBenchmark().run(yardsticks, &table)
    try StartBenchmark().run(&table)
    table.printLegend()
  }
}

/// The figures as they come, a line each.
struct Table {
  /// `floor` and `ceiling` are promises; `yardstick` is what a C program did in the same minute.
  mutating func add(
    _ name: String, _ values: [Double], _ unit: String, atLeast floor: Double? = nil,
    atMost ceiling: Double? = nil, yardstick: (name: String, values: [Double])? = nil
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
    print(line)
    if let yardstick, yardstick.values.median > 0 {
      let ratio = median / yardstick.values.median
      print(
        "\("".padded(to: 34)) \(String(format: "%.3f", ratio)) times \(yardstick.name) "
          + "(\(number(yardstick.values.median)) \(unit))")
    }
  }

  func printLegend() {
    print("Medians, with the least and the most seen. The yardsticks ran in between, in turn.")
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
  let parts = start.duration(to: .now).components
  return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
}
