import Exercises
import Scenarios
import Scorecards
import Times

extension FindingText {
  /// Nil: nothing to tell of one decision.
  func dutch(_ line: LedgerLine, _ subject: String) -> String? {
    switch line.fact {
    case .coverage(_, .revised(let times)): "\(subject) lukte pas bij poging \(times + 1)."
    case .coverage(let step, .partial): "\(subject) deed \(title(step)) maar voor een deel."
    case .order(let first, before: let then, .inverted(let interval), by: _):
      "\(subject) kwam \(interval.text(.dutch)) \(isLater(line, first, then) ? "ná" : "vóór") "
        + "\(other(line, first, then)), en dat hoort andersom."
    case .order(let first, before: let then, .tied, by: _):
      "\(subject) kwam bijna tegelijk met \(other(line, first, then)); \(title(first)) hoort eerst."
    case .order(let first, before: _, .missing, by: _):
      "\(subject) kwam zonder dat \(title(first)) was gedaan."
    case .timeliness(_, .late(let interval)):
      "\(subject) kwam \(interval.text(.dutch)) na het beste moment."
    case .timeliness(_, .tooLate(let interval)):
      "\(subject) kwam \(interval.text(.dutch)) te laat."
    case .proportionality(_, .broad): "\(subject) ging verder dan nodig was."
    case .record(_, .level(0)): "\(subject) staat niet in het logboek."
    case .record(_, .level): "\(subject) staat in het logboek zonder reden."
    case .harm(let action, _, let guardStep):
      "\(subject) richtte schade aan: \(why(action))"
        + (guardStep.map { " Eerst had dit gemoeten: \(title($0))." } ?? "")
    case .coverage, .timeliness, .proportionality, .record, .noise, .cap, .floor: nil
    }
  }

  func english(_ line: LedgerLine, _ subject: String) -> String? {
    switch line.fact {
    case .coverage(_, .revised(let times)): "\(subject) succeeded only at try \(times + 1)."
    case .coverage(let step, .partial): "\(subject) did \(title(step)) only in part."
    case .order(let first, before: let then, .inverted(let interval), by: _):
      "\(subject) came \(interval.text(.english)) \(isLater(line, first, then) ? "after" : "before") "
        + "\(other(line, first, then)), and it belongs the other way round."
    case .order(let first, before: let then, .tied, by: _):
      "\(subject) came at almost the same time as \(other(line, first, then)); \(title(first)) comes "
        + "first."
    case .order(let first, before: _, .missing, by: _):
      "\(subject) came without \(title(first)) having been done."
    case .timeliness(_, .late(let interval)):
      "\(subject) came \(interval.text(.english)) after the best moment."
    case .timeliness(_, .tooLate(let interval)):
      "\(subject) came \(interval.text(.english)) too late."
    case .proportionality(_, .broad): "\(subject) went further than was needed."
    case .record(_, .level(0)): "\(subject) is not in the log."
    case .record(_, .level): "\(subject) is in the log without a reason."
    case .harm(let action, _, let guardStep):
      "\(subject) did harm: \(why(action))"
        + (guardStep.map { " This had to come first: \(title($0))." } ?? "")
    case .coverage, .timeliness, .proportionality, .record, .noise, .cap, .floor: nil
    }
  }

  private func why(_ action: Index<Action>) -> String {
    (scenario.actions[action].harm?.why.legible ?? "").ended
  }

  /// Of a pair with an inject that no decision can precede, the decision came too late; of two decisions the
  /// one that the charge is about came too early.
  private func isLater(
    _ line: LedgerLine, _ first: OrderEdge.End, _ then: OrderEdge.End
  ) -> Bool {
    if case .inject = then { true } else { false }
  }

  private func other(
    _ line: LedgerLine, _ first: OrderEdge.End, _ then: OrderEdge.End
  ) -> String {
    isLater(line, first, then) ? title(then) : title(first)
  }
}
