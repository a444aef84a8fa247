import Foundation
import Journals
import Testing
import Wording

@Suite struct InteractivePlayTests {
  @Test func `a decision is taken by number, with a reason`() throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal("play", Program.scenario, "--journal", folder.file("journal"))
    let opening = try terminal.answer("volgende")
    #expect(opening.contains("OEFENING · Datalek bij Energiecontact Nederland"))
    try terminal.answer("1")
    let offers = try terminal.answer("1")
    #expect(offers.contains(" 1. IT/Security bellen"))
    try terminal.read(until: "Waarom?")
    try terminal.answer("dit kan ik niet beoordelen")
    let taken = try terminal.answer("stop")
    #expect(
      taken.contains("Besluit 1 van Contactcentermanager: IT/Security bellen. Reden: dit kan ik"))
    #expect(try terminal.end() == .exit(0))
  }

  @Test func `a decision is taken in words of one's own`() throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal("play", Program.scenario, "--journal", folder.file("journal"))
    try terminal.answer("volgende")
    try terminal.answer("manager anders: eerst koffie voor iedereen")
    try terminal.read(until: "Waarom?")
    try terminal.answer("")
    let taken = try terminal.answer("stop")
    #expect(taken.contains("\"eerst koffie voor iedereen\""))
    #expect(try terminal.end() == .exit(0))
  }

  @Test func `every screen says that it is an exercise`() throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal("play", Program.scenario, "--journal", folder.file("journal"))
    for line in ["volgende", "pauze", "help", "stand", "log", "berichten manager", "rollen"] {
      #expect(try terminal.answer(line).contains("OEFENING"))
    }
    #expect(try terminal.answer("stop").contains("OEFENING"))
    #expect(try terminal.end() == .exit(0))
  }

  @Test func `what was left goes on as it was`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("journal")
    let first = try Terminal("play", Program.scenario, "--journal", path)
    for line in ["volgende", "manager 1 omdat het moet", "m anders: koffie omdat het kan"] {
      try first.answer(line)
    }
    // In a pause no time passes.
    for line in ["spring +5m", "pauze", "regie", "j"] { try first.answer(line) }
    let before = try first.answer("stop").status
    #expect(try first.end() == .exit(0))
    #expect(first.shown.withoutSpaces.contains("draaiboekresume\(path)"))

    let second = try Terminal("resume", path)
    try second.answer("regie")
    try second.read(until: "alleen voor de oefenleider")
    #expect(!second.shown.contains("Mogelijk ingeziene dossiers: "))
    try second.answer("j")
    let after = try second.answer("stop").status
    #expect(try second.end() == .exit(0))
    #expect(before.contains("Mogelijk ingeziene dossiers"))
    #expect(after == before)
  }

  @Test func `what was left can be scored, and resumed to the end`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.halfPlayedJournal()
    #expect(try ScoreSheet(ScoreSheet.text(of: path)).scorecards.count == 3)
    let terminal = try Terminal("resume", path)
    for line in ["verder", "einde", "j"] { try terminal.answer(line) }
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.shown.contains("OEFENING · De volgorde van de AP"))
    #expect(try Program.run("verify", path).ending == .exit(0))
  }

  @Test func `no cap is said to have failed while the exercise can still prevent it`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.halfPlayedJournal()
    let text = try Program.run("score", path).output
    #expect(!text.contains("  ! "), "\(text)")
    #expect(text.contains("Wat (nog) niet is gedaan:"))
    #expect(text.withoutSpaces.contains("Nietgespeeld:fase"))
    #expect(try ScoreSheet(ScoreSheet.text(of: path)).scorecards.allSatisfy { $0.caps.isEmpty })
  }

  @Test func `how to go on can be pasted into a shell`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      "play", Program.scenario, "--journal", folder.file("o'je $HOME"), input: "stop\n")
    let command = "draaiboek resume '\(folder.path)/o'\\''je $HOME'"
    #expect(outcome.output.withoutSpaces.contains(command.withoutSpaces), "\(outcome.output)")
  }

  /// How somebody stops playing.
  enum Departure: CaseIterable {
    case word, endOfInput, interrupted, terminated, hungUp
  }

  @Test(arguments: Departure.allCases)
  func `the terminal is then as it was before`(_ departure: Departure) throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal("play", Program.scenario, "--journal", folder.file("journal"))
    try terminal.answer("volgende")
    try terminal.read(until: "Eerste signalen, eerste bes… › ")
    #expect(terminal.settings != terminal.before)
    switch departure {
    case .word: terminal.type("stop\r")
    case .endOfInput: terminal.type("\u{4}")
    case .interrupted: terminal.child.send(SIGINT)
    case .terminated: terminal.child.send(SIGTERM)
    case .hungUp: terminal.child.send(SIGHUP)
    }
    _ = try terminal.end()
    #expect(terminal.settings == terminal.before)
    // Pasted text is no longer marked.
    #expect(terminal.shown.contains("\u{1B}[?2004l"))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func `a signal in the middle keeps the exercise`(_ signal: Int32, _ code: Int32) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("journal")
    let terminal = try Terminal("play", Program.scenario, "--journal", path)
    for line in ["volgende", "manager 1 omdat het moet"] { try terminal.answer(line) }
    // In the middle of a decision.
    try terminal.answer("manager")
    try terminal.read(until: "besluit › ")
    terminal.child.send(signal)
    #expect(try terminal.end() == .exit(code))
    #expect(try Program.run("verify", path).ending == .exit(0))
    let kinds = try Journal.read(at: path).entries().map(\.kind)
    #expect(kinds.filter { $0 == "decisionTaken" }.count == 1)
    #expect(kinds.last == "paused")
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func `a signal keeps an exercise without a terminal too`(
    _ signal: Int32, _ code: Int32
  ) throws {
    let folder = try TemporaryFolder()
    let (path, typed) = (folder.file("journal"), folder.file("typed"))
    try #require(mkfifo(typed, 0o600) == 0)
    let child = try Child(
      #require(Program.path), ["play", Program.scenario, "--journal", path],
      environment: Program.environment(),
      files: [
        .file(typed, O_RDWR), .file(folder.file("output"), O_WRONLY | O_CREAT),
        .file(folder.file("errors"), O_WRONLY | O_CREAT),
      ])
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline, !(try folder.text("output").contains("› ")) {
      usleep(5000)
    }
    child.send(signal)
    #expect(try child.end().kind == .exit(code))
    #expect(try folder.text("errors").isEmpty)
    #expect(try Program.run("verify", path).ending == .exit(0))
  }

  @Test func `control-C is an interrupt`() throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal("play", Program.scenario, "--journal", folder.file("journal"))
    try terminal.answer("volgende")
    try terminal.read(until: "Eerste signalen, eerste bes… › ")
    terminal.type("\u{3}")
    #expect(try terminal.end() == .exit(130))
  }

  @Test func `a kill that cannot be caught loses nothing that was shown`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("journal")
    let terminal = try Terminal("play", Program.scenario, "--journal", path)
    for line in ["volgende", "manager 1 omdat het moet", "pauze"] { try terminal.answer(line) }
    try terminal.read(until: "pauze › ")
    terminal.child.send(SIGKILL)
    #expect(try terminal.end() == .signal(SIGKILL))
    #expect(try Program.run("verify", path).ending == .exit(0))
    let kinds = try Journal.read(at: path).entries().map(\.kind)
    #expect(kinds.contains("decisionTaken"))
    let resumed = try Program.run("resume", path, input: "stand\n")
    #expect(resumed.ending == .exit(0))
    #expect(resumed.output.contains("IT/Security bellen"))
  }

  @Test func `a second window is refused while the first one plays`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("journal")
    let terminal = try Terminal("play", Program.scenario, "--journal", path)
    try terminal.answer("volgende")
    try terminal.read(until: "› ")
    let second = try Program.run("resume", path)
    #expect(second.ending == .exit(74))
    #expect(second.errors.contains("open in another window"))
    // Reading is another matter.
    #expect(try Program.run("verify", path).ending == .exit(0))
  }

  @Test func `with NO_COLOR nothing is coloured`() throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal(
      "play", Program.scenario, "--journal", folder.file("journal"),
      environment: ["NO_COLOR": "1"])
    for line in ["volgende", "stand", "stop"] { try terminal.answer(line) }
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.shown.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
  }

  @Test func `it is coloured otherwise`() throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal("play", Program.scenario, "--journal", folder.file("journal"))
    for line in ["volgende", "stop"] { try terminal.answer(line) }
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.shown.contains("\u{1B}[1m"))
  }

  @Test func `plain means not one escape code`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("journal")
    let terminal = try Terminal("play", Program.scenario, "--plain", "--journal", path)
    try terminal.read(until: "› ")
    terminal.type("volgende\r")
    try terminal.read(until: "› ")
    terminal.type("stop\r")
    #expect(try terminal.end() == .exit(0))
    let resumed = try Terminal("resume", "--plain", path)
    try resumed.read(until: "› ")
    resumed.type("stop\r")
    #expect(try resumed.end() == .exit(0))
    #expect(!terminal.shown.contains("\u{1B}"))
    #expect(!resumed.shown.contains("\u{1B}"))
  }

  @Test func `no line is wider than the window`() throws {
    let folder = try TemporaryFolder()
    let terminal = try Terminal("play", Program.scenario, "--journal", folder.file("journal"))
    let words = String(repeating: "heel veel woorden ", count: 12)
    for line in [
      "volgende", "help", "manager", "1", "\(words)", "m anders: \(words) omdat \(words)",
      "spring +40m", "stand", "straks", "j", "regie", "rollen", "log", "berichten manager",
      "bespreek 1",
      "pauze", "stop",
    ] {
      try terminal.read(until: "› ")
      terminal.type(line + "\r")
    }
    #expect(try terminal.end() == .exit(0))
    let wide = terminal.shown.printedLines.filter { $0.cells > 80 }
    // What was typed stands there once more as it was typed; the terminal breaks it.
    #expect(wide.filter { !$0.contains("› ") }.isEmpty, "\(wide)")
    #expect(wide.count <= 2, "\(wide)")
  }
}

extension String {
  /// The figures as they were shown: from the first quantity to the next prompt.
  fileprivate var status: String {
    guard let start = range(of: "  Mogelijk"), let end = range(of: "\u{1B}[K", options: .backwards)
    else { return "" }
    return String(self[start.lowerBound..<end.lowerBound])
  }

  /// The program breaks a long path over lines.
  fileprivate var withoutSpaces: String { withoutCodes.filter { !$0.isWhitespace } }

  var withoutCodes: String { replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "") }

  /// What stood on each line of the screen, without escape codes.
  var printedLines: [String] {
    withoutCodes.split { ["\n", "\r", "\r\n"].contains($0) }.map(String.init)
  }
}
