package import Exercises
package import Scenarios
import Times

extension Event {
  /// What happened, on one line without a time; nil when nobody needs to read it.
  ///
  /// `exercise` is its state right after the event, or later.
  package func line(in exercise: Exercise, _ language: Language) -> String? {
    let title = Titles(scenario: exercise.scenario, language: language)
    return switch language {
    case .dutch: dutch(exercise, title)
    case .english: english(exercise, title)
    }
  }

  private func dutch(_ exercise: Exercise, _ title: Titles) -> String? {
    let scenario = exercise.scenario
    switch self {
    case .opened(let scope):
      return "Oefening geopend: \(scenario.title.legible). Bezetting: \(title.cast(scope)). "
        + "Tijdplan: \(title.plan(scope)).\(title.variants(scope, "Variant"))"
    case .presenceSet(let role, let presence): return "\(title(role)): \(presence.text(.dutch))"
    case .injectWithheld(let inject): return "Bericht \(title(inject)) doet deze keer niet mee"
    case .phaseEntered(let phase):
      return "Fase begint: \(scenario.phases[phase].title.legible)"
    case .phaseEnded(let phase): return "Fase voorbij: \(scenario.phases[phase].title.legible)"
    case .paused(let reason): return reason.line(.dutch)
    case .resumed: return "Weer verder"
    case .discussionOpened(let question):
      return "Bespreken: \(scenario.questions[question].text.legible)"
    case .discussionConcluded(let question, let outcome):
      let asked = scenario.questions[question].text.legible
      return outcome.showsNothing
        ? "Besproken: \(asked)" : "Besproken: \(asked) → \(outcome.legible)"
    case .injectDelivered(let inject, _, _):
      return "Bericht aan \(title.message(inject, exercise, "van"))"
    case .injectHeld(let inject): return "Bericht \(title(inject)) wordt vastgehouden"
    case .injectSkipped(let inject, let byFacilitator):
      return byFacilitator
        ? "Bericht \(title(inject)) overgeslagen door de oefenleider"
        : "Bericht \(title(inject)) kwam niet voor"
    case .injectRestored(let inject): return "Bericht \(title(inject)) is weer gepland"
    case .injectReworded(let inject, let text):
      return "Bericht \(title(inject)) herschreven: \(text.legible)"
    case .injectRedirected(let inject, let roles):
      return "Bericht \(title(inject)) gaat naar \(title.all(RoleSet(roles)))"
    case .messageImprovised(let message):
      let sender = message.from.showsNothing ? "" : " (van \(message.from.legible))"
      return "Bericht aan \(title.all(RoleSet(message.to)))\(sender): \(message.text.legible)"
    case .decisionTaken(let taken):
      return "Besluit \(taken.number) van " + title.decision(taken, "Reden", hint: "na een hint")
    case .decisionCompleted(let number, _):
      return "Besluit \(number) uitgevoerd" + title.completion(number, exercise)
    case .decisionTied(let number, let action):
      return "Besluit \(number) telt als \(title(action))"
    case .decisionRetracted(let number, let reason):
      return "Besluit \(number) ingetrokken" + title.subject(number, exercise)
        + (reason.showsNothing ? "" : ". Reden: \(reason.legible)")
    case .clockStarted(let clock, let start):
      let end = exercise.timeline.date(start + scenario.clocks[clock].limit, .dutch)
      return "\(scenario.clocks[clock].title.legible) loopt tot \(end)"
        + scenario.clocks[clock].remark
    case .clockStopped(let clock, _):
      return "\(scenario.clocks[clock].title.legible): \(exercise.outcome(of: clock, .dutch))"
    case .clockExpired(let clock): return "\(scenario.clocks[clock].title.legible) is verlopen"
    case .noted(let note):
      return "Notitie\(note.role.map { " bij \(title($0))" } ?? ""): \(note.text.legible)"
    case .rated(let rating):
      return "Oordeel van \(rating.rater.legible) over \(title(rating.subject)): "
        + "\(rating.level.rawValue). Reden: \(rating.reason.legible)"
    case .finished: return "Oefening afgesloten"
    case .questionAnswered(let question, let text):
      return "\(scenario.hotWash[question].text.legible) → \(text.legible)"
    case .answerStruck(let number):
      return exercise.answer(number).map { "Van de muur gehaald: \($0.legible)" }
    case .improvementAgreed(let improvement):
      return "Afgesproken: \(improvement.line(.dutch))"
    case .improvementChanged(_, let improvement):
      return "Afspraak veranderd: \(improvement.line(.dutch))"
    case .improvementStruck(let number):
      return exercise.agreement(number).map { "Afspraak geschrapt: \($0.line(.dutch))" }
    case .partReleased(let part, let isReleased):
      return part.line(isReleased, .dutch)
    case .delayed(let delay): return "Later begonnen: \(delay.text(.dutch))"
    case .proposalMade, .proposalConfirmed, .proposalDissented, .proposalWithdrawn:
      return talkLine(exercise, title)
    case .moved, .injectArmed, .decisionStarted, .quantityCrossed, .dotSet: return nil
    }
  }

