import Exercises
import Scenarios
import Wording

extension PlayConsole {
  /// `oordeel one-story S twee versies`, or with whose it is in front: `oordeel waarnemer 1: one-story S …`.
  /// What was not typed is asked for.
  mutating func rate(_ text: String) throws {
    let typed = TypedRating(text)
    if let (name, letter) = typed.mistakenLevel, isSubject(name) {
      return say(.noSuchLevel(letter), style: .alarm)
    }
    guard let subject = try subject(called: typed.subject) else { return }
    let rater = typed.rater ?? phrase(.facilitator).lowercased()
    var rating = Rating(subject: subject, level: .performed, reason: "…", rater: rater)
    // Before anything is asked: what can't be rated now can't be rated for any reason.
    do throws(Refusal) {
      _ = try exercise.decide(.rate(rating), at: session.elapsed)
    } catch {
      return say([paragraph(for: error)])
    }
    guard let level = try typed.level ?? askLevel() else { return }
    rating.level = level
    guard let reason = try typed.reason.isEmpty ? ask(.whatWasSeen) : typed.reason else { return }
    rating.reason = reason
    try perform(.rate(rating))
  }

  /// By number in the list, by name, or by words of its title.
  private mutating func subject(called text: String) throws -> Rating.Subject? {
    let rateable = exercise.rateable
    var text = text
    if text.isEmpty {
      guard !rateable.isEmpty else {
        say(.nothingToRate)
        return nil
      }
      say(list(rateable))
      guard let answer = try ask(.whatToRate), !answer.isEmpty else { return nil }
      text = answer
    }
    if let number = Int(text) {
      if rateable.indices.contains(number - 1) { return rateable[number - 1] }
      say(.noSuchNumber(text, of: rateable.count), style: .alarm)
      return nil
    }
    // What can't be rated yet is found by its name too: the refusal then says why.
    let scenario = session.scenario
    let all =
      scenario.steps.keys.map { Rating.Subject.step($0) }
      + scenario.objectives.keys.map { .objective($0) }
    let sought = text.lowercased()
    var found = all.filter { name(of: $0) == sought }
    if found.isEmpty { found = rateable.filter { name(of: $0).hasPrefix(sought) } }
    if found.isEmpty { found = rateable.filter { title(of: $0).lowercased().contains(sought) } }
    if found.isEmpty { say(.nothingFound(text), style: .alarm) }
    guard found.count > 1 else { return found.first }
    say(list(found))
    guard let answer = try ask(.whichNumber), !answer.isEmpty else { return nil }
    if let number = Int(answer), found.indices.contains(number - 1) { return found[number - 1] }
    say(.noSuchNumber(answer, of: found.count), style: .alarm)
    return nil
  }

  /// Whether this is a number in the list, or the name of something that people rate.
  private func isSubject(_ name: String) -> Bool {
    let rateable = exercise.rateable
    if let number = Int(name) { return rateable.indices.contains(number - 1) }
    return rateable.contains { self.name(of: $0) == name.lowercased() }
  }

  private mutating func askLevel() throws -> Rubric.Band? {
    say(
      Rubric.Band.allCases.map {
        Paragraph($0.title(options.language), mark: "  ", style: .dim)
      })
    guard let answer = try ask(.whichLevel), !answer.isEmpty else { return nil }
    if let level = TypedRating.level(answer) { return level }
    say(.noSuchLevel(answer), style: .alarm)
    return nil
  }

  private func list(_ subjects: [Rating.Subject]) -> [Paragraph] {
    subjects.enumerated().map { place, subject in
      let given = exercise.ratings(of: subject).map { "\($0.rater.legible) \($0.level.rawValue)" }
      let ratings = given.isEmpty ? "" : ": " + given.joined(separator: ", ")
      return Paragraph(
        "\(title(of: subject)) (\(kind(of: subject)))\(ratings)",
        mark: numeral(place + 1, of: subjects.count))
    }
  }

  private func kind(of subject: Rating.Subject) -> String {
    switch subject {
    case .step: Finding.Kind.step.text(options.language)
    case .objective: Finding.Kind.objective.text(options.language)
    }
  }

  private func name(of subject: Rating.Subject) -> String {
    switch subject {
    case .step(let step): session.scenario.steps[step].name
    case .objective(let objective): session.scenario.objectives[objective].name
    }
  }

  private func title(of subject: Rating.Subject) -> String {
    switch subject {
    case .step(let step): session.scenario.steps[step].title.legible
    case .objective(let objective): session.scenario.objectives[objective].title.legible
    }
  }
}
