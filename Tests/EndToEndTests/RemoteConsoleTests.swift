import Foundation
import Journals
import Testing
import Wording

#if canImport(Glibc)
  import Glibc
#endif

/// `facilitate` and `join` at terminals, against a server that runs.
@Suite(.serialized) struct RemoteConsoleTests {
  func link(_ host: Host) -> String {
    "http://127.0.0.1:\(host.port)/facilitate#\(host.facilitatorSecret)"
  }

  func join(_ host: Host, _ role: String, _ more: String...) throws -> Terminal {
    try Terminal(["join", "http://127.0.0.1:\(host.port)/#\(host.code)", "--role", role] + more)
  }

  @Test func `a facilitator and two players play the beginning`() async throws {
    let folder = try TemporaryFolder()
    let journal = folder.file("journal")
    let host = try await Host(folder, journal: journal, "--cast", "full")
    let leader = try Terminal("facilitate", link(host), "--plain")
    let manager = try join(host, "manager", "--name", "Sandra")
    let security = try join(host, "security")
    try manager.read(until: "Je speelt: Contactcentermanager")
    try security.read(until: "Je speelt: IT/Security")
    try leader.read(until: "Typ 'volgende' om te beginnen")
    try leader.tell("volgende")
    try manager.read(until: "Sandra, klopt deze export van 12:58?")
    try manager.answer("")
    try manager.read(until: " 1. IT/Security bellen")
    try manager.answer("1")
    try manager.read(until: "Waarom?")
    try manager.answer("dit kan ik niet alleen")
    try manager.read(until: "Besluit 1: IT/Security bellen. Reden: dit kan ik niet alleen.")
    try leader.read(until: "Besluit 1 van Contactcentermanager: IT/Security bellen.")
    // The ten minutes that the players would talk.
    try leader.tell("spring +15m")
    try security.read(until: "Exports vandaag: zes.")
    try security.answer("anders: eerst de logs bewaren omdat ze anders weg zijn")
    try leader.read(until: "eerst de logs bewaren")
    try manager.read(until: "Besluit 1 is klaar")
    // Spoken aloud, and entered by the facilitator in a few letters.
    try leader.tell("-3m m incident")
    try leader.tell("1")
    try leader.read(until: "Waarom?")
    try leader.tell("iedereen moet het weten")
    try manager.read(until: "Besluit 3: Het hardop zeggen: dit is een incident.")
    try manager.answer("vraag security: wat zie je?")
    try security.read(until: "wat zie je?")
    try leader.tell("notitie rustig overleg")
    try leader.tell("stand")
    try leader.read(until: "In de zaal: Contactcentermanager: Sandra")
    for player in [manager, security] { try player.answer("stop") }
    for player in [manager, security] { #expect(try player.end() == .exit(0)) }
    try leader.tell("stop")
    #expect(try leader.end() == .exit(0))

    #expect(!manager.shown.contains("Exports vandaag"), "a message of another role")
    #expect(!manager.shown.contains("eerst de logs"), "a decision of another role")
    #expect(!leader.shown.contains("\u{1B}"), "plain means not one escape code")
    for shown in [leader.shown, manager.shown, security.shown] {
      #expect(!shown.contains(host.facilitatorSecret))
      let wide = shown.printedLines.filter { $0.cells > 80 && !$0.contains("› ") }
      #expect(wide.isEmpty, "\(wide)")
    }
    host.child.send(SIGTERM)
    _ = try host.child.end()
    let kinds = try Journal.read(at: journal).entries().map(\.kind)
    #expect(kinds.count { $0 == "decisionTaken" } == 3, "\(kinds)")
    #expect(kinds.contains("noted"), "\(kinds)")
  }

  @Test func `who does not decide for a role hears who does, and is not told to agree`()
    async throws
  {
    let folder = try TemporaryFolder()
    let host = try await Host(folder, journal: folder.file("journal"), "--cast", "full")
    let leader = try Terminal("facilitate", link(host), "--plain")
    let decider = try join(host, "manager", "--name", "Sandra")
    try decider.read(until: "Je speelt: Contactcentermanager")
    let (proposer, third) = (try join(host, "manager"), try join(host, "manager"))
    try third.read(until: "Je speelt: Contactcentermanager")
    try leader.tell("volgende")
    try proposer.read(until: "Sandra, klopt deze export")
    try proposer.answer("1 omdat het moet")
    try decider.read(until: "Typ 'akkoord 1'")
    try third.read(until: "Beslissen doet")
    try third.answer("akkoord 1")
    try third.read(until: "Voor deze rol beslist een ander.")
    try decider.answer("akkoord 1")
    try third.read(until: "Voorstel 1 is een besluit geworden.")
    #expect(!third.shown.contains("Typ 'akkoord"))
    for terminal in [leader, decider, proposer, third] { try terminal.tell("stop") }
    for terminal in [leader, decider, proposer, third] { #expect(try terminal.end() == .exit(0)) }
  }

  @Test func `the server is killed and started again, and everybody goes on`() async throws {
    let folder = try TemporaryFolder()
    let journal = folder.file("journal")
    var host = try await Host(folder, journal: journal)
    let port = host.port
    let leader = try Terminal("facilitate", link(host), "--plain")
    let player = try join(host, "manager")
    try leader.tell("volgende")
    try player.read(until: "Sandra, klopt deze export")
    host.child.send(SIGKILL)
    _ = try host.child.end()
    for terminal in [leader, player] { try terminal.read(until: "De verbinding is weg.") }
    try player.answer("1 omdat het moet")
    try player.read(until: "Geen antwoord")
    host = try await Host(folder, journal: journal, "--port", "\(port)")
    for terminal in [leader, player] { try terminal.read(until: "De verbinding is terug.") }
    for terminal in [leader, player] { try terminal.read(until: "Pauze:") }
    try leader.tell("verder")
    try player.read(until: "De oefening gaat verder.")
    try player.answer("1 omdat het moet")
    try player.read(until: "Besluit 1:")
    try leader.read(until: "Besluit 1 van")
    for terminal in [leader, player] { try terminal.tell("stop") }
    for terminal in [leader, player] { #expect(try terminal.end() == .exit(0)) }
    #expect(leader.shown.components(separatedBy: "Besluit 1 van").count == 2, "once")
  }

  enum End: CaseIterable { case quit, terminated, interrupted, serverGone }

  @Test(arguments: ["facilitate", "join"], End.allCases)
  func `the terminal is put back, however it ends`(_ command: String, _ end: End) async throws {
    let folder = try TemporaryFolder()
    let host = try await Host(folder, journal: folder.file("journal"))
    let isLeader = command == "facilitate"
    let terminal = isLeader ? try Terminal("facilitate", link(host)) : try join(host, "manager")
    try terminal.read(until: "› ")
    #expect(terminal.settings != terminal.before)
    var expected = Ending.Kind.exit(0)
    switch end {
    case .quit: break
    case .terminated:
      terminal.child.send(SIGTERM)
      expected = .exit(143)
    case .interrupted:
      terminal.type("\u{3}")
      expected = .exit(130)
    case .serverGone:
      host.child.send(SIGKILL)
      try terminal.read(until: "De verbinding is weg.")
    }
    if [.quit, .serverGone].contains(end) { terminal.type(isLeader ? "q" : "stop\r") }
    #expect(try terminal.end(within: 20) == expected)
    #expect(terminal.settings == terminal.before)
    let entered = terminal.shown.components(separatedBy: "\u{1B}[?1049h").count
    let left = terminal.shown.components(separatedBy: "\u{1B}[?1049l").count
    #expect(entered == left && entered == (isLeader ? 2 : 1))
  }

  @Test func `on a whole window every act has a key`() async throws {
    let folder = try TemporaryFolder()
    let host = try await Host(folder, journal: folder.file("journal"))
    let leader = try Terminal("facilitate", link(host))
    try leader.read(until: "n\u{A0}verder")
    leader.type("n")
    try leader.read(until: "klopt deze export van 12:58?")
    leader.type("b")
    try leader.read(until: "Welke rol? › ")
    leader.type("m bel it\r")
    try leader.read(until: " 1. IT/Security bellen")
    leader.type("1\r")
    try leader.read(until: "Waarom?")
    leader.type("nu meteen\r")
    try leader.read(until: "Besluit 1 van Contactcentermanager: IT/Security bellen.")
    leader.type("p")
    try leader.read(until: "Pauze: de klok staat stil.")
    leader.type("p")
    try leader.read(until: "De oefening gaat verder.")
    leader.type("wrustig\r")
    try leader.read(until: "Gedaan.")
    leader.type("S")
    try leader.read(until: "alles stilzetten?")
    leader.type("j\r")
    try leader.read(until: "STOP – GEEN OEFENING. Alles staat stil.")
    leader.type("q")
    #expect(try leader.end() == .exit(0))
    let frames = leader.shown.replacing("\u{1B}[H", with: "\n")
    let wide = frames.printedLines.filter { $0.cells > 80 }
    #expect(wide.isEmpty, "\(wide)")
  }

  @Test func `what is no way in is said in one line`() async throws {
    let folder = try TemporaryFolder()
    let host = try await Host(folder, journal: folder.file("journal"))
    let base = "http://127.0.0.1:\(host.port)"
    let attempts: [([String], Int32)] = [
      (["join", "http://127.0.0.1:1/#AAAAAA"], 69), (["join", "ftp://x"], 64),
      (["join", base, "--code", "AAAAAA"], 64),
      (["join", base + "/#\(host.code)", "--role", "x"], 64),
      (["facilitate", base + "/facilitate#verkeerdgeheim"], 64), (["facilitate", base], 64),
      (["facilitate", "http://127.0.0.1:1/facilitate#verkeerdgeheim"], 69),
    ]
    for (arguments, code) in attempts {
      let outcome = try Program.run(arguments)
      #expect(outcome.ending == .exit(code), "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
      #expect(!outcome.errors.contains("verkeerdgeheim"))
    }
  }

  @Test func `a rehearsal is played by simulated players, and nothing of it is kept`() async throws
  {
    let folder = try TemporaryFolder()
    let temporary = try TemporaryFolder()
    let host = try await Host(rehearsing: folder, in: temporary.path)
    let leader = try Terminal("facilitate", link(host), "--plain")
    try leader.tell("volgende")
    try leader.read(until: "klopt deze export van 12:58?")
    try leader.tell("minuten 10")
    try leader.read(until: "Reden: Gesimuleerde speler: dit moet nu gebeuren")
    try leader.read(until: "10 minuten verder.")
    try leader.tell("stop")
    #expect(try leader.end() == .exit(0))
    host.child.send(SIGTERM)
    #expect(try host.child.end().kind == .exit(143))
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
    let kept = try Program.run(
      "host", Program.scenario, "--rehearse", "--journal", folder.file("j"))
    #expect(kept.ending == .exit(64))
  }
}

extension Terminal {
  /// Types a line when the program asks for one; a terminal in line mode shows by itself what is typed.
  func tell(_ line: String) throws {
    try read(until: "› ")
    type(line + "\r")
  }
}
