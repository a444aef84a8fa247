import Exercises
import Scenarios
import Times
import Wording

/// What happened, one row for each entry that a person would read, in the order in which it was written down.
package enum ActivityLog {
  package static func table(_ played: PlayedExercise) -> Table {
    let columns: [ColumnTitle] = [
      .number, .storyTime, .exerciseTime, .recorded, .kind, .by, .happened,
    ]
    let isNaming = !played.names.isEmpty
    var table = Table(columns + (isNaming ? [.name] : []), played.language)
    for entry in played.entries {
      guard let line = entry.event.line(in: played.exercise, played.language) else { continue }
      var cells: [Table.Cell] = [
        .number(entry.sequence), .text(played.moment(entry.story)),
        .text(entry.exercise.clock), .text(utc(entry.recorded)),
        .text(entry.event.label(played.language)),
        .init(entry.event.role(in: played.exercise).map { played.role($0) }), .text(line),
      ]
      if isNaming { cells.append(.init(entry.author.flatMap { played.names[$0] }?.legible)) }
      table.append(cells)
    }
    return table
  }

  /// `2026-11-24 12:24:00`.
  private static func utc(_ instant: Instant) -> String {
    let civil = Zone.utc.civil(at: instant)
    return "\(civil.date.written) \(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
  }
}

extension Event {
  /// Who it is about, if that is one role.
  func role(in exercise: Exercise) -> Index<Role>? {
    switch self {
    case .presenceSet(let role, _): role
    case .decisionTaken(let taken): taken.role
    case .decisionStarted(let number, _), .decisionCompleted(let number, _),
      .decisionTied(let number, _), .decisionRetracted(let number, _):
      exercise.decisions.indices.contains(number - 1) ? exercise.decisions[number - 1].role : nil
    case .noted(let note): note.role
    default: nil
    }
  }
}
