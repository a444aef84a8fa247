package import Scenarios

/// What one decision cost, or one step that was never done: the lines of a ledger that are about it.
package struct Charge: Sendable {
  package enum Subject: Hashable, Sendable {
    case decision(Trace.Act)
    case notDone(Index<Step>)
    /// The run as a whole: noise, and what the floor gives back.
    case run
  }

  package let subject: Subject
  /// The dearest first.
  package let lines: [LedgerLine]
  package let lost: Points
  /// As printed: those of its lines.
  package let hundredths: Int

  package init(subject: Subject, lines: [LedgerLine], lost: Points, hundredths: Int) {
    self.subject = subject
    self.lines = lines
    self.lost = lost
    self.hundredths = hundredths
  }
}

extension Scorecard {
  /// A ledger of this card by what caused its lines, the dearest first; the run as a whole comes last.
  package func charges(_ ledger: [LedgerLine]) -> [Charge] {
    var subjects: [Charge.Subject] = []
    var lines: [Charge.Subject: [LedgerLine]] = [:]
    for line in ledger {
      let subject = subject(of: line)
      if lines[subject] == nil { subjects.append(subject) }
      lines[subject, default: []].append(line)
    }
    let charges = subjects.map { subject in
      let lines = lines[subject] ?? []
      return Charge(
        subject: subject, lines: lines, lost: sum(lines.map(\.lost)),
        hundredths: lines.reduce(0) { $0 + $1.hundredths })
    }
    return charges.enumerated().sorted { left, right in
      let (isRun, isOtherRun) = (left.element.subject == .run, right.element.subject == .run)
      if isRun != isOtherRun { return isOtherRun }
      return left.element.lost == right.element.lost
        ? left.offset < right.offset : left.element.lost > right.element.lost
    }.map(\.element)
  }

  /// Of a pair in the wrong order it is the decision that came too early; of one that is incomplete, the step
  /// that is not there.
  private func subject(of line: LedgerLine) -> Charge.Subject {
    switch line.fact {
    case .coverage(let step, .missing), .timeliness(let step, .missing),
      .proportionality(let step, .missing), .record(let step, .missing):
      return .notDone(step)
    case .order(let before, before: let after, .missing(let missing), by: _):
      switch (missing, before, after) {
      case (.before, .step(let step), _): return .notDone(step)
      case (.after, _, .step(let step)), (.both, _, .step(let step)): return .notDone(step)
      default: return line.acts.last.map(Charge.Subject.decision) ?? .run
      }
    case .order(_, before: .inject, .inverted, by: _), .order(_, before: .inject, .tied, by: _):
      return line.acts.first.map(Charge.Subject.decision) ?? .run
    case .order: return line.acts.last.map(Charge.Subject.decision) ?? .run
    case .proportionality(_, .broad(let actions)):
      let act = trace.acts.first { actions.contains($0.action) } ?? line.acts.first
      return act.map(Charge.Subject.decision) ?? .run
    case .cap(_, .step(let step)):
      return line.acts.first.map(Charge.Subject.decision) ?? .notDone(step)
    case .coverage, .timeliness, .record, .harm, .cap:
      return line.acts.first.map(Charge.Subject.decision) ?? .run
    case .noise, .floor: return .run
    }
  }

  /// Exact: what a line lost is a whole number of parts of this card's denominator.
  func sum(_ points: [Points]) -> Points {
    let denominator = model.weighing.denominator
    return Points(
      points.reduce(0) { $0 + denominator / $1.denominator * $1.numerator }, over: denominator)
  }
}
