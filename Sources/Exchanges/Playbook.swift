package import Exercises
package import Scenarios
package import Times
import Wording

/// The draft of a plan for the first hours, from what this team decided, said and agreed. Facts only: which section
/// is fed by what is the scenario's, and `text` and `html` write it down.
package struct Playbook: Hashable, Sendable {
  /// A decision that belongs under a heading.
  package struct Line: Hashable, Sendable {
    /// Why it should not be copied as it is.
    package enum Doubt: Hashable, Sendable {
      case harmful(why: String)
      /// A more limited means would have done.
      case broad
    }

    package let role: String
    package let what: String
    package let words: String
    package let reason: String
    /// Since T+0.
    package let after: Interval
    package let doubt: Doubt?
  }

  /// A question that was put to the room, or a field of a form, and what was answered.
  package struct Answer: Hashable, Sendable {
    package let question: String
    package let text: String
  }

  /// A legal clock that a step of a section stops.
  package struct Term: Hashable, Sendable {
    package let clock: String
    package let limit: Interval
    /// What came of it in this exercise.
    package let outcome: String
  }

  package struct Section: Hashable, Sendable {
    package let title: String
    package let hint: String
    package let card: String?
    package var decided: [Line] = []
    package var discussed: [Answer] = []
    package var lookedBack: [Answer] = []
    package var filledIn: [Answer] = []
    package var terms: [Term] = []
    /// What should be settled here and was not done, by the titles of steps.
    package var undone: [String] = []
    /// As `undone`, but the exercise did not get there.
    package var notExercised: [String] = []
    package let blanks: [String]

    /// The team itself gave nothing to go by.
    package var isEmpty: Bool {
      decided.allSatisfy { $0.doubt != nil } && discussed.isEmpty && lookedBack.isEmpty
        && filledIn.isEmpty
    }
  }

  package let exercise: String
  /// The real day; nil: nothing was written down.
  package let day: CivilDate?
  package private(set) var sections: [Section]
  /// Agreed in the hot wash.
  package let agreed: [Improvement]
  /// In the team's own words, and tied to nothing.
  package let elsewhere: [Line]
  package let language: Language

  package init(_ played: PlayedExercise) {
    let scenario = played.scenario
    exercise = scenario.title.legible
    day = played.day
    language = played.language
    agreed = played.exercise.hotWash.improvements
    elsewhere = played.exercise.decisions.compactMap { decision in
      decision.status == .worded && !decision.words.isBlank
        ? Line(decision, in: played, doubt: nil) : nil
    }
    sections = scenario.playbook.map { Section($0, played) }
  }
}

extension Playbook.Section {
  fileprivate init(_ authored: PlaybookSection, _ played: PlayedExercise) {
    let scenario = played.scenario
    title = authored.title.legible
    hint = authored.hint.legible
    card = authored.card?.legible
    blanks = authored.blanks.map(\.legible)
    var done: Set<Index<Step>> = []
    for decision in played.exercise.decisions {
      guard case .completed = decision.status, let index = decision.action else { continue }
      let action = scenario.actions[index]
      let step = action.fulfils.flatMap { authored.steps.contains($0) ? $0 : nil }
      guard step != nil || authored.actions.contains(index) else { continue }
      if let step { done.insert(step) }
      decided.append(
        Playbook.Line(decision, in: played, doubt: played.doubt(about: action)))
    }
    for entry in played.entries {
      switch entry.event {
      case .discussionConcluded(let question, let outcome)
      where authored.questions.contains(question) && !outcome.isBlank:
        discussed.append(
          Playbook.Answer(
            question: scenario.questions[question].text.legible, text: outcome.legible))
      default: break
      }
    }
    lookedBack = played.exercise.hotWash.answers.filter { authored.hotWash.contains($0.question) }
      .map {
        Playbook.Answer(
          question: scenario.hotWash[$0.question].text.legible, text: $0.text.legible)
      }
    filledIn = authored.answers.compactMap { played.answer(to: $0) }
    terms = scenario.clocks.keys.compactMap { index in
      let clock = scenario.clocks[index]
      guard let step = clock.stops, authored.steps.contains(step) else { return nil }
      return Playbook.Term(
        clock: clock.title.legible, limit: clock.limit,
        outcome: played.exercise.outcome(of: index, played.language))
    }
    for step in authored.steps where !done.contains(step) {
      let title = scenario.steps[step].title.legible
      if played.exercise.hasEntered(scenario.steps[step].phase) {
        undone.append(title)
      } else {
        notExercised.append(title)
      }
    }
  }
}

extension Playbook.Line {
  fileprivate init(_ decision: Decision, in played: PlayedExercise, doubt: Doubt?) {
    role = played.role(decision.role)
    what = decision.action.map { played.scenario.actions[$0].title.legible } ?? ""
    words = decision.words.isBlank ? "" : decision.words.legible
    reason = decision.reason.isBlank ? "" : decision.reason.legible
    after = decision.taken - .zero
    self.doubt = doubt
  }
}

extension PlayedExercise {
  fileprivate func doubt(about action: Action) -> Playbook.Line.Doubt? {
    if let harm = action.harm {
      // Done after its guard it did no harm, but a plan can't count on that.
      return .harmful(why: harm.why.legible)
    }
    if let proportionality = action.proportionality, proportionality < .half { return .broad }
    return nil
  }

  /// What the last decision with that form says.
  fileprivate func answer(
    to reference: PlaybookSection.FieldReference
  ) -> Playbook.Answer? {
    let form = scenario.forms[reference.form]
    for decision in exercise.decisions.reversed() where decision.status != .retracted {
      guard let action = decision.action, scenario.actions[action].form == reference.form,
        let answer = decision.answers.last(where: { $0.field == reference.field }),
        !answer.text.isBlank
      else { continue }
      return Playbook.Answer(
        question: form.field(named: reference.field)?.title.legible ?? form.title.legible,
        text: answer.text.legible)
    }
    return nil
  }
}
