import Exercises
import Foundation
import Journals
import Scenarios
import Simulations
import Terminals
import Times
import Wording

extension PlayExercise {
  /// Lets a scripted team play at full speed, keeps it all, and shows what happened and how it scores.
  func perform(
    _ play: Play, of scenario: Scenario, _ scope: Scope, _ journal: Journal, _ path: String,
    _ language: Language
  ) throws {
    var screen = Screen(isPlain: plain, noColour: Caller.noColour)
    screen.write(heading(scenario, play, language))
    var moments: [Playthrough.Moment] = []
    let through = Playthrough(scenario, scope: scope, decisions: play.decisions) {
      moments.append($0)
    }
    if fast { try keep(moments, scenario, journal, path, after: 0) }
    var exercise = Exercise(scenario)
    for (number, moment) in moments.enumerated() {
      if !fast {
        // Written down as it is shown, so that whoever stops it halfway can go on from there.
        Pacer().wait(for: moment.occurrence)
        try keep([moment], scenario, journal, path, after: number)
      }
      exercise.apply(
        moment.occurrence.event, at: moment.occurrence.story, exercise: moment.exercise)
      screen.write(lines(for: moment.occurrence, in: exercise, language))
    }
    for refused in through.refused {
      let sentence = refused.refusal.sentence(in: scenario, at: exercise.timeline, language)
      screen.write([Paragraph(sentence, mark: "! ", style: .alarm)])
    }
    screen.write([.empty])
    try ScorecardReport(through.exercise, language).show()
    screen.write([.empty, Paragraph(kept(path, language), style: .dim)] + after(path, language))
  }

  private func keep(
    _ moments: [Playthrough.Moment], _ scenario: Scenario, _ journal: Journal, _ path: String,
    after last: Int
  ) throws {
    let coder = EntryCoder(scenario)
    let recorded = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    do throws(JournalError) {
      var drafts: [Draft] = []
      for moment in moments {
        drafts.append(
          try coder.draft(
            moment.occurrence, exercise: moment.exercise, recorded: recorded, author: nil))
      }
      _ = try journal.append(drafts, after: last)
    } catch {
      throw Complaint.journal(path, error)
    }
  }

  private func heading(
    _ scenario: Scenario, _ play: Play, _ language: Language
  ) -> [Paragraph] {
    let drill = language == .dutch ? "OEFENING" : "EXERCISE"
    return [
      Paragraph("\(drill) · \(scenario.title.legible)", style: .strong),
      Paragraph(play.title.legible), Paragraph(scenario.notice.legible, style: .dim),
    ]
  }

  private func lines(
    for occurrence: Occurrence, in exercise: Exercise, _ language: Language
  ) -> [Paragraph] {
    guard let line = occurrence.event.line(in: exercise, language) else { return [] }
    let moment = exercise.timeline.moment(
      occurrence.event.moment(writtenDown: occurrence.story), language)
    switch occurrence.event {
    case .phaseEntered: return [.empty, Paragraph(line, mark: moment + "  ", style: .strong)]
    case .injectDelivered: return [Paragraph(line, mark: moment + "  ", style: .message)]
    case .clockExpired: return [Paragraph(line, mark: moment + "  ", style: .alarm)]
    default: return [Paragraph(line, mark: moment + "  ")]
    }
  }

  /// What one may want to do next, ready to be copied.
  private func after(_ path: String, _ language: Language) -> [Paragraph] {
    let again = "draaiboek score \(path)"
    let own = "draaiboek play \(self.path)"
    let commands =
      switch language {
      case .dutch: [("Nog eens bekijken: ", again), ("Zelf spelen:       ", own)]
      case .english: [("See it again:      ", again), ("Play it yourself:  ", own)]
      }
    return commands.map { Paragraph($1, mark: $0, style: .dim, isVerbatim: true) }
  }

  private func kept(_ path: String, _ language: Language) -> String {
    switch language {
    case .dutch: "Alles staat in \(path)"
    case .english: "Everything is in \(path)"
    }
  }
}

/// Lets a scripted team be followed by eye: a line at a time.
private struct Pacer {
  func wait(for occurrence: Occurrence) {
    switch occurrence.event {
    case .phaseEntered: Thread.sleep(forTimeInterval: 2)
    case .injectDelivered, .decisionTaken: Thread.sleep(forTimeInterval: 0.7)
    default: break
    }
  }
}
