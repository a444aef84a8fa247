import Exercises
import Scenarios
import Times
import Wording

/// The list of injects with what became of each (HSEEP: MSEL). Numbers never change: they are the script's names.
package enum InjectList {
  package static func table(_ played: PlayedExercise) -> Table {
    var table = Table(
      [
        .eventNumber, .eventTime, .simulatedTime, .phase, .eventDescription, .from, .recipients,
        .deliveryMethod, .controller, .expected, .objective, .coreCapability, .notes, .status,
      ], played.language)
    for row in rows(played).sorted(by: { $0.order < $1.order }) { table.append(row.cells) }
    return table
  }

  private struct Row {
    let phase: Int
    /// Nil: it waits for a condition, or for the facilitator.
    let time: StoryTime?
    let position: Int
    let cells: [Table.Cell]

    var order: (Int, StoryTime, Int) { (phase, time ?? .distantFuture, position) }
  }

  private static func rows(_ played: PlayedExercise) -> [Row] {
    var sent: [Index<Inject>: Interval] = [:]
    var rows: [Row] = []
    var phase = 0
    for entry in played.entries {
      switch entry.event {
      case .phaseEntered(let entered): phase = entered.position
      case .injectDelivered(let inject, _, _): sent[inject] = entry.exercise
      case .messageImprovised(let message):
        let number = rows.count + 1
        rows.append(
          improvised(
            message, number, entry, in: phase,
            after: played.scenario.injects.count + number, played))
      default: break
      }
    }
    return rows + played.scenario.injects.keys.map { row($0, sent: sent[$0], played) }
  }

  private static func row(
    _ index: Index<Inject>, sent: Interval?, _ played: PlayedExercise
  ) -> Row {
    let scenario = played.scenario
    let inject = scenario.injects[index]
    let state = played.exercise.injects[index.position]
    let time = time(of: inject, state)
    let expected = inject.expects.map { scenario.steps[$0] }
    let objectives = unique(expected.flatMap(\.objectives)).map {
      scenario.objectives[$0].title.legible
    }
    let text = (state.text ?? inject.text).legible
    return Row(
      phase: inject.phase.position, time: time, position: index.position,
      cells: [
        .text(inject.name), .init(sent?.clock), .init(time.map { played.moment($0) }),
        .text(scenario.phases[inject.phase].title.legible),
        .text(inject.title.isEmpty ? text : "\(inject.title.legible): \(text)"),
        .text(inject.from.legible), .text(played.roles(state.to ?? inject.to)),
        .text(inject.channel.text(played.language)), .text(played.phrase(.facilitator)),
        .text(expected.map(\.title.legible).joined(separator: "; ")),
        .text(objectives.joined(separator: "; ")),
        .text(capabilities(expected, played).joined(separator: "; ")),
        .text(notes(inject.facilitator, played)), .text(status(state, played)),
      ])
  }

  private static func improvised(
    _ message: Message, _ number: Int, _ entry: Entry, in phase: Int, after position: Int,
    _ played: PlayedExercise
  ) -> Row {
    Row(
      phase: phase, time: entry.story, position: position,
      cells: [
        .text(played.phrase(.improvised(number))), .text(entry.exercise.clock),
        .text(played.moment(entry.story)),
        .text(played.scenario.phases[phase].title.legible), .text(message.text.legible),
        .text(message.from.legible), .text(played.roles(RoleSet(message.to))), "",
        .text(played.phrase(.facilitator)), "", "", "", "",
        .text(
          played.phrase(.delivered(played.timeline.moment(entry.story, played.language)))),
      ])
  }

  private static func time(of inject: Inject, _ state: InjectState) -> StoryTime? {
    switch (state.status, inject.trigger) {
    case (.delivered(_, let at), _): at
    case (.armed(let due), _): due
    case (_, .scheduled(let due)): due
    case (_, .conditional), (_, .standby): nil
    }
  }

  /// The stages in which the expected steps count: what each rubric calls the thing that is practised.
  static func capabilities(_ steps: [Step], _ played: PlayedExercise) -> [String] {
    let scenario = played.scenario
    var titles: [String] = []
    for (position, rubric) in scenario.rubrics.enumerated() {
      for step in steps {
        guard let stage = step.stages[position] else { continue }
        let title = rubric.stages[stage].title(played.language).legible
        if !titles.contains(title) { titles.append(title) }
      }
    }
    return titles
  }

  private static func notes(_ note: FacilitatorNote, _ played: PlayedExercise) -> String {
    var notes: [String] = []
    if !note.read.isEmpty { notes.append(played.phrase(.readAloud(note.read.legible))) }
    if !note.ifSilent.isEmpty { notes.append(played.phrase(.ifSilent(note.ifSilent.legible))) }
    if note.isOptional { notes.append(played.phrase(.optional)) }
    return notes.joined(separator: " · ")
  }

  private static func status(_ state: InjectState, _ played: PlayedExercise) -> String {
    func moment(_ time: StoryTime) -> String { played.timeline.moment(time, played.language) }
    return switch state.status {
    case .pending: played.phrase(.pending)
    case .armed(let due): played.phrase(.armed(moment(due)))
    case .delivered(_, let at): played.phrase(.delivered(moment(at)))
    case .held: played.phrase(.held)
    case .skipped(true): played.phrase(.skippedByFacilitator)
    case .skipped(false): played.phrase(.skipped)
    case .withheld: played.phrase(.withheld)
    }
  }
}

/// Each once, in order.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
