import Exercises
import Journals
import Scenarios
import Testing
import Times

@testable import Terminals

/// One at a time: the console takes over the signals of the process.
extension PromptTests {
  @Suite struct PlayConsoleTests {
    @Test func `an exercise is played from the first phase to the end`() throws {
      let rehearsal = try Rehearsal()
      let (departure, exercise, shown) = try rehearsal.play([
        "volgende", "m 1", "het is raar", "manager logboek omdat het moet", "bespreek",
        "klaar Security", "spring T+30m", "fase", "j", "volgende", "volgende", "l melding",
        "voorlopig", "Een lek", "", "", "volgende", "einde", "j",
      ])
      #expect(departure == .finished)
      #expect(exercise.stage == .finished)
      let decisions = exercise.decisions
      #expect(decisions.map(\.reason) == ["het is raar", "omdat het moet", "voorlopig"])
      #expect(decisions.map(\.role) == [Index(0), Index(0), Index(2)])
      #expect(decisions[2].answers == [FormAnswer(field: "what", text: "Een lek")])
      #expect(exercise.isDone(Index(0)) && exercise.isDone(Index(1)))
      for sentence in [
        "OEFENING · dag 0 13:20 · Eerste uur", "Klopt \u{FFFD}[2Jdit?", "IT kijkt mee.",
        "van 13:40", "Termijn AP loopt tot", "Termijn AP: nog 72 u",
      ] {
        #expect(shown.contains(sentence), "\(shown)")
      }
      #expect(!shown.contains("\u{1B}"))
    }

    @Test func `the end of the lines keeps the exercise, and it goes on where it was`() throws {
      let rehearsal = try Rehearsal()
      let first = try rehearsal.play(["volgende", "m 1 omdat het kan", "spring T+10m"])
      #expect(first.departure == .left)
      #expect(first.exercise.pause == .left)
      #expect(first.shown.contains("draaiboek play --resume"))
      let second = try rehearsal.play(["m 1", "verder", "stand", "stop"])
      #expect(second.departure == .left)
      #expect(second.shown.contains("Dossiers: 550"))
      #expect(!second.shown.contains("Geheim"))
      #expect(!second.shown.contains("Inlogpogingen"))
      let entries = try rehearsal.journal().entries()
      #expect(entries.map(\.sequence) == Array(1...entries.count))
      #expect(entries.filter { $0.kind == "paused" }.count == 2)
      #expect(second.exercise.decisions.count == 1)
    }

    @Test func `after a crash it resumes in a pause`() throws {
      let rehearsal = try Rehearsal()
      do {
        var session = try Session(
          rehearsal.scenario, journal: rehearsal.journal(), author: nil)
        let scope = Scope(cast: Index(0), plan: Index(0), start: rehearsal.scenario.timeline.start)
        _ = try session.perform(.open(scope))
        _ = try session.perform(.enterNextPhase)
      }
      let (_, exercise, shown) = try rehearsal.play([])
      #expect(exercise.pause == .gap)
      #expect(shown.contains("niet netjes afgesloten"))
      #expect(!shown.contains("stilstond"))
      #expect(exercise.decisions.isEmpty)
    }

    @Test func `what is refused is said and changes nothing`() throws {
      let rehearsal = try Rehearsal()
      let (_, exercise, shown) = try rehearsal.play([
        "m 1", "herroep 3", "spring gisteren", "klaar", "volgende", "m 9", "l bellen", "n",
        "onzin", "spring T+0m",
      ])
      #expect(exercise.decisions.isEmpty)
      #expect(shown.split(separator: "\n").filter { $0.hasPrefix("✗ ") }.count >= 3, "\(shown)")
      #expect(shown.contains("Wat bedoel je met 'onzin'?"))
    }

    @Test func `own words are kept, and can be tied to an action and retracted`() throws {
      let rehearsal = try Rehearsal()
      let (_, exercise, _) = try rehearsal.play([
        "volgende", "-0m m anders: eerst koffie", "", "hint m iets heel geks", "j", "zomaar",
        "koppel 2 bellen", "herroep 1 toch niet",
      ])
      let decisions = exercise.decisions
      #expect(decisions.map(\.words) == ["eerst koffie", "iets heel geks"])
      #expect(decisions.map(\.afterHint) == [false, true])
      #expect(decisions[0].status == .retracted)
      #expect(decisions[1].action == Index(0))
    }

    @Test func `the script can be steered`() throws {
      let rehearsal = try Rehearsal()
      let (_, exercise, shown) = try rehearsal.play([
        "volgende", "straks", "houd 1", "spring T+30m", "stuur", "1", "improviseer legal: Kom even",
        "Directie", "notitie Zij bellen niemand", "berichten legal", "regie", "log", "help",
        "pauze",
      ])
      #expect(exercise.injects[1].isDelivered)
      #expect(exercise.pause == .facilitator)
      for sentence in [
        "13:40 · Tweede export", "Kom even", "van Directie", "Notitie: Zij bellen niemand",
        "Let op wie belt.", "Inlogpogingen: 7", "Geheim: 1", "Kijkt de groep mee?",
      ] {
        #expect(shown.contains(sentence), "\(shown)")
      }
    }

    @Test func `what was put aside is brought back`() throws {
      let rehearsal = try Rehearsal()
      let (_, exercise, shown) = try rehearsal.play([
        "volgende", "straks", "houd 1", "terug", "1", "spring T+30m", "terug 1", "pauze",
      ])
      #expect(exercise.injects[1].isDelivered)
      #expect(shown.contains("is weer gepland"), "\(shown)")
      #expect(shown.contains("vastgehouden · "), "\(shown)")
    }

    @Test func `it speaks English too, and understands both`() throws {
      let rehearsal = try Rehearsal()
      let (departure, _, shown) = try rehearsal.play(
        ["next", "m 1 because it is odd", "phase", "y", "finish", "y"], .english)
      #expect(departure == .finished)
      #expect(shown.contains("EXERCISE day 0 13:20 · Eerste uur › "), "\(shown)")
      #expect(!shown.contains("OEFENING"))
    }

    @Test func `author and engine are told apart in the journal`() throws {
      let rehearsal = try Rehearsal()
      _ = try rehearsal.play(["volgende", "stop"])
      let entries = try rehearsal.journal().entries()
      #expect(entries.first?.author == "leader")
    }
  }
}
