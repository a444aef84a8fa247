package import Scenarios
package import Times

/// A sentence of the after-action report, with the facts that it tells.
package enum ReportSentence: Hashable, Sendable {
  // What the report is, and what it is not.
  case privacy(names: Bool)
  case held(from: CivilDate, to: CivilDate)
  case unfinished
  /// What bounds totals as long as it is not done.
  case boundForNow([String])
  case nothingPlayed
  case noStrength
  case noGap
  /// A cap that bounds the total of a framework.
  case bound(limit: Int, framework: String)
  /// So many more than are shown here; the full list is in the appendix of this heading.
  case more(Int, ReportLabel)
  /// Of a step that was not done: until when it would have been in time, and until when it counted at all.
  case expectedBy(String, latest: String)
  /// So many more rows stand in the plan of the full report.
  case moreActions(Int)
  // Ratings.
  case unratedObjectives
  case noProposalYet
  case letters
  case rated(rater: String, letter: String, reason: String)
  case definition(Rubric.Band)
  // Charts, for who can't see them.
  case timelineChart(decisions: Int, roles: Int)
  /// How many decisions had been taken by then.
  case taken(Int, by: Interval)
  case windowChart(inTime: Int, late: Int, open: Int, missing: Int)
  case slopeChart(inPlace: Int, of: Int)
  case courseChart(String)
  case dimensionChart
  case progressChart(exercises: Int)
  // Beside the exercise before it.
  case compared(since: CivilDate, better: Int, worse: Int, equal: Int)
  case besideSimulated([Distance])
  // What participants thought of the exercise.
  case forms(Int)
  /// Too few to show what they said.
  case fewForms(Int)
  // Consequences.
  case example(String)
  case noExample
  // The improvement plan.
  case agreed
  case proposed
  case urgent
  case ownerOpen
  case dateOpen
  // What management is asked.
  case adopt(actions: Int, first: CivilDate?)
  case nameOwners([String])
  case nameDates([String])
  case reportToday([String])
  case appoint(gaps: Int, before: CivilDate)
  // What became of things.
  case delivered(late: Interval)
  case heldBack
  case skipped(byFacilitator: Bool)
  case withheld
  case pending
  case rewritten(String)
  case improvised
  case afterHint
  case leftOpen([String])
  /// How many of the room thought it mattered most.
  case dots(Int)
  // Method.
  case computed
  case simulated
  case strictTerms
  case onlyRecorded
  case chain(journal: String, entries: Int, head: String)
  case version(String)
  case edition(String)
  case unscored(String)
}

extension ReportSentence {
  /// How far a team was from simulated ones by one framework, then and now, in hundredths as they are written.
  package struct Distance: Hashable, Sendable {
    let framework: String
    let earlier: String
    let later: String
    let verdict: String

    package init(framework: String, earlier: String, later: String, verdict: String) {
      self.framework = framework
      self.earlier = earlier
      self.later = later
      self.verdict = verdict
    }
  }

  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}

extension CivilDate {
  /// `vrijdag 27 november 2026`.
  package func fullText(_ language: Language) -> String { "\(text(language)) \(year)" }

  /// `27 november 2026`, where there is little room.
  package func dayText(_ language: Language) -> String {
    "\(day) \(language.month(month)) \(year)"
  }
}

extension String {
  /// What somebody typed, within a sentence of ours: its own full stop would stand beside that.
  var inSentence: String {
    var text = Substring(legible)
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
