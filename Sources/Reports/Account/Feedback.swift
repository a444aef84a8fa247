package import Scenarios

/// What participants thought of the exercise itself. Nobody's answers stand together, and of few nothing is shown.
package struct Feedback: Sendable {
  /// With fewer, somebody could guess who said what.
  package static let fewest = 5

  package struct Grades: Sendable {
    package let question: Index<FeedbackQuestion>
    /// How often 1 to 5 was given.
    package let counts: [Int]
    /// Twice the grade in the middle, which may lie between two.
    package let doubledMedian: Int
  }

  package struct Remarks: Sendable {
    package let question: Index<FeedbackQuestion>
    /// In the order of their letters, which tells nothing of who wrote them.
    package let texts: [String]
  }

  /// How many handed in anything.
  package let forms: Int
  package let grades: [Grades]
  package let remarks: [Remarks]

  /// `forms` hold answers by the name of their question.
  init(_ forms: [[String: String]], in scenario: Scenario) {
    let filled = forms.filter { form in form.values.contains { !$0.isBlank } }
    self.forms = filled.count
    guard filled.count >= Feedback.fewest else {
      (grades, remarks) = ([], [])
      return
    }
    func answers(_ question: Index<FeedbackQuestion>) -> [String] {
      filled.compactMap { $0[scenario.feedback[question].name] }.filter { !$0.isBlank }
    }
    let questions = scenario.feedback.keys
    grades = questions.filter { scenario.feedback[$0].isScale }.compactMap { question in
      let given = answers(question).compactMap { Int($0) }.filter { (1...5).contains($0) }.sorted()
      guard given.count >= Feedback.fewest else { return nil }
      return Grades(
        question: question, counts: (1...5).map { grade in given.count { $0 == grade } },
        doubledMedian: given[(given.count - 1) / 2] + given[given.count / 2])
    }
    remarks = questions.filter { !scenario.feedback[$0].isScale }.compactMap { question in
      let texts = answers(question).sorted()
      return texts.isEmpty ? nil : Remarks(question: question, texts: texts)
    }
  }
}
