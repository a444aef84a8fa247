package import Exercises
package import Scenarios
package import Times

extension Refusal {
  /// Why it was not done, and what can be done instead.
  package func sentence(
    in scenario: Scenario, at timeline: Timeline, _ language: Language
  ) -> String {
    let title = Titles(scenario: scenario, language: language)
    return switch language {
    case .dutch: dutch(title, timeline)
    case .english: english(title, timeline)
    }
  }

  private func dutch(_ title: Titles, _ timeline: Timeline) -> String {
    switch self {
    case .notOpened: "De oefening is nog niet geopend. Kies eerst de bezetting en het tijdplan."
    case .alreadyOpened: "De oefening is al geopend. Ga verder met de volgende fase."
    case .finished: "De oefening is afgesloten. Een notitie of een oordeel kan nog wel."
    case .paused: "Het is nu pauze. Dit kan weer zodra de oefening verdergaat."
    case .notPaused: "Het is geen pauze; je kunt gewoon door."
    case .discussing: "Er loopt nog een bespreking. Rond die eerst af."
    case .notDiscussing: "Er loopt geen bespreking. Begin er eerst een."
    case .noPhase: "Er is nu geen fase bezig. Begin eerst de volgende."
    case .phaseNotEnded(let phase): "Fase \(title(phase)) is nog bezig. Beëindig die eerst."
    case .noFurtherPhase: "Dit was de laatste fase. Sluit de oefening af."
    case .phaseBegun(let phase):
      "Fase \(title(phase)) is al begonnen. Rollen verdeel je tussen twee fases; een bericht dat "
        + "niet "
        + "meer hoeft, kun je nog overslaan."
    case .notStepped(let phase):
      "In fase \(title(phase)) loopt de tijd vanzelf door. Spring naar een tijd als je verder wilt."
    case .past(let time):
      "\(timeline.moment(time, .dutch).capitalized) is al geweest. De tijd gaat alleen vooruit: "
        + "kies "
        + "een later moment."
    case .roleCannot(let role, let action):
      "\(title(action)) is niet aan \(title(role)). Vraag het aan \(title.owners(of: action))."
    case .tooEarly(let action, let phase):
      "\(title(action)) komt pas aan de orde in fase \(title(phase)). Kies nu iets anders, of "
        + "zeg het "
        + "in je eigen woorden."
    case .unavailable(let action):
      "\(title(action)) kan nu nog niet: daar moet eerst iets voor gebeuren. Kies iets anders."
    case .alreadyTaken(let action, let role):
      "Tot \(title(action)) is al besloten, door \(title(role)). Kies iets anders, of trek dat "
        + "eerst in."
    case .excluded(let action, let other):
      "\(title(action)) gaat niet samen met \(title(other)), waar al toe is besloten. Trek dat "
        + "eerst in "
        + "als je van mening verandert."
    case .queueFull(let role, let limit):
      "Er wachten al \(limit) besluiten op \(title(role)). Wacht tot er een klaar is, of trek er "
        + "een in."
    case .nothingDecided:
      "Er staat nog geen besluit. Kies een actie, of zeg het in je eigen woorden."
    case .unknownField(let field):
      "Bij dit besluit hoort geen veld \(field.quoted). Laat het leeg, of kies de actie met dat "
        + "formulier."
    case .notAChoice(let text, let field, let allowed):
      Language.dutch.notAChoice(text, field: field, allowed: allowed)
    case .backdatedTooFar(let interval):
      "Toen was deze fase nog niet begonnen. Ga hooguit \(interval.text(.dutch)) terug."
    case .unknownDecision(let number):
      "Er is geen besluit \(number). Kijk in het logboek naar het nummer."
    case .alreadyRetracted(let number):
      "Besluit \(number) is al ingetrokken. Neem een nieuw besluit."
    case .alreadyTied(let number):
      "Besluit \(number) hoort al bij een actie. Trek het in als het de verkeerde is."
    case .alreadyDelivered(let inject):
      "Bericht \(title(inject)) is al bezorgd. Wil je iets rechtzetten, stuur dan een eigen "
        + "bericht."
    case .alreadySkipped(let inject):
      "Bericht \(title(inject)) is al overgeslagen. Versturen kan nog wel."
    case .withheld(let inject):
      "Bericht \(title(inject)) doet deze keer niet mee. Stuur een eigen bericht als je het toch "
        + "wilt "
        + "vertellen."
    case .notPutAside(let inject):
      "Er valt niets terug te zetten: bericht \(title(inject)) is niet vastgehouden, overgeslagen of "
        + "vervallen."
    case .nobodyAddressed: "Dit bericht gaat naar niemand. Kies minstens één rol."
    case .emptyText: "Er staat geen tekst. Vul iets in."
    case .unknownProposal(let number): "Er is geen voorstel \(number). Kijk welke er nog openstaan."
    case .proposalClosed(let number):
      "Over voorstel \(number) is al beslist. Doe een nieuw voorstel als je er anders over denkt."
    case .unknownAnswer(let number): "Antwoord \(number) is er niet."
    case .answerStruck(let number): "Antwoord \(number) is van de muur gehaald."
    case .unknownAgreement(let number): "Afspraak \(number) is er niet."
    case .agreementStruck(let number):
      "Afspraak \(number) is al geschrapt. Maak een nieuwe als jullie het toch doen."
    case .noDotsLeft(let limit):
      "Je hebt je \(limit) stippen al gegeven. Haal er eerst een weg."
    case .hotWashFull(let limit):
      "Er staan er al \(limit). Vat samen in plaats van er een bij te zetten."
    case .notObserved(let step):
      "Over \(title(step)) hoeft niemand te oordelen: dat volgt uit de besluiten. Beoordeel een doel."
    case .notYetRateable(let subject):
      "\(title(subject)) is nog niet aan de orde geweest. Wacht tot die fase is begonnen."
    case .ratingWithoutRater: "Het is niet duidelijk wie dit vindt. Zeg in welke rol: waarnemer 1."
    case .ratingWithoutReason:
      "Een oordeel zonder reden zegt de deelnemers niets. Schrijf op wat je zag."
    }
  }

