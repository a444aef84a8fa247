import Exercises
import Scenarios
import Testing

@testable import Terminals

@Suite struct TypedRatingTests {
  @Test(
    arguments: [
      ("story S twee versies", nil, "story", .some, "twee versies"),
      ("waarnemer 1: story p goed: zeg", "waarnemer 1", "story", .performed, "goed: zeg"),
      ("één verhaal", nil, "één verhaal", nil, ""), ("", nil, "", nil, ""),
      ("waarnemer 2:", "waarnemer 2", "", nil, ""), ("2 U", nil, "2", .unable, ""),
    ] as [(String, String?, String, Rubric.Band?, String)])
  func `a rating is understood like this`(
    _ text: String, _ rater: String?, _ subject: String, _ level: Rubric.Band?, _ reason: String
  ) {
    let typed = TypedRating(text)
    #expect(typed.rater == rater)
    #expect(typed.subject == subject)
    #expect(typed.level == level)
    #expect(typed.reason == reason)
  }
}

/// One at a time: the console takes over the signals of the process.
extension PromptTests {
  @Suite struct RatingTests {
    @Test func `what was seen is rated in one line or by being asked`() throws {
      let rehearsal = try Rehearsal()
      let (_, exercise, shown) = try rehearsal.play([
        "oordeel", "volgende", "oordeel story S twee versies", "oordeel", "1", "p",
        "omdat het rustig was",
        "rate waarnemer 1: rust M zenuwachtig", "oordeel story", "x", "oordeel 7 P x",
        "oordeel onzin P x", "oordeel called P x", "oordeel story U", "annuleer", "log",
      ])
      #expect(
        exercise.ratings == [
          Rating(
            subject: .objective(Index(0)), level: .some, reason: "twee versies",
            rater: "oefenleider"),
          Rating(
            subject: .step(Index(2)), level: .performed, reason: "omdat het rustig was",
            rater: "oefenleider"),
          Rating(
            subject: .step(Index(2)), level: .major, reason: "zenuwachtig", rater: "waarnemer 1"),
        ], "\(shown)")
      for sentence in [
        "Er valt nog niets te beoordelen.", "Rust in de zaal (stap)", "Eén verhaal (doel)",
        "oefenleider S", "Oordeel van waarnemer 1 over \"Rust in de zaal\": M. Reden: zenuwachtig",
        "'x' is geen oordeel. Kies P, S, M of U.", "Nummer 7 staat niet in de lijst",
        "Niets gevonden bij 'onzin'.", "✗ Over \"IT gebeld\" hoeft niemand te oordelen",
      ] {
        #expect(shown.contains(sentence), "\(sentence) is not in \(shown)")
      }
    }

    @Test func `it can be given up, and later the list shows what was given`() throws {
      let rehearsal = try Rehearsal()
      let (_, exercise, shown) = try rehearsal.play(
        ["next", "rate calm P quiet", "rate", "", "help"], .english)
      #expect(exercise.ratings.map(\.rater) == ["facilitator"])
      #expect(shown.contains("Rust in de zaal (step): facilitator P"))
      #expect(shown.contains("rate OBJECTIVE P reason"))
    }
  }
}
