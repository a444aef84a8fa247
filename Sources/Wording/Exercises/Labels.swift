package import Exercises
package import Scenarios
package import Times

extension Inject.Channel {
  package func text(_ language: Language) -> String {
    switch language {
    case .dutch:
      switch self {
      case .chat: "chat"
      case .mail: "mail"
      case .phone: "telefoon"
      case .inPerson: "mondeling"
      case .letter: "brief"
      case .press: "pers"
      case .social: "sociale media"
      case .system: "systeem"
      }
    case .english:
      switch self {
      case .chat: "chat"
      case .mail: "mail"
      case .phone: "phone"
      case .inPerson: "in person"
      case .letter: "letter"
      case .press: "press"
      case .social: "social media"
      case .system: "system"
      }
    }
  }
}

extension Presence {
  package func text(_ language: Language) -> String {
    switch language {
    case .dutch:
      switch self {
      case .played: "speelt mee"
      case .counterplay: "tegenspel, door de oefenleider"
      case .vacant: "niet bezet"
      }
    case .english:
      switch self {
      case .played: "is played"
      case .counterplay: "counterplay, by the facilitator"
      case .vacant: "vacant"
      }
    }
  }
}

extension ReleasedPart {
  func line(_ isReleased: Bool, _ language: Language) -> String {
    switch (language, self, isReleased) {
    case (.dutch, .score, true): "Punten vrijgegeven voor de deelnemers"
    case (.dutch, .score, false): "Punten niet langer vrijgegeven"
    case (.dutch, .timeline, true): "Tijdlijn vrijgegeven voor de deelnemers"
    case (.dutch, .timeline, false): "Tijdlijn niet langer vrijgegeven"
    case (.english, .score, true): "Points released to the participants"
    case (.english, .score, false): "Points no longer released"
    case (.english, .timeline, true): "Timeline released to the participants"
    case (.english, .timeline, false): "Timeline no longer released"
    }
  }
}

extension PauseReason {
  func line(_ language: Language) -> String {
    switch language {
    case .dutch:
      switch self {
      case .facilitator: "Pauze"
      case .gap: "Pauze: de computer stond stil of het programma was weg"
      case .left: "Oefening onderbroken, om later verder te gaan"
      case .stop: "STOP – GEEN OEFENING: alles staat stil"
      }
    case .english:
      switch self {
      case .facilitator: "Pause"
      case .gap: "Pause: the computer stood still or the program was gone"
      case .left: "Exercise left, to be resumed later"
      case .stop: "STOP – NO EXERCISE: everything stands still"
      }
    }
  }
}

extension Decision {
  /// What has become of it, in a word or a few.
  package func status(in exercise: Exercise, _ language: Language) -> String {
    status.text(at: exercise.timeline, language)
  }
}

extension Decision.Status {
  package func text(at timeline: Timeline, _ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .worded): "in eigen woorden"
    case (.dutch, .queued): "wacht"
    case (.dutch, .running(let until)): "bezig tot \(timeline.clock(until))"
    case (.dutch, .completed): "gedaan"
    case (.dutch, .retracted): "ingetrokken"
    case (.english, .worded): "in own words"
    case (.english, .queued): "waiting"
    case (.english, .running(let until)): "busy until \(timeline.clock(until))"
    case (.english, .completed): "done"
    case (.english, .retracted): "retracted"
    }
  }
}
