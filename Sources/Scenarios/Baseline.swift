package import Times

/// What an organisation had arranged before an exercise, by its own account: the checklist of the measures.
package struct Baseline: Hashable, Sendable {
  package enum Answer: String, Hashable, Sendable, CaseIterable {
    case no, partly, yes
  }

  package struct Line: Hashable, Sendable {
    /// The name of the measure.
    package let measure: String
    package let answer: Answer

    package init(_ measure: String, _ answer: Answer) {
      self.measure = measure
      self.answer = answer
    }
  }

  /// When it was asked.
  package var day: CivilDate
  package private(set) var lines: [Line] = []

  package init(on day: CivilDate) { self.day = day }

  /// Nil: not asked, or left open.
  package subscript(measure: String) -> Answer? {
    get { lines.first { $0.measure == measure }?.answer }
    set {
      let place = lines.firstIndex { $0.measure == measure }
      if let place { lines.remove(at: place) }
      if let newValue {
        lines.insert(Line(measure, newValue), at: place ?? lines.count)
      }
    }
  }

  package var yaml: String {
    "# OEFENING · EXERCISE\ndraaiboek: 1\nbaseline: \(day.written)\nanswers:\n"
      + lines.map { "  \($0.measure): \($0.answer.rawValue)\n" }.joined()
  }
}
