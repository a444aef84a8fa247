import Exercises
import Foundation
import Journals
import Scenarios
import Testing
import Times

@testable import Terminals

extension PromptTests {
  /// What stands around the story, at the console.
  @Suite struct PlayConsoleAroundTests {
    static let script =
      Rehearsal.script.replacing(
        "facilitator: Let op wie belt.",
        with: """
          facilitator: Let op wie belt.
              background: [{ text: Er waren 30.000 meldingen., source: rapport 2025 }]
          """
      ).replacing(
        "plans: {",
        with: "plans: { brief: { title: Kort, phases: { hour: 30, day: 5 }, "
          + "withholds: [second], moments: { day: [T+6h] } }, "
      ).replacing(
        "text: Nog een.,", with: "text: Nog een., facilitator: { optional: true },"
      ).replacing("title: Melding, fields: {", with: "title: Melding, version: \"3.1\", fields: {")
      .replacing("title: Hoeveel,", with: "title: Hoeveel, choices: [Een paar, Heel veel],")
      .replacing("limit: 72h,", with: "limit: 72h, note: Drempel onbekend.,")
        + """

        practice: { from: Team Zuid, channel: chat, text: "Wie haalt koffie?", choices: [Ik, Jij], result: Lekker. }
        interludes:
          caller: { title: De beller, text: Hij belde gewoon., after: hour, source: witboek }
          lisa: { title: Lisa vertelt, text: Ze schrok., after: debrief, source: witboek }
        cards:
          severity: { title: Hoe ernstig, roles: [legal], offered: [day], lines: [Tel op.], source: ENISA }
        """

    private func play(
      _ lines: [String], plan: Int = 1
    ) throws -> (exercise: Exercise, shown: String, kinds: [String]) {
      let rehearsal = try Rehearsal(Self.script)
      let (_, exercise, shown) = try rehearsal.play(lines, plan: plan)
      return (exercise, shown, try rehearsal.journal().entries().map(\.kind))
    }

    @Test(arguments: ["1", "2", "jij"])
    func `the practice message is tried out, and nothing of it is kept`(_ answer: String) throws {
      let (exercise, shown, kinds) = try play([answer, "stop"])
      for sentence in ["Team Zuid", "Wie haalt koffie?", " 2. Jij", "Lekker.", "Typ 'volgende'"] {
        #expect(shown.contains(sentence), "\(shown)")
      }
      #expect(exercise.decisions.isEmpty)
      #expect(kinds == ["opened", "paused"])
    }

    @Test
    func `Enter skips the practice message, a command goes on, another number is asked again`()
      throws
    {
      let skipped = try play(["", "stop"])
      #expect(!skipped.shown.contains("Lekker.") && skipped.shown.contains("Typ 'volgende'"))
      let obeyed = try play(["volgende", "stop"])
      #expect(obeyed.exercise.phase == Index(0))
      let wrong = try play(["7", "1", "stop"])
      #expect(wrong.shown.contains("Nummer 7 staat niet in de lijst (1–2)."))
      #expect(wrong.shown.contains("Lekker."))
    }

    @Test func `who resumes does not practise again`() throws {
      let rehearsal = try Rehearsal(Self.script)
      _ = try rehearsal.play(["", "volgende", "stop"])
      #expect(!(try rehearsal.play(["verder", "stop"]).shown.contains("koffie")))
    }

    @Test func `facts and figures stand on the facilitator's card only`() throws {
      let (_, shown, _) = try play(["volgende", "stand", "stop"])
      #expect(!shown.contains("30.000"))
      let cue = try play(["volgende", "regie", "stop"]).shown
      #expect(cue.contains("Er waren 30.000 meldingen. (rapport 2025)"))
    }

    @Test func `a chapter can be read out once its phase has ended`() throws {
      let early = try play(["volgende", "lees", "stop"]).shown
      #expect(early.contains("Er is nu niets om voor te lezen."))
      #expect(!early.contains("De beller"))
      let ended = try play(["volgende", "fase", "j", "lees", "stop"]).shown
      #expect(ended.contains("Voorlezen kan nu: De beller. Typ 'lees caller'."))
      #expect(ended.contains("Hij belde gewoon."))
      #expect(!ended.contains("Lisa"))
    }

    @Test(arguments: [["lees lisa"], ["lees 2"], ["lees vertelt"], ["lees", "2"]])
    func `at the end the chapters of the debrief can be read out`(_ lines: [String]) throws {
      let start = ["volgende", "fase", "j", "volgende", "fase", "j"]
      let (_, shown, _) = try play(start + lines)
      #expect(shown.contains("Voorlezen kan nu: Lisa vertelt."))
      #expect(shown.contains("Ze schrok."), "\(shown)")
      #expect(!shown.contains("Hij belde gewoon."))
    }

    @Test func `a card is put forward in its phase and shown on request`() throws {
      let none = try play(["volgende", "kaart"]).shown
      #expect(none.contains("Bij deze fase horen geen kaarten."))
      let (_, shown, kinds) = try play(["volgende", "fase", "j", "volgende", "kaart", "stop"])
      #expect(shown.contains("Kaart voor Legal: Hoe ernstig."))
      #expect(shown.contains("Hoe ernstig (Legal)") && shown.contains("Tel op."))
      #expect(!kinds.contains("decisionTaken"))
    }

    @Test func `a plan leaves messages out and stands still at its own moments`() throws {
      let (exercise, shown, _) = try play(
        ["volgende", "spring T+30m", "fase", "j", "volgende", "stop"], plan: 0)
      #expect(!shown.contains("Nog een."))
      #expect(exercise.now == .zero + .hours(6))
      // What came on the way did so at its own time; where the story stands now is said after it.
      let access = try #require(shown.range(of: "Bevestigd."))
      #expect(shown[access.upperBound...].contains("dag 0 19:20 · Eerste dag"))
      #expect(shown.contains("OEFENING · dag 0 14:20 · Eerste dag"))
      #expect(shown.contains("dag 0 17:20"))
    }

    @Test func `a field with choices is filled by number or in words, and by nothing else`() throws
    {
      let start = ["volgende", "fase", "j", "volgende", "l melding omdat het moet", "Een lek"]
      let (exercise, shown, _) = try play(start + ["tien", "3", "heel veel", "j"])
      #expect(shown.contains("Melding (versie 3.1). Enter laat"))
      #expect(shown.contains("  2. Heel veel"))
      #expect(shown.contains("Bij \"Hoeveel\" kan \"tien\" niet. Kies \"Een paar\" of"))
      #expect(
        exercise.decisions.first?.answers.map(\.text) == ["Een lek", "Heel veel"], "\(shown)")
      let byNumber = try play(start + ["1", "j"]).exercise
      #expect(byNumber.decisions.first?.answers.map(\.text) == ["Een lek", "Een paar"])
      let open = try play(start + ["", "j"]).exercise
      #expect(open.decisions.first?.answers.map(\.text) == ["Een lek"])
    }

    @Test func `a clock's note is shown with it`() throws {
      let (_, shown, _) = try play([
        "volgende", "fase", "j", "volgende", "volgende", "stand", "stop",
      ])
      #expect(shown.contains("(Drempel onbekend.)"), "\(shown)")
      #expect(shown.contains("Termijn AP: Drempel onbekend."))
    }
  }
}
