package import Scenarios
package import Scorecards
package import Times

extension Charge {
  /// What went wrong, for who was there: what was decided or left, no points and no rules.
  ///
  /// `failures` are critical ones that it brought about, as positions in the caps of the rubric.
  package func finding(
    in scenario: Scenario, rubric: Int, failures: [Int], at timeline: Timeline,
    _ language: Language
  ) -> String {
    let text = FindingText(scenario: scenario, timeline: timeline, language: language)
    let titles = failures.map {
      scenario.rubrics[rubric].caps[$0].title(language).legible.ended
    }
    return (text.sentences(of: self) + titles).joined(separator: " ")
  }
}

/// The sentences of a lesson about what one decision, or one step that was left, went wrong in.
struct FindingText {
  let scenario: Scenario
  let timeline: Timeline
  let language: Language

  var title: Titles { Titles(scenario: scenario, language: language) }

  /// More than two things at once nobody remembers.
  private static let most = 2

  func sentences(of charge: Charge) -> [String] {
    switch charge.subject {
    case .notDone(let step): return notDone(step, charge)
    case .decision(let act):
      var kinds: [Kind] = []
      var sentences: [String] = []
      for line in charge.lines.sorted(by: { $0.isHarm && !$1.isHarm }) {
        guard let kind = Kind(line.fact), !kinds.contains(kind), sentences.count < Self.most,
          let sentence = sentence(line, sentences.isEmpty ? head(act) : it)
        else { continue }
        kinds.append(kind)
        sentences.append(sentence)
      }
      return sentences
    case .run:
      return charge.lines.compactMap { line in
        guard case .coverage(let step, .rated(let median)) = line.fact else { return nil }
        return rated(step, median)
      }
    }
  }

  /// What a sentence is about: two of one kind say little more than one.
  private enum Kind {
    case coverage, order, timeliness, breadth, record, harm

    init?(_ fact: Fact) {
      switch fact {
      case .coverage: self = .coverage
      case .order: self = .order
      case .timeliness: self = .timeliness
      case .proportionality: self = .breadth
      case .record: self = .record
      case .harm: self = .harm
      case .noise, .cap, .floor: return nil
      }
    }
  }

  private func head(_ act: Trace.Act) -> String {
    "\(title(act.action)) (\(timeline.moment(act.time, language)))"
  }

  private var it: String {
    switch language {
    case .dutch: "Het"
    case .english: "It"
    }
  }

  private func notDone(_ step: Index<Step>, _ charge: Charge) -> [String] {
    // What was done although this had to come first.
    let sooner = charge.lines.compactMap { line -> String? in
      guard case .order(_, before: let then, .missing(.before), by: _) = line.fact else {
        return nil
      }
      return title(then)
    }
    let first: String
    let more: String
    switch language {
    case .dutch:
      first = "Niet gebeurd: \(title(step))."
      more = "Wel gedaan, terwijl dit eerst moest: "
    case .english:
      first = "Not done: \(title(step))."
      more = "Done all the same, though this had to come first: "
    }
    return [first]
      + (sooner.isEmpty ? [] : [more + language.all(Array(sooner.prefix(Self.most))) + "."])
  }

  private func rated(_ step: Index<Step>, _ median: Median) -> String {
    switch language {
    case .dutch: "\(title(step)) kreeg van wie erbij was een \(median.letters)."
    case .english: "\(title(step)) was rated \(median.letters) by who was there."
    }
  }

  private func sentence(_ line: LedgerLine, _ subject: String) -> String? {
    switch language {
    case .dutch: dutch(line, subject)
    case .english: english(line, subject)
    }
  }
}

extension LedgerLine {
  fileprivate var isHarm: Bool {
    if case .harm = fact { true } else { false }
  }
}
