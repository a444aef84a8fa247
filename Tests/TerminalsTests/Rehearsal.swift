import Exercises
import Foundation
import Journals
import Scenarios
import TestSupport
import Testing
import Times

@testable import Terminals

/// A small exercise, played at the console from lines that were written beforehand.
final class Rehearsal {
  let scenario: Scenario
  private let folder: URL

  init(_ script: String = Rehearsal.script) throws {
    let manuscript = Scenario.read(text: script)
    scenario = try #require(manuscript.scenario, "\(manuscript.findings)")
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var journalPath: String { folder.appendingPathComponent("journal").path }

  func journal() throws -> Journal {
    FileManager.default.fileExists(atPath: journalPath)
      ? try Journal.open(at: journalPath)
      : try Journal.create(at: journalPath, documents: [], settings: [])
  }

  /// Types these lines, and after them nothing any more.
  func play(
    _ lines: [String], _ language: Language = .dutch, plan: Int = 0
  ) throws -> (departure: PlayConsole.Departure, exercise: Exercise, shown: String) {
    let typed = folder.appendingPathComponent("typed")
    let shown = folder.appendingPathComponent("shown")
    try Data(lines.joined(separator: "\n").utf8).write(to: typed)
    try Data().write(to: shown)
    let input = try FileHandle(forReadingFrom: typed)
    let output = try FileHandle(forWritingTo: shown)
    var console = try PlayConsole(
      scenario, journal: journal(),
      options: PlayOptions(
        language: language, author: "leader", resumption: "draaiboek play --resume",
        input: input.fileDescriptor, output: output.fileDescriptor))
    let scope = Scope(cast: Index(0), plan: Index(plan), start: scenario.timeline.start)
    let departure = try console.run(opening: scope)
    try input.close()
    try output.close()
    return (departure, console.exercise, try String(contentsOf: shown, encoding: .utf8))
  }

  static let script = """
    draaiboek: 1
    scenario: rehearsal
    edition: "1"
    title: Datalek bij Proef
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    objectives: { story: { title: Eén verhaal } }
    roles:
      manager: { title: Contactcentermanager, brief: Je bent Sandra. }
      security: { title: IT/Security, brief: Jij kent de systemen., falls_to: manager }
      legal: { title: Legal, brief: a }
    casts: { one: { title: Een, played: [manager, legal], counterplay: [security] } }
    plans: { one: { title: Een, welcome: 1, breaks: 1, hot_wash: 1, phases: { hour: 30, day: 5 } } }
    phases:
      hour:
        title: Eerste uur
        from: T+0m
        to: T+60m
        pace: running
        situation: Een gewone middag.
        facilitator: Let op wie belt.
        discuss: { call: { text: "Wie bel je als eerste?" } }
      day: { title: Eerste dag, from: T+60m, to: T+24h, moments: [T+60m, T+4h] }
    quantities:
      exported: { title: Dossiers, start: 400, max: 9000, rates: [900/h], shown_to: [manager] }
      logins: { title: Inlogpogingen, start: 7, max: 9, shown_to: [security] }
      secret: { title: Geheim, start: 1, max: 9 }
    injects:
      strange: { title: Vreemde export, at: T+0m, to: [manager], from: Zuid, channel: chat, text: "Klopt \\e[2Jdit?", source: s }
      second: { title: Tweede export, at: T+20m, to: [security], from: IT, text: Nog een., source: s }
      access: { title: Toegang, at: T+4h, to: [legal], from: IT, text: Bevestigd., source: s }
    steps:
      called: { title: IT gebeld, phase: hour, owner: [manager], source: s }
      notified: { title: AP gemeld, phase: day, owner: [legal], source: s }
      calm: { title: Rust in de zaal, phase: hour, owner: [manager], observed: true, objectives: [story], source: s }
    actions:
      call: { title: IT/Security bellen, roles: [manager], offered: [hour], fulfils: called, takes: 5m, result: IT kijkt mee., source: s }
      log: { title: Logboek openen, roles: [manager], offered: [hour, day], starts_log: true, source: s }
      notify: { title: Voorlopig melden bij de AP, roles: [legal], offered: [day], fulfils: notified, form: melding, takes: 30m, source: s }
    forms: { melding: { title: Melding, fields: { what: { title: Wat }, many: { title: Hoeveel, required: false } } } }
    clocks: { ap: { title: Termijn AP, starts: [access], limit: 72h, stops: notified, source: s } }
    """
}
