package import Scenarios

extension Finding.Kind {
  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// With an article: `een rol`, `an inject`.
  func one(_ language: Language) -> String {
    switch language {
    case .dutch: "een \(dutch)"
    case .english: (english.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + english
    }
  }

  private var dutch: String {
    switch self {
    case .objective: "doel"
    case .role: "rol"
    case .cast: "bezetting"
    case .plan: "tijdplan"
    case .variant: "variant"
    case .phase: "fase"
    case .question: "vraag"
    case .milestone: "mijlpaal"
    case .quantity: "grootheid"
    case .inject: "bericht"
    case .step: "stap"
    case .action: "actie"
    case .clock: "termijn"
    case .form: "formulier"
    case .field: "veld"
    case .rubric: "rubric"
    case .stage: "stadium"
    case .cap: "plafond"
    case .file: "bestand"
    case .interlude: "tussenstuk"
    case .card: "kaart"
    case .section: "onderdeel van het draaiboek"
    case .measure: "maatregel"
    case .improvement: "verbetering"
    }
  }

  private var english: String {
    switch self {
    case .objective, .role, .cast, .plan, .variant, .phase, .question, .milestone, .quantity,
      .inject, .step, .action, .clock, .form, .field, .rubric, .stage, .cap, .file, .interlude,
      .card, .measure, .improvement:
      rawValue
    case .section: "section of the playbook"
    }
  }

  /// The key under which an author declares one.
  var section: String {
    switch self {
    case .objective, .role, .cast, .plan, .variant, .phase, .milestone, .inject, .step, .action,
      .clock, .form, .field, .rubric, .stage, .cap, .file, .interlude, .card,
      .measure:
      rawValue + "s"
    case .question: "discuss"
    case .quantity: "quantities"
    case .section: "playbook"
    case .improvement: "actions"
    }
  }
}
