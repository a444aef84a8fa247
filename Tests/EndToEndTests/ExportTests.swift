import Foundation
import Journals
import TestSupport
import Testing

/// The exports as files, from journals of the program's own.
@Suite struct ExportTests {
  static let tables = ["msel", "eeg", "log", "register", "ap-notification", "improvement-plan"]

  private func exported(
    _ kind: String, _ journal: String, _ folder: TemporaryFolder, _ more: String...,
    named name: String? = nil
  ) throws -> [UInt8] {
    let name = name ?? "\(kind)-\(UUID().uuidString)"
    let outcome = try Program.run(
      ["export", kind, journal, "--output", folder.file(name)] + more)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    return try folder.bytes(name)
  }

  @Test func `every table is marked, and made the same twice`() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.halfPlayedJournal()
    for kind in Self.tables {
      let bytes = try exported(kind, journal, folder)
      #expect(try exported(kind, journal, folder) == bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("\u{FEFF}"))
      #expect(text.contains(";OEFENING\r\n"))
      let english = try Program.run("export", kind, journal, "--language", "en").output
      #expect(!english.hasPrefix("\u{FEFF}"))
      #expect(english.contains(",EXERCISE\r\n"))
      let tabs = try Program.run("export", kind, journal, "--separator", "tab").output
      #expect(tabs.contains("\tOEFENING\r\n"))
    }
  }

  @Test func `the injects stand under the names of HSEEP`() throws {
    let folder = try TemporaryFolder()
    let table = try Program.run(
      "export", "msel", folder.halfPlayedJournal(), "--language", "en")
    let titles = """
      Event #,Event Time,Simulated Time,Phase,Event Description,From,Recipient Player(s),\
      Delivery Method,Responsible Controller,Expected Outcome of Player Action,Objective,\
      Core Capability,Notes,Status,Marking\r\n
      """
    #expect(table.output.hasPrefix(String(titles.dropLast())))
  }

  @Test func `nobody is named unless that is asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("named")
    let played = try Program.run(
      "play", Program.scenario, "--journal", path, "--facilitator", "Wilhelmina de Vries",
      input: "volgende\nm 1 omdat het moet\nstop\n")
    try #require(played.ending == .exit(0), "\(played.errors)")
    let name = Array("Wilhelmina de Vries".utf8)
    for kind in Self.tables + ["xes", "playbook", "evidence"] {
      let bytes = try exported(kind, path, folder)
      #expect(!bytes.contains(name), "\(kind)")
    }
    #expect(try exported("log", path, folder, "--names").contains(name))
    #expect(try exported("evidence", path, folder, "--names").contains(name))
  }

  @Test func `a copy without names has the same chain and no name in it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("named")
    let played = try Program.run(
      "play", Program.scenario, "--journal", path, "--facilitator", "Wilhelmina de Vries",
      input: "volgende\nm 1 omdat het moet\nstop\n")
    try #require(played.ending == .exit(0), "\(played.errors)")
    let copy = folder.file("copy")
    let outcome = try Program.run("anonymise", path, "--output", copy)
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    let name = Array("Wilhelmina".utf8)
    #expect(try folder.bytes("named").contains(name))
    #expect(try !folder.bytes("copy").contains(name))
    let original = try Program.run("verify", path)
    #expect(original.ending == .exit(0))
    #expect(try Program.run("verify", copy).output == original.output)
    #expect(outcome.output.contains(try Journal.read(at: path).head().hash.description))
    #expect(
      try Program.run("score", copy, "--format", "json").output
        .replacingOccurrences(of: copy, with: path)
        == Program.run("score", path, "--format", "json").output)
    // It goes on as any journal does.
    #expect(try Program.run("resume", copy, input: "stop\n").ending == .exit(0))
    #expect(try Program.run("anonymise", path, "--output", copy).ending == .exit(73))
  }

  @Test func `evidence is whole, or what is wrong with it is named`() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.journal(of: .seed)
    var bytes = try exported("evidence", journal, folder, named: "whole.zip")
    let whole = try Program.run("verify", folder.file("whole.zip"))
    #expect(whole.ending == .exit(0), "\(whole.errors)")
    let head = try Journal.read(at: journal).head()
    #expect(whole.output.contains("Laatste hash: \(head.hash)"))
    #expect(whole.output.contains("\(head.sequence) regels"))
    // The report in it tells of the same journal.
    let page = try Program.tool("/usr/bin/unzip", "-p", folder.file("whole.zip"), "report.html")
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(page.output.contains("\(head.hash)"))

    let test = try Program.tool("/usr/bin/unzip", "-tqq", folder.file("whole.zip"))
    #expect(test.ending == .exit(0), "\(test.errors)")

    // Somewhere in the middle of the journal.
    let start = try #require(bytes.firstIndex(of: Array("SQLite format 3".utf8)))
    bytes[start + 100_000] ^= 1
    let damaged = try folder.write(bytes, to: "damaged.zip")
    let outcome = try Program.run("verify", damaged)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("oefening.journal"))
  }

  @Test func `a foreign archive is no evidence`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 99), to: "x.zip")
    let outcome = try Program.run("verify", path)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("bewijsbundel") || outcome.errors.contains("evidence"))
  }

  @Test func `a file that is there is never replaced`() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.halfPlayedJournal()
    let before = try folder.bytes("half")
    for kind in ["log", "evidence"] {
      let outcome = try Program.run("export", kind, journal, "--output", journal)
      #expect(outcome.ending == .exit(73))
      #expect(outcome.errors.contains("bestaat al"))
    }
    #expect(try folder.bytes("half") == before)
    let nowhere = try Program.run("export", "log", journal, "--output", folder.file("no/where"))
    #expect(nowhere.ending == .exit(73))
  }

  @Test(
    arguments: [
      ["export", "rapport", "x"], ["export", "evidence", "x"],
      ["export", "xes", "x", "--separator", ";"], ["export", "log", "x", "--format", "html"],
      ["export", "log", "x", "--separator", "|"],
    ])
  func `what does not go together is refused`(_ arguments: [String]) throws {
    #expect(try Program.run(arguments).ending == .exit(64))
  }

  @Test func `a playbook is a page when the file is called so`() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.halfPlayedJournal()
    let page = try exported("playbook", journal, folder, named: "draaiboek.html")
    #expect(page.starts(with: Array("<!DOCTYPE html>".utf8)))
    let text = try exported("playbook", journal, folder, named: "draaiboek.md")
    #expect(text.starts(with: Array("# Eerste 24 uur".utf8)))
    #expect(try exported("playbook", journal, folder, "--format", "html") == page)
  }

  @Test func `a scenario without a playbook or forms says so`() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(Self.bare, to: "scenario.yaml")
    let played = try Program.run(
      "play", scenario, "--journal", folder.file("journal"), input: "volgende\nstop\n")
    try #require(played.ending == .exit(0), "\(played.errors)")
    for kind in ["playbook", "register", "ap-notification"] {
      let outcome = try Program.run("export", kind, folder.file("journal"))
      #expect(outcome.ending == .exit(1), "\(kind)")
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
    }
    for kind in ["msel", "eeg", "log", "improvement-plan", "xes"] {
      #expect(try Program.run("export", kind, folder.file("journal")).ending == .exit(0))
    }
  }

  static let bare = """
    draaiboek: 1
    scenario: bare
    edition: "1"
    title: Kaal
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    roles: { manager: { title: Manager } }
    casts: { everyone: { title: Iedereen, played: all } }
    plans: { plan: { title: Plan, phases: { hour: 30 } } }
    phases: { hour: { title: Uur, from: T+0m, to: T+60m, pace: running } }
    injects: { first: { at: T+0m, to: [manager], from: Zuid, text: Hallo, source: test } }

    """
}

extension [UInt8] {
  fileprivate func firstIndex(of part: [UInt8]) -> Int? {
    Data(self).range(of: Data(part))?.lowerBound
  }

  fileprivate func contains(_ part: [UInt8]) -> Bool { firstIndex(of: part) != nil }
}
