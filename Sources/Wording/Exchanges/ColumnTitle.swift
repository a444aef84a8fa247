package import Scenarios

/// What stands above a column of an exported table.
///
/// In English the exact names of HSEEP's documents, where it has them; in Dutch the settled terms of the glossary.
package enum ColumnTitle: CaseIterable, Sendable {
  // The list of injects (HSEEP: MSEL)
  case eventNumber, eventTime, simulatedTime, phase, eventDescription, from, recipients
  case deliveryMethod, controller, expected, objective, coreCapability, notes, status
  // The evaluation guide (HSEEP: EEG)
  case exerciseName, exerciseDate, exerciseObjective, target, tasks, sources, observations, rating
  case proposal, finalRating
  // The log
  case number, storyTime, exerciseTime, recorded, kind, by, happened, name
  // Forms
  case version, form, retracted, point, question, answer, isRequired
  // The improvement plan (HSEEP: Appendix A of the AAR/IP)
  case issue, correctiveAction, element, organization, contact, startDate, completionDate, priority
  /// Says on every row that it was an exercise.
  case marking

  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var english: String {
    switch self {
    case .eventNumber: "Event #"
    case .eventTime: "Event Time"
    case .simulatedTime: "Simulated Time"
    case .phase: "Phase"
    case .eventDescription: "Event Description"
    case .from: "From"
    case .recipients: "Recipient Player(s)"
    case .deliveryMethod: "Delivery Method"
    case .controller: "Responsible Controller"
    case .expected: "Expected Outcome of Player Action"
    case .objective: "Objective"
    case .coreCapability: "Core Capability"
    case .notes: "Notes"
    case .status: "Status"
    case .exerciseName: "Exercise Name"
    case .exerciseDate: "Exercise Date"
    case .exerciseObjective: "Exercise Objective"
    case .target: "Organizational Capability Target"
    case .tasks: "Associated Critical Tasks"
    case .sources: "Source(s)"
    case .observations: "Observation Notes and Explanation of Rating"
    case .rating: "Target Rating"
    case .proposal: "Proposed Rating"
    case .finalRating: "Final Core Capability Rating"
    case .number: "Entry"
    case .storyTime: "Story Time"
    case .exerciseTime: "Exercise Time"
    case .recorded: "Recorded (UTC)"
    case .kind: "Kind"
    case .by: "Role"
    case .happened: "What Happened"
    case .name: "Entered By"
    case .version: "Version"
    case .form: "Form"
    case .retracted: "Retracted"
    case .point: "Point"
    case .question: "Question"
    case .answer: "Answer"
    case .isRequired: "Required"
    case .issue: "Issue/Area for Improvement"
    case .correctiveAction: "Corrective Action"
    case .element: "Capability Element"
    case .organization: "Primary Responsible Organization"
    case .contact: "Organization POC"
    case .startDate: "Start Date"
    case .completionDate: "Completion Date"
    case .priority: "Priority"
    case .marking: "Marking"
    }
  }

  private var dutch: String {
    switch self {
    case .eventNumber: "Bericht"
    case .eventTime: "Oefentijd"
    case .simulatedTime: "Verhaaltijd"
    case .phase: "Fase"
    case .eventDescription: "Tekst"
    case .from: "Van"
    case .recipients: "Aan"
    case .deliveryMethod: "Kanaal"
    case .controller: "Wie brengt het"
    case .expected: "Verwachte reactie"
    case .objective: "Oefendoel"
    case .coreCapability: "Vaardigheid"
    case .notes: "Aanwijzingen"
    case .status: "Status"
    case .exerciseName: "Oefening"
    case .exerciseDate: "Datum"
    case .exerciseObjective: "Oefendoel"
    case .target: "Wat je wilt zien"
    case .tasks: "Hoe een team dat doet"
    case .sources: "Bronnen"
    case .observations: "Wat er is gezien, en toelichting"
    case .rating: "Beoordeling"
    case .proposal: "Voorstel"
    case .finalRating: "Eindoordeel oefendoel"
    case .number: "Regel"
    case .storyTime: "Verhaaltijd"
    case .exerciseTime: "Oefentijd"
    case .recorded: "Vastgelegd (UTC)"
    case .kind: "Soort"
    case .by: "Rol"
    case .happened: "Wat er gebeurde"
    case .name: "Ingevoerd door"
    case .version: "Versie"
    case .form: "Formulier"
    case .retracted: "Ingetrokken"
    case .point: "Punt"
    case .question: "Vraag"
    case .answer: "Antwoord"
    case .isRequired: "Verplicht"
    case .issue: "Verbeterpunt"
    case .correctiveAction: "Actie"
    case .element: "Onderdeel"
    case .organization: "Eigenaar"
    case .contact: "Contactpersoon"
    case .startDate: "Startdatum"
    case .completionDate: "Streefdatum"
    case .priority: "Spoed"
    case .marking: "Markering"
    }
  }
}
