import Scenarios
import Times

extension ReportSentence {
  var english: String {
    switch self {
    case .privacy(false):
      "This report names roles, not people. It was made for the organisation to learn from and is not meant "
        + "for appraising employees."
    case .privacy(true):
      "This report names people because that was asked for. It was made for the organisation to learn from "
        + "and is not meant for appraising employees."
    case .held(let from, let to):
      from == to
        ? "Held on \(from.fullText(.english))"
        : "Held from \(from.fullText(.english)) to \(to.fullText(.english))"
    case .unfinished:
      "The exercise is not finished. What was not done yet may still be done, so the points may still rise."
    case .boundForNow(let bounds):
      "As long as a step is open that may not be left out, the total is bounded: " + list(bounds)
        + "."
    case .nothingPlayed: "No phase has been played yet, so there is nothing to assess."
    case .noStrength: "No decision was right the first time and in time."
    case .noGap: "No decision cost points."
    case .bound(let limit, let framework): "at most \(limit) points (\(framework.legible))"
    case .more(let count, let heading):
      count == 1
        ? "1 more is in the appendix “\(heading.english)”."
        : "\(count) more are in the appendix “\(heading.english)”."
    case .expectedBy(let full, let latest): "Expected before \(full), at the latest \(latest)."
    case .moreActions(let count):
      count == 1
        ? "1 more action is in the full report."
        : "\(count) more actions are in the full report."
    case .unratedObjectives:
      "Nobody has rated the objectives yet. The proposals below follow from the points; an observer or the "
        + "facilitator sets the letter."
    case .noProposalYet:
      "For an objective without a proposal, what is still open may change the letter."
    case .letters:
      "The columns say who gave which letter. A proposal follows from the points of that framework; the "
        + "letter that a person gave comes first."
    case .rated(let rater, let letter, let reason):
      "\(rater.legible.capitalized) gave \(letter): \(reason.legible)"
    case .definition(.performed): "P: the objective was met, at no cost to other work."
    case .definition(.some): "S: the objective was met, and it can be quicker or better."
    case .definition(.major):
      "M: the objective was met, but other work suffered, there was extra risk, or it was not in line with "
        + "plans or law."
    case .definition(.unable): "U: the objective was not met."
    case .timelineChart(let decisions, let roles):
      "\(count(decisions, "decision", "decisions")) by \(count(roles, "role", "roles")), from left to right "
        + "in the time of the story. Each phase is as wide as it was played long."
    case .taken(let count, let by):
      "After \(by.asLimit(.english)): \(self.count(count, "decision", "decisions"))."
    case .windowChart(let inTime, let late, let open, let missing):
      ([(late, "later than expected"), (open, "not done yet"), (missing, "not done")]
        .filter { $0.0 > 0 }
        .reduce("\(inTime) of \(count(inTime + late + open + missing, "step", "steps")) in time") {
          "\($0), \($1.0) \($1.1)"
        }) + "."
    case .slopeChart(let inPlace, let of):
      "\(inPlace) of the \(of) steps came in their place. Where lines cross, the order was turned round."
    case .courseChart(let title):
      "\(title.legible), from the beginning to where the exercise ended."
    case .dimensionChart: "Points per part, out of 100, for each framework."
    case .progressChart(let exercises):
      "The points of \(exercises) exercises for each part, out of 100, the oldest left. An upright line above a "
        + "point is what was still open."
    case .compared(let day, let better, let worse, let equal):
      "Compared with the exercise of \(day.fullText(.english)), over \(better + worse + equal) parts: "
        + list(
          [(better, "better"), (worse, "worse"), (equal, "equal")].filter { $0.0 > 0 }
            .map { "\($0) \($1)" }) + "."
    case .besideSimulated(let distances):
      "Points above (+) or below (-) the mean of simulated teams, then and now: "
        + distances.map {
          "\($0.framework.legible) \($0.earlier) and \($0.later), so \($0.verdict)"
        }.joined(separator: "; ") + "."
    case .forms(let count):
      "\(count) participants answered the questions, without a name. 1 is the lowest grade, 5 the highest."
    case .fewForms(let count):
      "\(self.count(count, "participant", "participants")) answered the questions. Of fewer than five the "
        + "answers are left out: one could guess who wrote what."
    case .example(let title):
      "The example is “\(title.legible)”: the same story, played by the script, up to the same moment. The "
        + "difference comes from what the team did and when."
    case .noExample:
      "No example was found to compare with; below stands only what this team went through."
    case .agreed: "agreed"
    case .proposed: "proposed"
    case .urgent: "report today"
    case .ownerOpen: "to be decided"
    case .dateOpen: "to be decided"
    case .adopt(let actions, let first):
      "Adopt the improvement plan: \(count(actions, "action", "actions"))"
        + (first.map { ", the first done by \($0.fullText(.english))." } ?? ".")
    case .nameOwners(let titles): "Name an owner for: \(list(titles))."
    case .nameDates(let titles): "Set a date for: \(list(titles))."
    case .reportToday(let titles): "Report today: \(list(titles))."
    case .appoint(let gaps, let date):
      gaps == 1
        ? "Appoint somebody who proposes how to mend this gap before \(date.fullText(.english))."
        : "For each of the \(gaps) gaps, appoint somebody who proposes how to mend it before "
          + "\(date.fullText(.english))."
    case .delivered(.zero): "delivered, on time"
    case .delivered(let late) where late < .zero:
      "delivered, \((.zero - late).text(.english)) before it was due"
    case .delivered(let late): "delivered, \(late.text(.english)) later than due"
    case .heldBack: "held back"
    case .skipped(true): "skipped by the facilitator"
    case .skipped(false): "did not occur: nothing gave cause for it"
    case .withheld: "left out this time"
    case .pending: "not due yet"
    case .rewritten(let text): "reworded: \(text.legible)"
    case .improvised: "made up on the spot by the facilitator"
    case .afterHint: "after a hint"
    case .leftOpen(let fields): "Left open: \(list(fields))."
    case .dots(let count): self.count(count, "dot", "dots")
    case .computed:
      "The points were computed from the journal of the exercise. Every lost point is in this report, with "
        + "its rule and its source. A framework counts only what was exercised."
    case .simulated:
      "Numbers and consequences were simulated by the scenario. They show what waiting and acting do, and "
        + "predict no real incident."
    case .strictTerms:
      "A legal term is kept or not, to the minute. Milder readings are mentioned but change no point."
    case .onlyRecorded:
      "The report knows only what is in the journal. What was said and not entered is missing."
    case .chain(let journal, let entries, let head):
      "Journal \(journal.legible), \(count(entries, "entry", "entries")). Hash of the last entry: \(head)."
    case .version(let version): "Made with draaiboek \(version)."
    case .edition(let edition): "Edition of the scenario: \(edition.legible)."
    case .unscored(let framework):
      "\(framework.legible): nothing of this framework was exercised, so there are no points."
    }
  }

  private func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(Language.english.number(count)) \(count == 1 ? one : many)"
  }

  private func list(_ parts: [String]) -> String {
    Language.english.all(parts.map(\.inSentence))
  }
}