  private func english(_ exercise: Exercise, _ title: Titles) -> String? {
    let scenario = exercise.scenario
    switch self {
    case .opened(let scope):
      return "Exercise opened: \(scenario.title.legible). Cast: \(title.cast(scope)). "
        + "Plan: \(title.plan(scope)).\(title.variants(scope, "Variant"))"
    case .presenceSet(let role, let presence): return "\(title(role)): \(presence.text(.english))"
    case .injectWithheld(let inject): return "Inject \(title(inject)) is left out this time"
    case .phaseEntered(let phase):
      return "Phase begins: \(scenario.phases[phase].title.legible)"
    case .phaseEnded(let phase): return "Phase over: \(scenario.phases[phase].title.legible)"
    case .paused(let reason): return reason.line(.english)
    case .resumed: return "Resumed"
    case .discussionOpened(let question):
      return "To discuss: \(scenario.questions[question].text.legible)"
    case .discussionConcluded(let question, let outcome):
      let asked = scenario.questions[question].text.legible
      return outcome.showsNothing
        ? "Discussed: \(asked)" : "Discussed: \(asked) → \(outcome.legible)"
    case .injectDelivered(let inject, _, _):
      return "Message to \(title.message(inject, exercise, "from"))"
    case .injectHeld(let inject): return "Inject \(title(inject)) is held back"
    case .injectSkipped(let inject, let byFacilitator):
      return byFacilitator
        ? "Inject \(title(inject)) skipped by the facilitator"
        : "Inject \(title(inject)) did not occur"
    case .injectRestored(let inject): return "Inject \(title(inject)) is planned again"
    case .injectReworded(let inject, let text):
      return "Inject \(title(inject)) reworded: \(text.legible)"
    case .injectRedirected(let inject, let roles):
      return "Inject \(title(inject)) goes to \(title.all(RoleSet(roles)))"
    case .messageImprovised(let message):
      let sender = message.from.showsNothing ? "" : " (from \(message.from.legible))"
      return "Message to \(title.all(RoleSet(message.to)))\(sender): \(message.text.legible)"
    case .decisionTaken(let taken):
      return "Decision \(taken.number) by "
        + title.decision(taken, "Reason", hint: "after a hint")
    case .decisionCompleted(let number, _):
      return "Decision \(number) carried out" + title.completion(number, exercise)
    case .decisionTied(let number, let action):
      return "Decision \(number) counts as \(title(action))"
    case .decisionRetracted(let number, let reason):
      return "Decision \(number) retracted" + title.subject(number, exercise)
        + (reason.showsNothing ? "" : ". Reason: \(reason.legible)")
    case .clockStarted(let clock, let start):
      let end = exercise.timeline.date(start + scenario.clocks[clock].limit, .english)
      return "\(scenario.clocks[clock].title.legible) runs until \(end)"
        + scenario.clocks[clock].remark
    case .clockStopped(let clock, _):
      return "\(scenario.clocks[clock].title.legible): \(exercise.outcome(of: clock, .english))"
    case .clockExpired(let clock): return "\(scenario.clocks[clock].title.legible) has run out"
    case .noted(let note):
      return "Note\(note.role.map { " on \(title($0))" } ?? ""): \(note.text.legible)"
    case .rated(let rating):
      return "Rating by \(rating.rater.legible) of \(title(rating.subject)): "
        + "\(rating.level.rawValue). Reason: \(rating.reason.legible)"
    case .finished: return "Exercise finished"
    case .questionAnswered(let question, let text):
      return "\(scenario.hotWash[question].text.legible) → \(text.legible)"
    case .answerStruck(let number):
      return exercise.answer(number).map { "Taken off the wall: \($0.legible)" }
    case .improvementAgreed(let improvement):
      return "Agreed: \(improvement.line(.english))"
    case .improvementChanged(_, let improvement):
      return "Agreement changed: \(improvement.line(.english))"
    case .improvementStruck(let number):
      return exercise.agreement(number).map { "Agreement struck: \($0.line(.english))" }
    case .partReleased(let part, let isReleased):
      return part.line(isReleased, .english)
    case .delayed(let delay): return "Began later: \(delay.text(.english))"
    case .proposalMade, .proposalConfirmed, .proposalDissented, .proposalWithdrawn:
      return talkLine(exercise, title)
    case .moved, .injectArmed, .decisionStarted, .quantityCrossed, .dotSet: return nil
    }
  }
}

