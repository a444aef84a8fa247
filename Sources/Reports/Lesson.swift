package import Exercises
package import Scenarios
package import Scorecards

/// What an exercise taught: a finding, why it went so, and what to do about it.
///
/// The report takes a list of these and puts them in its sections "Lessons" and "Improvement Plan" as they are:
/// whoever makes them decides on their number and order. Facts and the organisation's own texts; the sentences
/// around them are the report's.
package struct Lesson: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case strength, gap }

  /// What it is about.
  package enum Subject: Hashable, Sendable {
    case step(Index<Step>)
    case action(Index<Action>)
    case objective(Index<Objective>)
    /// Agreed in the room, or of the exercise as a whole.
    case exercise
  }

  /// Why it went so, in the words of who was there.
  package enum Cause: Hashable, Sendable {
    /// The reason that was given with this decision.
    case reason(Decision.Number)
    /// What an observer or the facilitator noted.
    case note(String)
    /// What the room answered to a question of the scenario.
    case discussion(Index<Question>, String)
    /// What was said in the hot wash.
    case hotWash(Index<HotWashQuestion>, String)
    /// Why a person rated it so.
    case rating(Rating)
  }

  package let kind: Kind
  package let subject: Subject
  /// What was found, as a sentence in the language of the report.
  package let finding: String
  /// What it cost over all rubrics together is not a figure that means anything; so per rubric, by its position.
  package let lost: [Loss]
  package let causes: [Cause]
  package let action: CorrectiveAction?

  /// What it cost (a gap) or earned (a strength) in one rubric.
  package struct Loss: Hashable, Sendable {
    package let rubric: Int
    package let points: Points

    package init(rubric: Int, points: Points) {
      self.rubric = rubric
      self.points = points
    }
  }

  /// The room agreed to do something, and nothing that was found leads to it: it belongs in the plan only.
  var isAgreement: Bool { subject == .exercise && action?.isAgreed == true }

  package init(
    kind: Kind, subject: Subject, finding: String, lost: [Loss] = [], causes: [Cause] = [],
    action: CorrectiveAction? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.finding = finding
    self.lost = lost
    self.causes = causes
    self.action = action
  }
}
