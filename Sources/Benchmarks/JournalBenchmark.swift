import Foundation
import Journals

/// Entries that reached the disk, one by one and in batches, beside SQLite alone.
struct JournalBenchmark {
  func run(_ yardsticks: Yardsticks, _ table: inout Table) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = try Journal.create(
      at: folder.appendingPathComponent("bench.journal").path, documents: [], settings: [])
    let draft = Draft(
      story: 60_000, exercise: 60_000, recorded: 0, author: nil, kind: "noted",
      payload: Array(#"{"noted":{"note":{"text":"een regel van gewone lengte"}}}"#.utf8))
    var last = 0
    for (batch, way) in [(1, "sqlite-wal-full"), (50, "sqlite-wal-full-batches-of-50")] {
      var rates: [Double] = []
      var limits: [Double] = []
      for _ in 0..<5 {
        let appends = 100
        let time = try seconds {
          for _ in 0..<appends {
            _ = try journal.append([Draft](repeating: draft, count: batch), after: last)
            last += batch
          }
        }
        rates.append(Double(appends * batch) / time)
        limits += try yardsticks.figures("sqlite_bench", [folder.path, "1", "0.2"], of: way)
      }
      table.add(
        "entries kept, \(batch) at a time", rates, "entries/s",
        yardstick: ("SQLite alone, in C", limits))
    }
  }
}