extension Titles {
  fileprivate func cast(_ scope: Scope) -> String { scenario.casts[scope.cast].title.legible }
  fileprivate func plan(_ scope: Scope) -> String { scenario.plans[scope.plan].title.legible }

  fileprivate func variants(_ scope: Scope, _ word: String) -> String {
    let names = scope.variants.map { scenario.variants[$0].title.legible }
    return names.isEmpty ? "" : " \(word): \(names.joined(separator: "; "))."
  }

  fileprivate func message(
    _ index: Index<Inject>, _ exercise: Exercise, _ from: String
  ) -> String {
    let inject = scenario.injects[index]
    let state = exercise.injects[index.position]
    return "\(all(state.to ?? inject.to)) (\(inject.channel.text(language)), \(from) "
      + "\(inject.from.legible)): \((state.text ?? inject.text).legible)"
  }

  fileprivate func decision(_ taken: TakenDecision, _ reason: String, hint: String) -> String {
    let chosen = taken.action.map { scenario.actions[$0].title.legible }
    let words = taken.words.showsNothing ? nil : taken.words.quoted
    let parts = [chosen, words].compactMap { $0 }.joined(separator: ", ")
    return "\(self(taken.role)): \(parts)" + (taken.afterHint ? " (\(hint))" : "")
      + (taken.reason.showsNothing ? "" : ". \(reason): \(taken.reason.legible)")
  }

  /// What a decision was about, after a colon.
  fileprivate func subject(_ number: Decision.Number, _ exercise: Exercise) -> String {
    guard exercise.decisions.indices.contains(number - 1) else { return "" }
    let decision = exercise.decisions[number - 1]
    let words = decision.words.showsNothing ? "" : ": \(decision.words.quoted)"
    return decision.action.map { ": \(scenario.actions[$0].title.legible)" } ?? words
  }

  fileprivate func completion(_ number: Decision.Number, _ exercise: Exercise) -> String {
    guard exercise.decisions.indices.contains(number - 1),
      let action = exercise.decisions[number - 1].action.map({ scenario.actions[$0] })
    else { return "" }
    return subject(number, exercise)
      + (action.result.showsNothing ? "" : ". \(action.result.legible)")
  }
}

extension Exercise {
  /// What was answered or agreed by this number, also when it was struck.
  fileprivate func answer(_ number: Int) -> String? {
    hotWash.given.first { $0.number == number }?.text
  }

  fileprivate func agreement(_ number: Int) -> Improvement? {
    hotWash.agreed.first { $0.number == number }?.improvement
  }
}

extension Improvement {
  fileprivate func line(_ language: Language) -> String {
    "\(what.legible) (\(owner.legible), \(due.text(language)))"
  }
}
