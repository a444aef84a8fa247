package import Scenarios
package import Times

extension CorrectiveAction {
  /// For a calendar, where it stands between other people's appointments.
  package func calendarTitle(_ language: Language) -> String {
    switch language {
    case .dutch: "Actie uit oefening: \(title.legible)"
    case .english: "Action from exercise: \(title.legible)"
    }
  }

  package func calendarNote(from plan: ImprovementPlan, _ language: Language) -> String {
    let origin = "\(plan.title.legible) (\(plan.held.written))"
    let lines =
      switch language {
      case .dutch:
        ["OEFENING · \(origin)", owner.isEmpty ? "" : "Eigenaar: \(owner.legible)"]
      case .english: ["EXERCISE · \(origin)", owner.isEmpty ? "" : "Owner: \(owner.legible)"]
      }
    return (lines + [text.legible, finding.legible]).filter { !$0.showsNothing }
      .joined(separator: "\n")
  }

  /// Who, by when, and out of which exercise.
  package func standing(
    on today: CivilDate, from plan: ImprovementPlan, _ language: Language
  ) -> String {
    let origin = "\(plan.title.legible.quoted), \(plan.held.written)"
    let name = owner.isEmpty ? language.nobody : owner.legible
    let late = due.map { today.daysSinceEpoch - $0.daysSinceEpoch } ?? 0
    var parts = [name]
    switch language {
    case .dutch:
      if late > 0 { parts.append(late == 1 ? "1 dag te laat" : "\(late) dagen te laat") }
      if status == .busy { parts.append("mee bezig") }
      if isAgreed { parts.append("door de zaal afgesproken") }
      if isUrgent { parts.append("dringend") }
      parts.append("uit \(origin)")
    case .english:
      if late > 0 { parts.append(late == 1 ? "1 day late" : "\(late) days late") }
      if status == .busy { parts.append("under way") }
      if isAgreed { parts.append("agreed by the room") }
      if isUrgent { parts.append("urgent") }
      parts.append("from \(origin)")
    }
    return parts.joined(separator: " · ")
  }
}

extension ImprovementPlan {
  package func checkTitle(_ language: Language) -> String {
    switch language {
    case .dutch: "Nakijken, 90 dagen na de oefening: \(title.legible)"
    case .english: "Check, 90 days after the exercise: \(title.legible)"
    }
  }

  package func checkNote(_ open: [CorrectiveAction], _ language: Language) -> String {
    let heading =
      switch language {
      case .dutch: "OEFENING · Is het echt veranderd? Dit stond nog open:"
      case .english: "EXERCISE · Has it really changed? This was still open:"
      }
    return ([heading] + open.map { "- \($0.title.legible)" }).joined(separator: "\n")
  }

  /// The comment at the top of the file.
  package func heading(_ language: Language) -> [String] {
    switch language {
    case .dutch:
      [
        "OEFENING · Verbeterplan: wie doet wat voor wanneer. Niet bedoeld om medewerkers te beoordelen.",
        "Verander wat je wilt; draaiboek zet er alleen nieuwe acties onder. Niet doen? Schrijf dan",
        "'status: dropped' met 'closed: JJJJ-MM-DD', anders komt de actie terug.",
        "status: open, busy, done of dropped. element: planning, organization, equipment, training of exercise.",
      ]
    case .english:
      [
        "EXERCISE · Improvement plan: who does what by when. Not meant for appraising employees.",
        "Change what you like; draaiboek only adds new actions at the end. Not going to do one? Write",
        "'status: dropped' with 'closed: YYYY-MM-DD', or it comes back.",
        "status: open, busy, done or dropped. element: planning, organization, equipment, training or exercise.",
      ]
    }
  }
}

extension Language {
  fileprivate var nobody: String {
    switch self {
    case .dutch: "nog niemand"
    case .english: "nobody yet"
    }
  }
}
