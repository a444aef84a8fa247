import Exercises
import Scenarios
import Wording

/// What people said of the exercise, during it and afterwards: the causes of its lessons.
struct Testimony {
  private struct Statement {
    let cause: Lesson.Cause
    /// What it is about is found by the words of this.
    let stems: Set<Substring>
    var role: Index<Role>?
    var objective: Index<Objective>?
    var phase: Index<Phase>?
    var dots = 0
    /// Nil: it may be about what went well and about what did not.
    var isStrength: Bool?
  }

  /// In more titles of steps than this, a word says nothing of any of them.
  private static let rare = 5
  /// From this on, somebody really speaks of a lesson: of its subject, or of its objective.
  private static let enough = 2

  private let statements: [Statement]
  private let common: Set<Substring>

  init(_ exercise: Exercise, _ entries: [Entry]) {
    let scenario = exercise.scenario
    var statements: [Statement] = []
    for entry in entries {
      switch entry.event {
      case .noted(let note):
        statements.append(
          Statement(
            cause: .note(note.text), stems: Words(note.text).distinct, role: note.role,
            objective: note.objective))
      case .discussionConcluded(let question, let outcome):
        guard !outcome.allSatisfy(\.isWhitespace) else { continue }
        let asked = scenario.questions[question]
        statements.append(
          Statement(
            cause: .discussion(question, outcome),
            stems: Words(asked.text + " " + outcome).distinct,
            phase: asked.phase))
      default: continue
      }
    }
    for answer in exercise.hotWash.answers {
      statements.append(
        Statement(
          cause: .hotWash(answer.question, answer.text), stems: Words(answer.text).distinct,
          dots: answer.dots.count, isStrength: scenario.hotWash[answer.question].isStrength))
    }
    self.statements = statements
    var counts: [Substring: Int] = [:]
    for step in scenario.steps {
      for stem in Words(step.title).distinct { counts[stem, default: 0] += 1 }
    }
    common = Set(counts.filter { $0.value > Self.rare }.keys)
  }

  /// Gives each statement to the lesson that it is about most; answers of the hot wash that are about none,
  /// and that somebody gave a dot, come back as lessons of their own.
  func attach(
    to gaps: inout [Drawn], _ strengths: inout [Drawn], in scenario: Scenario, _ language: Language
  ) -> [Drawn] {
    var left: [Drawn] = []
    // Said once, not for every statement anew.
    let (gapStems, strengthStems) = (stems(of: gaps, scenario), stems(of: strengths, scenario))
    for statement in statements {
      let gap =
        statement.isStrength == true ? nil : best(for: statement, of: gaps, gapStems, scenario)
      let strength =
        statement.isStrength == false
        ? nil : best(for: statement, of: strengths, strengthStems, scenario)
      if let gap, gap.bond >= strength?.bond ?? 0 {
        gaps[gap.position].hear(statement.cause, dots: statement.dots)
      } else if let strength {
        strengths[strength.position].hear(statement.cause, dots: statement.dots)
      } else if statement.dots > 0, case .hotWash(_, let text) = statement.cause {
        var own = Drawn(
          isStrength: statement.isStrength ?? false, subject: .exercise, step: nil,
          finding: HotWash.finding(text, dots: statement.dots, language))
        own.hear(statement.cause, dots: statement.dots)
        left.append(own)
      }
    }
    return left
  }

  /// What each is about, without the words that are in many titles.
  private func stems(of drawn: [Drawn], _ scenario: Scenario) -> [Set<Substring>] {
    drawn.map { $0.words(in: scenario).distinct.subtracting(common) }
  }

  /// Of equals the weightiest.
  private func best(
    for statement: Statement, of drawn: [Drawn], _ stems: [Set<Substring>], _ scenario: Scenario
  ) -> (position: Int, bond: Int)? {
    var best: (position: Int, bond: Int)?
    for position in drawn.indices {
      let bond = bond(statement, drawn[position], stems[position], scenario)
      guard bond >= Self.enough else { continue }
      if let known = best,
        (known.bond, drawn[known.position].weight) >= (bond, drawn[position].weight)
      {
        continue
      }
      best = (position, bond)
    }
    return best
  }

  /// 0: not about it.
  private func bond(
    _ statement: Statement, _ drawn: Drawn, _ stems: Set<Substring>, _ scenario: Scenario
  ) -> Int {
    let shared = stems.count { statement.stems.contains($0) }
    guard let step = drawn.step.map({ scenario.steps[$0] }) else { return 4 * shared }
    // What was discussed is about its own phase.
    if let phase = statement.phase { return step.phase == phase ? 4 * shared : 0 }
    let isTied = statement.objective.map(step.objectives.contains) ?? false
    let isOwn = statement.role.map(step.owners.contains) ?? false
    return 4 * shared + (isTied ? 2 : 0) + (isOwn ? 1 : 0)
  }
}

extension Drawn {
  fileprivate mutating func hear(_ cause: Lesson.Cause, dots: Int) {
    causes.append(cause)
    self.dots += dots
  }
}
