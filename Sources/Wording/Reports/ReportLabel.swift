package import Scenarios

/// A heading, the name of a column or a word in a chart of the after-action report. English follows the headings of
/// HSEEP's AAR/IP; Dutch the terms that are settled.
package enum ReportLabel: Hashable, Sendable, CaseIterable {
  // What it is.
  case drill, report, managementEdition, participantsEdition, contents
  // Sections.
  case summary, overview, performance, analysis, otherAreas, timeline, order, clocks, consequences
  case decisions, discussions, hotWash, notes, lessons, plan, asked, mustImprove, stillPossible,
    orderKept
  case strengths, areas, wentWell, scores, dimensions, past, feedback
  // Appendices.
  case appendix, injects, ledger, forms, notExercised, method, participants
  // Rows of the overview.
  case exerciseName, exerciseDates, scope, objectives, scenario, played, silent, counterplay,
    vacant,
    variants
  case storyTime, playedTime, made, recordedBy, phases
  // Columns.
  case framework, points, outOf, inOrder, objective, byPeople, proposal, reference, analysisOf, said
  case number, when, role, decision, reason, outcome, inject, receiver, due, fate, step, expected
  case happened, done, quantity, ours, theirs, difference, cost, explanation, issue, action, element
  case owner, start, completion, cause, question, answer, form, field, lost, stage, channel
  case statement, median, arrangement
  // Words in charts.
  case timelineChart, messages, harmful, noStage, inTime, late, tooLate, notDone, notYet, data,
    awaited, rating
  case windowFalls, inPlace, outOfPlace, stepByStep, everyone, stageOf, partings, status, total
}

extension ReportLabel {
  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
