import Scenarios

/// The words around what an author wrote.
enum ShowLabel: CaseIterable {
  case drill, asRole, cast, plan, variants, minutes, welcome, breaks, hotWash, total, roles, phase
  case running, stepped, situation, facilitator, questions, messages, steps, actions
  case standby, condition, expects, read, ifSilent, optional, until, later
  case owner, inTime, everyone, afterStart, takes, fulfils, quality, harm, unless, nothing, term
  case practice, result, background, card, cardFor, source, interlude, afterPhase, inDebrief
  case clocks, starts, stops, onlyShown, form, version, mayStayOpen

  func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .drill: "OEFENING"
    case .asRole: "Dit ziet"
    case .cast: "Bezetting"
    case .plan: "Tijdplan"
    case .variants: "Varianten"
    case .minutes: "min"
    case .welcome: "Ontvangst"
    case .breaks: "Pauzes"
    case .hotWash: "Nabespreking"
    case .total: "Samen"
    case .roles: "Rollen"
    case .phase: "Fase"
    case .running: "de tijd loopt"
    case .stepped: "de tijd staat stil op"
    case .situation: "Situatie"
    case .facilitator: "Oefenleider"
    case .questions: "Bespreken"
    case .messages: "Berichten"
    case .steps: "Stappen"
    case .actions: "Acties"
    case .standby: "op afroep"
    case .condition: "Als"
    case .expects: "Verwacht"
    case .read: "Voorlezen"
    case .ifSilent: "Bij stilte"
    case .optional: "Mag vervallen als de tijd dringt."
    case .until: "tot"
    case .later: "daarna"
    case .owner: "Door"
    case .inTime: "Op tijd"
    case .everyone: "iedereen"
    case .afterStart: "na het begin van"
    case .takes: "duurt"
    case .fulfils: "doet"
    case .quality: "kwaliteit"
    case .harm: "schade"
    case .unless: "tenzij eerst"
    case .nothing: "Niets."
    case .practice: "Even oefenen"
    case .result: "Daarna"
    case .background: "Achtergrond"
    case .card: "Kaart"
    case .cardFor: "Voor"
    case .source: "Bron"
    case .interlude: "Om voor te lezen"
    case .afterPhase: "Na de fase"
    case .inDebrief: "Na afloop"
    case .clocks: "Termijnen"
    case .starts: "Begint"
    case .stops: "Gehaald door"
    case .onlyShown: "niets; deze termijn wordt alleen getoond"
    case .form: "Formulier"
    case .version: "versie"
    case .mayStayOpen: "mag open"
    case .term: "Termijn"
    }
  }

  private var english: String {
    switch self {
    case .drill: "EXERCISE"
    case .asRole: "Seen by"
    case .cast: "Cast"
    case .plan: "Plan"
    case .variants: "Variants"
    case .minutes: "min"
    case .welcome: "Welcome"
    case .breaks: "Breaks"
    case .hotWash: "Hot wash"
    case .total: "Together"
    case .roles: "Roles"
    case .phase: "Phase"
    case .running: "time runs"
    case .stepped: "time stands still at"
    case .situation: "Situation"
    case .facilitator: "Facilitator"
    case .questions: "Discuss"
    case .messages: "Messages"
    case .steps: "Steps"
    case .actions: "Actions"
    case .standby: "at hand"
    case .condition: "If"
    case .expects: "Expects"
    case .read: "Read aloud"
    case .ifSilent: "If silent"
    case .optional: "May be dropped when time is short."
    case .until: "until"
    case .later: "later"
    case .owner: "By"
    case .inTime: "In time"
    case .everyone: "everyone"
    case .afterStart: "after the start of"
    case .takes: "takes"
    case .fulfils: "does"
    case .quality: "quality"
    case .harm: "harm"
    case .unless: "unless first"
    case .nothing: "Nothing."
    case .practice: "Just practising"
    case .result: "Then"
    case .background: "Background"
    case .card: "Card"
    case .cardFor: "For"
    case .source: "Source"
    case .interlude: "To read aloud"
    case .afterPhase: "After it"
    case .inDebrief: "Debrief"
    case .clocks: "Clocks"
    case .starts: "Starts"
    case .stops: "Kept by"
    case .onlyShown: "nothing; it is only shown"
    case .form: "Form"
    case .version: "version"
    case .mayStayOpen: "may stay open"
    case .term: "Term"
    }
  }
}
