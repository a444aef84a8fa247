import Exercises
import Scenarios
import Testing
import Times
import Wording

@testable import Terminals

extension PromptTests {
  /// What the console asks, and what it makes of the answers.
  @Suite struct PlayConsoleQuestionsTests {
    @Test(arguments: ["spring T+99d", "fase"])
    func `what would end the phase is asked first`(_ line: String) throws {
      let kept = try Rehearsal().play(["volgende", line, "misschien"])
      #expect(kept.exercise.phase == Index(0))
      #expect(kept.shown.contains("'Eerste uur' nu beëindigen?"), "\(kept.shown)")
      #expect(kept.shown.contains("Niets gedaan."))
      let ended = try Rehearsal().play(["volgende", line, "j"])
      #expect(ended.exercise.phase == nil)
    }

    @Test func `the question says how many messages would come at once`() {
      let few = ConsolePhrase.reallyEndPhase("Eerste uur", messages: 3)(.dutch)
      let many = ConsolePhrase.reallyEndPhase("Eerste uur", messages: 12)(.dutch)
      #expect(few.contains("komen dan allemaal tegelijk. [j/N]"))
      #expect(many.contains("Er komen dan 12 berichten tegelijk. [j/N]"))
    }

    @Test func `the players are told who they are`() throws {
      let (_, _, shown) = try Rehearsal().play(["stop"])
      #expect(shown.contains("Contactcentermanager: Je bent Sandra."))
      #expect(shown.contains("IT/Security (door de oefenleider)"))
      #expect(!shown.contains("Jij kent de systemen."))
    }

    @Test(arguments: ["straks", "stuur", "houd", "sla over", "regie"])
    func `what the room is not to read comes with a warning`(_ line: String) throws {
      let (_, _, shown) = try Rehearsal().play(["volgende", line])
      #expect(shown.contains("Kijkt de groep mee?"))
    }

    @Test func `who is meant is asked for`() throws {
      let (_, exercise, shown) = try Rehearsal().play([
        "volgende", "hint", "m", "1", "omdat het moet", "berichten", "manager", "berichten", "x",
      ])
      #expect(exercise.decisions.map(\.afterHint) == [true])
      #expect(exercise.decisions.map(\.reason) == ["omdat het moet"])
      #expect(shown.matches(of: /Klopt/).count == 2)
      #expect(shown.contains("Er is geen rol 'x'."))
    }

    @Test func `a number keeps its meaning after something on the list was done`() throws {
      let (_, exercise, shown) = try Rehearsal().play([
        "volgende", "m", "1", "", "spring T+10m", "m 2", "", "log",
      ])
      #expect(exercise.decisions.map(\.action) == [Index(0), Index(1)], "\(shown)")
    }

    @Test func `what somebody else has done is said to be done`() throws {
      let (_, _, shown) = try Rehearsal().play([
        "volgende", "m bellen omdat het moet", "spring T+10m", "l bellen",
      ])
      #expect(shown.contains("is al besloten, door Contactcentermanager."), "\(shown)")
      #expect(!shown.contains("is niet aan"))
    }

    @Test func `next goes to the next thing in a phase that runs, and asks before its end`() throws
    {
      let (_, exercise, shown) = try Rehearsal().play(["volgende", "volgende"])
      #expect(exercise.now >= StoryTime.zero + .minutes(20), "\(shown)")
      #expect(!shown.contains("nu beëindigen?"))
      let last = try Rehearsal().play(["volgende", "volgende", "volgende", "n"])
      #expect(last.shown.contains("'Eerste uur' nu beëindigen?"), "\(last.shown)")
      #expect(last.exercise.phase == Index(0))
    }

    @Test func `there are no moments in a phase that runs, and that is said`() throws {
      let (_, exercise, shown) = try Rehearsal().play(["volgende", "moment"])
      #expect(shown.contains("✗ In fase \"Eerste uur\" loopt de tijd vanzelf door."), "\(shown)")
      #expect(exercise.phase == Index(0))
    }

    @Test func `a letter that is no rating is said to be none`() throws {
      let (_, _, shown) = try Rehearsal().play(["volgende", "oordeel story Z rommelig"])
      #expect(shown.contains("'Z' is geen oordeel. Kies P, S, M of U."), "\(shown)")
    }

    @Test func `a title that asks needs no full stop`() {
      let asks = ConsolePhrase.phaseToCome("Eerste uur: wie beslist?")(.dutch)
      #expect(asks.hasSuffix("klaar zijn voor: Eerste uur: wie beslist?"))
      #expect(ConsolePhrase.phaseToCome("Eerste uur")(.english).hasSuffix("for: Eerste uur."))
    }

    @Test func `a number that is not there is said with those that are`() throws {
      let (_, _, shown) = try Rehearsal().play(["volgende", "m 99", "stuur", "weg"])
      #expect(shown.contains("Nummer 99 staat niet in de lijst (1–2)."))
      #expect(shown.contains("'weg' staat niet in de lijst (1)."))
    }

    @Test func `it is said until when a role is busy`() throws {
      let (_, _, shown) = try Rehearsal().play([
        "volgende", "m 1 omdat het moet", "m logboek omdat het moet",
      ])
      #expect(shown.contains("Contactcentermanager is bezig tot 13:25; dit begint daarna."))
    }

    private func answers(to lines: [String]) throws -> ([FormAnswer]?, shown: String) {
      let start = ["volgende", "fase", "j", "volgende", "l melding omdat het moet"]
      let (_, exercise, shown) = try Rehearsal().play(start + lines)
      return (exercise.decisions.first?.answers, shown)
    }

    @Test func `one can go back in a form, and what was filled in stays`() throws {
      let (answers, shown) = try answers(to: [
        "Lek", "terug", "Een lek", "veel", "nee", "", "-", "j",
      ])
      #expect(answers == [FormAnswer(field: "what", text: "Een lek")], "\(shown)")
      #expect(shown.contains("1 van de 1 verplichte vakken gevuld. Versturen? [J/n]"))
    }

    @Test func `a form that is filled in is not dropped without asking`() throws {
      let kept = try answers(to: ["Een lek", "annuleer", "n", "veel", "j"])
      #expect(kept.0?.map(\.text) == ["Een lek", "veel"])
      #expect(kept.shown.contains("1 vak weggooien? [j/N]"))
      let dropped = try answers(to: ["Een lek", "annuleer", "j"])
      #expect(dropped.0 == nil)
    }
  }
}
