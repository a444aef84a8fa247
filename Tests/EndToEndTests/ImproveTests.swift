import Foundation
import Testing

/// From one exercise to the next: plan, actions, baseline, compare.
@Suite struct ImproveTests {
  @Test func `a plan begins beside the journal, and what people make of it stays`() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.journal(of: .opposite, named: "mei.journal")
    let first = try Program.run("plan", journal, "--language", "nl")
    try #require(first.ending == .exit(0), "\(first.errors)")
    #expect(first.output.hasPrefix("OEFENING · Verbeterplan begonnen met "))
    let plan = try folder.text("mei.improvement-plan.yaml")
    #expect(plan.contains("De AP is nooit op de hoogte gesteld."))
    // Somebody drops one, renames one, and takes the last away; the rest is theirs too.
    let ids = plan.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    let last = try #require(ids.last)
    let cut = try #require(plan.range(of: "\n\(last)\n"))
    let edited =
      "# van ons\n"
      + plan[..<cut.lowerBound].replacing(
        "    status: open", with: "    status: dropped # nee\n    closed: 2026-12-01",
        maxReplacements: 1)
      + "\n"
    _ = try folder.write(edited, to: "mei.improvement-plan.yaml")
    let second = try Program.run("plan", journal, "--language", "nl")
    try #require(second.ending == .exit(0), "\(second.errors)")
    #expect(second.output.hasPrefix("OEFENING · 1 nieuwe actie onder "))
    #expect(
      try folder.text("mei.improvement-plan.yaml") == edited
        + plan[plan.index(after: cut.lowerBound)...])
    let third = try Program.run("plan", journal, "--language", "en")
    #expect(third.output.hasPrefix("EXERCISE · Nothing new for "))
  }

  @Test func `a mistake in a plan has its place, and the other plans are shown all the same`()
    throws
  {
    let folder = try TemporaryFolder()
    func plan(_ action: String) -> String {
      "draaiboek: 1\nimprovement_plan: x\ntitle: Proef\nheld: 2026-09-01\nactions:\n  \(action)\n"
    }
    _ = try folder.write(
      plan("a: { title: Bellijst, owner: Zuid, due: 2026-10-01 }"),
      to: "a.improvement-plan.yaml")
    _ = try folder.write(plan("b: { title: B, due: morgen }"), to: "b.improvement-plan.yaml")
    let outcome = try Program.run(
      "actions", folder.path, "--today", "2026-10-03", "--language", "nl")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("b.improvement-plan.yaml:6:23: fout[expected-day]"))
    #expect(
      outcome.output == """
        OEFENING · Wat er nog openstaat op 2026-10-03

        Te laat
          2026-10-01  Bellijst
                      Zuid · 2 dagen te laat · uit "Proef", 2026-09-01

        Na 90 dagen nakijken of het echt is veranderd
          2026-11-30  Proef, 2026-09-01

        """)
    // Of a plan that can't be read, nobody can say that nothing is open.
    let readable = try folder.text("a.improvement-plan.yaml")
    _ = try folder.write(
      plan("a: { title: A, status: dropped, closed: 2026-09-02 }"), to: "a.improvement-plan.yaml")
    let unread = try Program.run("actions", folder.path, "--language", "nl")
    #expect(unread.ending == .exit(1))
    #expect(unread.output.isEmpty && unread.errors.contains("fout[expected-day]"))
    _ = try folder.write(readable, to: "a.improvement-plan.yaml")
    _ = try folder.write(plan("b: { title: B }"), to: "b.improvement-plan.yaml")
    let json = try Program.run("actions", folder.path, "--format", "json", "--today", "2026-10-01")
    #expect(json.output.contains("\"overdue\" : false"))
    let ics = try Program.run("actions", folder.path, "--format", "ics", "--today", "2026-10-01")
    #expect(ics.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(ics.output.contains("DTSTART;VALUE=DATE:20261001\r\n"))
    #expect(try Program.run("actions", folder.file("geen")).ending == .exit(74))
    #expect(
      try Program.run("actions", folder.path, "--today", "gisteren").ending == .exit(64))
  }

  @Test func `a baseline is asked, kept, and shown in the comparison`() throws {
    let folder = try TemporaryFolder()
    let journals = [
      try folder.journal(of: .opposite, named: "mei.journal"),
      try folder.journal(of: .seed, named: "november.journal"),
    ]
    let asked = try Program.run(
      "baseline", journals[0], "--language", "nl", "--today", "2026-05-20",
      input: "n\nwat\nja\n\nd\n")
    try #require(asked.ending == .exit(0), "\(asked.errors)")
    #expect(asked.output.contains("Typ j, d of n."))
    #expect(asked.output.hasSuffix("mei.baseline.yaml\n"))
    #expect(
      try folder.text("mei.baseline.yaml") == """
        # OEFENING · EXERCISE
        draaiboek: 1
        baseline: 2026-05-20
        answers:
          mandate: no
          thresholds: yes
          crisis-plan: partly

        """)
    // Asked for a folder before there is a journal.
    let later = try Program.run(
      "baseline", folder.path, "--language", "en", "--today", "2026-05-21", input: "y\nn\n")
    #expect(later.output.contains("2 answers kept in"))
    let compared = try Program.run(
      "compare", journals[0], journals[1], "--language", "nl")
    try #require(compared.ending == .exit(0), "\(compared.errors)")
    let lines = compared.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(compared.output.contains("Wat er van tevoren geregeld was, naar eigen zeggen"))
    #expect(
      lines.contains { $0.contains("Leg vast wie wat mag uitzetten") && $0.hasSuffix("ja  beter") })
    #expect(lines.contains { $0.contains("Totaal") && $0.hasSuffix("beter") })
    let json = try Program.run("compare", journals[0], journals[1], "--format", "json")
    #expect(json.output.contains("\"sameScenario\" : true"))
    #expect(json.output.contains("\"verdict\" : \"worse\""))
  }

  @Test func `what has nothing in common can't be compared`() throws {
    let folder = try TemporaryFolder()
    let idle = try folder.write("geen logboek", to: "x.journal")
    let outcome = try Program.run("compare", idle, idle)
    #expect(outcome.ending == .exit(1))
  }
}
