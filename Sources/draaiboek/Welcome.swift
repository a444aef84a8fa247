import Foundation
import Scenarios
import Server
import Wording

/// What `host` says when it is ready: where everybody goes.
struct Welcome: Sendable {
  private let server: ExerciseServer
  /// Nil: a rehearsal, of which nothing is kept.
  private let journal: String?
  private let language: Language

  init(_ server: ExerciseServer, journal: String?, _ language: Language) {
    self.server = server
    self.journal = journal
    self.language = language
  }

  func text(port: Int) -> String {
    let options = server.options
    let base = options.base(port: port)
    let access = server.access
    let join = "\(base)/#\(access.code)"
    var lines = [
      "\(drill) · \(server.live.scenario.title.legible)", "",
      row(labels.facilitator, "\(base)/facilitate#\(access.facilitator)"),
      row(labels.join, "\(base)/"), row(labels.code, access.code),
      row(labels.screen, "\(base)/screen#\(access.screen)"),
      row(labels.observer, "\(base)/observe#\(access.observer)"),
      journal.map { row(labels.journal, $0) } ?? rehearsal, "",
    ]
    if let code = QRCode(join) { lines += code.lines(inColour: isatty(1) == 1) + [""] }
    lines.append(reach)
    if options.isReadableUnderway { lines.append(open) }
    lines.append(journal == nil ? end : stop)
    return lines.joined(separator: "\n") + "\n"
  }

  private var drill: String { language == .dutch ? "OEFENING" : "EXERCISE" }

  private func row(_ label: String, _ value: String) -> String {
    label + String(repeating: " ", count: max(1, 18 - label.count)) + value
  }

  private var labels:
    (
      facilitator: String, join: String, code: String, screen: String, observer: String,
      journal: String
    )
  {
    switch language {
    case .dutch: ("Oefenleider:", "Meedoen:", "Code:", "Groot scherm:", "Waarnemer:", "Logboek:")
    case .english: ("Facilitator:", "Join:", "Code:", "Big screen:", "Observer:", "Journal:")
    }
  }

  private var reach: String {
    if let front = server.options.front {
      return language == .dutch
        ? "Let op: wie \(front.host) bereikt, kan erbij. Houd de link van de oefenleider voor jezelf."
        : "Mind: who reaches \(front.host) can get at it. Keep the facilitator's link to yourself."
    }
    return switch (language, server.options.isLoopback) {
    case (.dutch, true):
      "Alleen deze computer kan erbij. Voor telefoons in de zaal: start met --bind lan."
    case (.english, true):
      "Only this computer can reach it. For phones in the room: start with --bind lan."
    case (.dutch, false):
      "Let op: iedereen op dit netwerk kan erbij. Houd de link van de oefenleider voor jezelf."
    case (.english, false):
      "Mind: everybody on this network can reach it. Keep the facilitator's link to yourself."
    }
  }

  private var open: String {
    switch language {
    case .dutch:
      "Let op: zonder TLS kan iemand op dit netwerk meelezen. Voer geen echte gegevens in."
    case .english:
      "Mind: without TLS, somebody on this network can read along. Enter no real data."
    }
  }

  private var rehearsal: String {
    switch language {
    case .dutch: "REPETITIE: gesimuleerde spelers vullen lege rollen. Er wordt niets bewaard."
    case .english: "REHEARSAL: simulated players fill empty roles. Nothing is kept."
    }
  }

  private var end: String {
    switch language {
    case .dutch: "Stoppen: Ctrl-C. Alles van deze repetitie is dan weg."
    case .english: "To stop: Ctrl-C. All of this rehearsal is gone then."
    }
  }

  private var stop: String {
    switch language {
    case .dutch: "Stoppen: Ctrl-C. De oefening blijft bewaard en gaat verder met --journal."
    case .english: "To stop: Ctrl-C. The exercise is kept and goes on with --journal."
    }
  }
}
