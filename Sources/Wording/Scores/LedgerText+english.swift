import Scenarios
import Scorecards
import Times

extension LedgerText {
  var englishHappening: String {
    switch line.fact {
    case .coverage(let step, .missing), .proportionality(let step, .missing):
      "\(title(step)) not done"
    case .coverage(let step, .revised(let times)):
      "\(act ?? title(step)) only at attempt \(times + 1)"
    case .coverage(let step, .partial(let revisions)):
      "\(title(step)) only in part\(act.map { ", by \($0)" } ?? "")"
        + (revisions > 0 ? ", at attempt \(revisions + 1)" : "")
    case .coverage(let step, .rated(let median)): "\(title(step)) rated \(median.letters)"
    case .coverage(let step, .unrated): "\(title(step)) not rated by anybody yet"
    case .order(let first, let then, .inverted(let interval), _):
      "\(early(then, first, interval)) before \(late(first, then, interval))"
    case .order(let first, let then, .tied, _):
      "\(thing(first)) and \(act(for: then)) at about the same time"
    case .order(let first, let then, .missing(.before), _):
      "\(act(for: then)) without \(title(first))"
    case .order(let first, let then, .missing(.after), _):
      "\(title(then)) not done after \(thing(first))"
    case .order(let first, let then, .missing(.both), _):
      "\(title(first)) and \(title(then)) not done"
    case .timeliness(let step, .missing): "\(title(step)) not done, so not in time either"
    case .timeliness(let step, .late(let interval)):
      "\(act ?? title(step)) \(interval.text(.english)) after the best moment"
    case .timeliness(let step, .tooLate(let interval)):
      "\(act ?? title(step)) \(interval.text(.english)) too late"
    case .proportionality(_, .broad(let actions)):
      "Went further than needed with \(Language.english.all(actions.map { title($0) }))"
    case .record(let step, .missing): "\(title(step)) not done, so not recorded either"
    case .record(let step, .level(let level)):
      level == 0
        ? "\(act ?? title(step)) not in the log"
        : "\(act ?? title(step)) in the log, without a reason"
    case .harm(let action, let nth, let guardStep):
      (act ?? title(action)) + (guardStep.map { " before \(title($0)) was done" } ?? "")
        + (nth > 1 ? ", for the \(nth.ordinal) time" : "")
    case .noise(let extras, _): extras == 1 ? "1 extra act" : "\(extras) extra acts"
    case .cap(_, .step(let step)): act ?? "\(title(step)) not done"
    case .cap(_, .action(let action)): act ?? title(action)
    case .floor: "More lost than there was to lose"
    }
  }

  var englishDeduction: String {
    switch line.fact {
    case .harm: "harm"
    case .noise: "noise"
    case .cap(let position, _): "cap \(framework.caps[position].limit)"
    case .floor: "floor"
    case .coverage, .order, .timeliness, .proportionality, .record: "deduction"
    }
  }

  var englishRule: String {
    switch line.fact {
    case .coverage(let step, .missing):
      stage(of: step).map { "part of \($0)" } ?? "part of the response"
    case .coverage(_, .revised): "the first time counts most, each new attempt costs something"
    case .coverage(_, .partial): "counts for the part that was done"
    case .coverage(_, .rated): "the rating in the middle counts"
    case .coverage(_, .unrated): "the facilitator or an observer has yet to rate this"
    case .order(let first, let then, _, _): "first \(title(first)), then \(title(then))"
    case .timeliness(let step, _): englishWindow(of: step)
    case .proportionality(let step, _): "\(title(step)) as fast as needed, as limited as possible"
    case .record: "this decision belongs in the log, with a reason"
    case .harm(let action, _, _): scenario.actions[action].harm?.why.legible ?? ""
    case .noise(_, 0): "what adds nothing costs time and attention"
    case .noise(_, 1): "the first is free"
    case .noise(_, let free): "the first \(free) are free"
    case .cap(let position, _): framework.caps[position].title.english.legible
    case .floor: "a total is never below 0"
    }
  }

  private func englishWindow(of step: Index<Step>) -> String {
    guard let window = scenario.steps[step].window else { return "in time" }
    let start = window.anchor.map { "the start of \(scenario.clocks[$0].title.quoted)" } ?? "T+0"
    let (full, hard) = (window.full.asLimit(.english), window.hard.asLimit(.english))
    return "until \(full) after \(start) all of it counts, after \(hard) it is too late"
  }
}

extension Int {
  /// `2nd`.
  fileprivate var ordinal: String {
    switch (self % 10, self % 100 / 10) {
    case (1, let tens) where tens != 1: "\(self)st"
    case (2, let tens) where tens != 1: "\(self)nd"
    case (3, let tens) where tens != 1: "\(self)rd"
    case (_, _): "\(self)th"
    }
  }
}
