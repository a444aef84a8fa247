import Scenarios
import Scorecards
import Times

extension LedgerText {
  var englishExplanation: String {
    switch line.fact {
    case .coverage(let step, .missing):
      stage(of: step).map { "Part of \($0)." } ?? "Part of it all."
    case .coverage(_, .revised(let times)):
      "Only at attempt \(times + 1); the first time counts most."
    case .coverage(let step, .partial(let revisions)):
      "\(title(step)) was only done in part by this"
        + (revisions > 0 ? ", at attempt \(revisions + 1)." : ".")
    case .coverage(_, .rated(let median)):
      "People rated this \(median.letters); the rating in the middle counts."
    case .coverage(_, .unrated): "The facilitator or an observer has yet to rate this."
    case .order(let first, .inject(let inject), .inverted(let interval), _):
      "Only \(interval.text(.english)) after \(title(inject)); \(title(first)) belongs before it."
    case .order(let first, _, .inverted(let interval), _):
      "This came \(interval.text(.english)) before \(thing(first)) and belongs after it."
    case .order(let first, .inject(let inject), .tied, _):
      "At about the same time as \(title(inject)); \(title(first)) belongs before it."
    case .order(let first, _, .tied, _):
      "At about the same time as \(thing(first)), and belongs after it."
    case .order(_, let then, .missing(.before), _):
      "Belongs before \(title(then)), which did happen."
    case .order(let first, _, .missing(.after), _):
      "Belongs after \(title(first)), which did happen."
    case .order(let first, _, .missing(.both), _):
      "Belongs after \(title(first)), which was not done either."
    case .timeliness(_, .missing): "So not in time either: \(englishRule)."
    case .timeliness(_, .late(let interval)):
      "\(interval.text(.english)) after the best moment: \(englishRule)."
    case .timeliness(_, .tooLate(let interval)):
      "\(interval.text(.english)) too late: \(englishRule)."
    case .proportionality(_, .missing): "So not as limited as possible either."
    case .proportionality(let step, .broad):
      "Went further than needed: \(title(step)), as fast as needed, as limited as possible."
    case .record(_, .missing): "So not on record either."
    case .record(_, .level(let level)):
      level == 0
        ? "Not in the log, where this decision belongs with a reason."
        : "In the log, but without a reason."
    case .harm(_, let nth, let guardStep):
      "Harm" + (nth > 1 ? ", time \(nth)" : "") + ": \(englishRule.ended)"
        + (guardStep.map { " First comes \(title($0))." } ?? "")
    case .noise: "\(englishHappening): \(englishRule)."
    case .cap(let position, _): "Cap \(framework.caps[position].limit): \(englishRule)."
    case .floor: "A total is never below 0, so this is given back."
    }
  }
}