  private func english(_ title: Titles, _ timeline: Timeline) -> String {
    switch self {
    case .notOpened: "The exercise has not been opened. Choose the cast and the plan first."
    case .alreadyOpened: "The exercise has been opened already. Go on with the next phase."
    case .finished: "The exercise is over. You can still write a note or rate."
    case .paused: "This is a pause. You can do this once the exercise goes on."
    case .notPaused: "This is no pause; just go on."
    case .discussing: "A discussion is going on. Conclude it first."
    case .notDiscussing: "No discussion is going on. Begin one first."
    case .noPhase: "No phase is going on. Begin the next one first."
    case .phaseNotEnded(let phase): "Phase \(title(phase)) is still going on. End it first."
    case .noFurtherPhase: "This was the last phase. Finish the exercise."
    case .phaseBegun(let phase):
      "Phase \(title(phase)) has begun. Divide roles between two phases; an inject that is no "
        + "longer "
        + "needed can still be skipped."
    case .notStepped(let phase):
      "In phase \(title(phase)) time moves by itself. Jump to a time if you want to go on."
    case .past(let time):
      "\(timeline.moment(time, .english).capitalized) is past. Time only goes forward: choose a "
        + "later "
        + "moment."
    case .roleCannot(let role, let action):
      "\(title(action)) is not up to \(title(role)). Ask \(title.owners(of: action))."
    case .tooEarly(let action, let phase):
      "\(title(action)) does not come up before phase \(title(phase)). Choose something else, or "
        + "say "
        + "it in your own words."
    case .unavailable(let action):
      "\(title(action)) is not possible yet: something has to happen first. Choose something else."
    case .alreadyTaken(let action, let role):
      "\(title(action)) was decided already, by \(title(role)). Choose something else, or "
        + "retract that "
        + "first."
    case .excluded(let action, let other):
      "\(title(action)) does not go together with \(title(other)), which was decided already. "
        + "Retract "
        + "that first if you change your mind."
    case .queueFull(let role, let limit):
      "\(limit) decisions are waiting for \(title(role)). Wait until one is done, or retract one."
    case .nothingDecided: "There is no decision yet. Choose an action, or say it in your own words."
    case .unknownField(let field):
      "This decision has no field \(field.quoted). Leave it out, or choose the action with that "
        + "form."
    case .notAChoice(let text, let field, let allowed):
      Language.english.notAChoice(text, field: field, allowed: allowed)
    case .backdatedTooFar(let interval):
      "This phase had not begun that long ago. Go back \(interval.text(.english)) at most."
    case .unknownDecision(let number):
      "There is no decision \(number). Look up its number in the log."
    case .alreadyRetracted(let number):
      "Decision \(number) has been retracted already. Take a new decision."
    case .alreadyTied(let number):
      "Decision \(number) belongs to an action already. Retract it if that is the wrong one."
    case .alreadyDelivered(let inject):
      "Inject \(title(inject)) has been delivered. To put something right, send a message of "
        + "your own."
    case .alreadySkipped(let inject):
      "Inject \(title(inject)) has been skipped already. You can still send it."
    case .withheld(let inject):
      "Inject \(title(inject)) is left out this time. Send a message of your own to tell it "
        + "after all."
    case .notPutAside(let inject):
      "There is nothing to bring back: inject \(title(inject)) was not held, skipped or left out."
    case .nobodyAddressed: "This message goes to nobody. Choose one role at least."
    case .emptyText: "There is no text. Fill something in."
    case .unknownProposal(let number): "There is no proposal \(number). See which are still open."
    case .proposalClosed(let number):
      "Proposal \(number) has been settled already. Make a new one if you think otherwise."
    case .unknownAnswer(let number): "There is no answer \(number)."
    case .answerStruck(let number): "Answer \(number) was taken off the wall."
    case .unknownAgreement(let number): "There is no agreement \(number)."
    case .agreementStruck(let number):
      "Agreement \(number) was struck before. Make a new one if you will do it after all."
    case .noDotsLeft(let limit):
      "You have given your \(limit) dots. Take one away first."
    case .hotWashFull(let limit):
      "There are \(limit) already. Sum up instead of adding one."
    case .notObserved(let step):
      "Nobody needs to rate \(title(step)): that follows from the decisions. Rate an objective."
    case .notYetRateable(let subject):
      "\(title(subject)) has not come up yet. Wait until its phase has begun."
    case .ratingWithoutRater: "It is not clear who thinks so. Say in which role: observer 1."
    case .ratingWithoutReason:
      "A rating without a reason tells the participants nothing. Write down what you saw."
    }
  }
}

extension Titles {
  /// Whom an action is up to.
  fileprivate func owners(of action: Index<Action>) -> String {
    any(scenario.actions[action].roles)
  }
}
