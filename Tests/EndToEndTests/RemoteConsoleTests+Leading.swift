import Foundation
import Journals
import Testing

/// What a facilitator does at a terminal with the script and with the room.
extension RemoteConsoleTests {
  @Test func `messages are reworded, given to somebody else and left out`() async throws {
    let folder = try TemporaryFolder()
    let journal = folder.file("journal")
    let host = try await Host(folder, journal: journal, "--cast", "full")
    let leader = try Terminal("facilitate", link(host), "--plain")
    let security = try join(host, "security")
    try security.read(until: "Je speelt: IT/Security")
    try leader.tell("volgende")
    try leader.read(until: "klopt deze export van 12:58?")
    try leader.tell("herschrijf Een scherm doet vreemd")
    try leader.read(until: "  Mijn scherm springt steeds terug.")
    try leader.tell("Kijk eens op scherm 4.")
    try leader.read(until: "→ 13:23 · Een scherm doet vreemd · aan Supervisor Zuid\r\n")
    try leader.read(until: "  Kijk eens op scherm 4.\r\n")
    try leader.tell("straks")
    try leader.read(until: " 1. 13:23 · Een scherm doet vreemd")
    try leader.tell("geef 1 aan iemand")
    try leader.read(until: "Er is geen rol 'iemand'.")
    try leader.tell("geef 1 aan security")
    try leader.read(until: "→ 13:23 · Een scherm doet vreemd · aan IT/Security\r\n")
    try leader.tell("stuur 1")
    try security.read(until: "  Kijk eens op scherm 4.")
    // It has come, and its phase has begun.
    for line in ["herschrijf 1 te laat", "geef 1 aan manager", "schrap 1"] {
      try leader.tell(line)
      try leader.read(until: "✗ ")
    }
    try leader.tell("schrap")
    try leader.read(until: " 1. ")
    try leader.tell("1")
    try leader.read(until: "→ vervalt · ")
    try leader.tell("schrap bestaat niet")
    try leader.read(until: "Niets gevonden bij 'bestaat niet'.")
    try leader.tell("sla noord hoort niets over")
    try leader.read(until: "→ overgeslagen · Noord hoort niets")
    try leader.tell("stop")
    #expect(try leader.end() == .exit(0))
    host.child.send(SIGTERM)
    _ = try host.child.end()
    let kinds = try Journal.read(at: journal).entries().map(\.kind)
    for kind in ["injectReworded", "injectRedirected", "injectWithheld", "injectSkipped"] {
      #expect(kinds.count { $0 == kind } == 1, "\(kind): \(kinds)")
    }
  }

  @Test func `who is here, who decides, who goes, and whether the door is open`() async throws {
    let folder = try TemporaryFolder()
    let host = try await Host(folder, journal: folder.file("journal"), "--cast", "full")
    let leader = try Terminal("facilitate", link(host), "--plain")
    let first = try join(host, "manager", "--name", "Sandra")
    try first.read(until: "Je speelt: Contactcentermanager")
    let second = try join(host, "manager", "--name", "Joost")
    try second.read(until: "Je speelt: Contactcentermanager")
    // Who is here is told with the next beat of the server's clock.
    try leader.list(until: " 2. Contactcentermanager · Joost\r\n")
    #expect(leader.shown.contains(" 1. Contactcentermanager · Sandra · beslist\r\n"))
    try leader.tell("beslist 2")
    try leader.read(until: "Voor Contactcentermanager beslist nu Joost.")
    try leader.list(until: "Contactcentermanager · Joost · beslist")
    try leader.tell("los sandra")
    try leader.read(until: "Sandra speelt Contactcentermanager niet meer.")
    try first.read(until: "De oefenleider heeft je van je rol gehaald.")
    try first.read(until: "Zo kom je terug: draaiboek join")
    try leader.tell("verwijder joost")
    try leader.read(until: "Joost uit de oefening halen? [j/N]")
    try leader.tell("n")
    try leader.read(until: "Niets gedaan.")
    try leader.tell("verwijder joost")
    try leader.tell("j")
    try leader.read(until: "Joost doet niet meer mee.")
    try second.read(until: "Je doet niet meer mee aan deze oefening.")
    try leader.list(until: "nog niemand aan een toestel")

    try leader.tell("noodst")
    try leader.read(until: "Wat bedoel je met 'noodst'?")
    try leader.tell("meed dicht")
    try leader.read(until: "Meedoen: http://127.0.0.1:\(host.port)/   Code: \(host.code)")
    try leader.read(until: "Er kan nu niemand bij.")
    let body = #"{"code":"\#(host.code)","role":"manager"}"#
    #expect(try await host.send("POST", "/api/join", body).status == 403)
    try leader.tell("meedoen open")
    try leader.read(until: "Wie de code heeft, kan erbij.")
    #expect(try await host.send("POST", "/api/join", body).status == 200)

    try leader.tell("volgende")
    try leader.read(until: "klopt deze export van 12:58?")
    try leader.tell("punten")
    try leader.read(until: "De volgorde van de AP: ")
    try leader.read(until: " van de 100")
    try leader.tell("bezetting legal tegenspel")
    try leader.read(until: "✗ Fase \"Eerste signalen, eerste beslissingen\" is al begonnen.")
    try leader.tell("fase")
    try leader.tell("j")
    try leader.read(until: "De fase is afgelopen.")
    try leader.tell("bezetting legal tegenspel")
    try leader.read(until: "Legal / FG (door de oefenleider)")
    try leader.tell("presence legal played")
    try leader.read(until: "Legal / FG (door een deelnemer)")
    try leader.tell("bezetting legal onzin")
    try leader.read(until: "'onzin' staat niet in de lijst (1–3).")
    try leader.tell("stop")
    #expect(try leader.end() == .exit(0))
    host.child.send(SIGTERM)
    _ = try host.child.end()
  }
}

extension Terminal {
  /// Asks who is here until it is this.
  fileprivate func list(until text: String) throws {
    for _ in 0..<20 {
      try tell("wie")
      let shown = try read(until: "› ")
      type("\r")
      if shown.contains(text) { return }
      Thread.sleep(forTimeInterval: 0.25)
    }
    Issue.record("'\(text)' is not in: \(shown)")
  }
}
