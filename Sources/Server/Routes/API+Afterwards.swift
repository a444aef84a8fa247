import Exercises
import HTTPTypes
import Hummingbird
import Journals
import Scenarios
import Synchronization
import Times
import Wording

extension API {
  static let afterwardsRoutes = [
    Route(.post, "/api/answers", .playerOrFacilitator) { try await $2.answer($0, $1) },
    Route(.post, "/api/answers/{number}/strike", .playerOrFacilitator) {
      try await $2.strikeAnswer($0, $1)
    },
    Route(.post, "/api/dots", .playerOrFacilitator) { try await $2.dot($0, $1) },
    Route(.post, "/api/improvements", .facilitator) {
      try await $2.improve($0, $1) { .agree($0) }
    },
    Route(.post, "/api/improvements/{number}", .facilitator) { request, context, api in
      let number = try api.number(in: context)
      return try await api.improve(request, context) { .change(agreement: number, to: $0) }
    },
    Route(.post, "/api/improvements/{number}/strike", .facilitator) { request, context, api in
      let number = try api.number(in: context)
      return try await api.perform(
        [.strikeAgreement(number)], request, context, try await api.bytes(of: request))
    },
    Route(.post, "/api/release", .facilitator) { try await $2.release($0, $1) },
    Route(.post, "/api/ratings", .watcher) { try await $2.rate($0, $1) },
    Route(.post, "/api/feedback", .session) { try await $2.feedback($0, $1) },
    Route(.get, "/api/released", .session) { _, context, api in
      let exercise = await api.live.shown
      let language = context.language ?? api.scenario.language
      // Reckons: not on the threads that everybody shares.
      let text = await Task.detached { JSON.text(LookingBack(exercise, language)) }.value
      return api.json(text)
    },
    Route(.get, "/api/score", .facilitator) { _, _, api in
      // Reads the journal: not on the threads that everybody shares.
      let score = api.score
      guard let score = await Task.detached(operation: { score() }).value else {
        throw RequestFault.nothingToScore
      }
      return api.json(score)
    },
  ]

  private struct Answering: Decodable {
    let question: String
    let text: Typed
  }

  private func answer(_ request: Request, _ context: Context) async throws -> Response {
    let (asked, bytes) = try await body(Answering.self, of: request)
    let question = try find(asked.question, HotWashQuestion.self)
    return try await perform(
      [.answer(question, text: asked.text.text)], request, context, bytes
    ) {
      #"{"answer":\#($0.hotWash.given.count),"sequence":\#($1)}"#
    }
  }

  /// By whoever wrote it, or by the facilitator.
  private func strikeAnswer(_ request: Request, _ context: Context) async throws -> Response {
    let number = try number(in: context)
    if context.person?.kind != .facilitator, let writer = await live.writer(ofAnswer: number),
      writer != context.person?.id
    {
      throw RequestFault.notAllowed
    }
    return try await perform(
      [.strikeAnswer(number)], request, context, try await bytes(of: request))
  }

  private struct Dotting: Decodable { let answers: [Int] }

  /// All of somebody's dots at once: those that are not named are taken away.
  private func dot(_ request: Request, _ context: Context) async throws -> Response {
    let (asked, bytes) = try await body(Dotting.self, of: request)
    let person = context.person?.id ?? ""
    let given = await live.current.hotWash.answers.filter { $0.dots.contains(person) }
      .map(\.number)
    let commands =
      given.filter { !asked.answers.contains($0) }
      .map { Command.dot(answer: $0, person: person, isGiven: false) }
      + asked.answers.filter { !given.contains($0) }
      .map { Command.dot(answer: $0, person: person, isGiven: true) }
    return try await perform(commands, request, context, bytes)
  }

  private struct Improving: Decodable {
    let what: Typed
    let owner: Typed
    let date: String
    let urgent: Bool?
  }

  private func improve(
    _ request: Request, _ context: Context, by command: (Improvement) -> Command
  ) async throws -> Response {
    let (asked, bytes) = try await body(Improving.self, of: request)
    let parts = asked.date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let due = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    else { throw RequestFault.notReadable(field: "date") }
    // Around midnight a device of another zone, or one that runs behind, has another today.
    let today = scenario.timeline.zone.civil(at: live.timekeeping.now()).date
    guard (-1...5 * 366).contains(due.daysSinceEpoch - today.daysSinceEpoch) else {
      throw RequestFault.unlikelyDate
    }
    let improvement = Improvement(
      what: asked.what.text, owner: asked.owner.text, due: due, isUrgent: asked.urgent ?? false)
    return try await perform([command(improvement)], request, context, bytes)
  }

  private struct Releasing: Decodable {
    let score: Bool?
    let timeline: Bool?
  }

  private func release(_ request: Request, _ context: Context) async throws -> Response {
    let (asked, bytes) = try await body(Releasing.self, of: request)
    let commands = [(ReleasedPart.score, asked.score), (.timeline, asked.timeline)]
      .compactMap { part, isReleased in isReleased.map { Command.release(part, isReleased: $0) } }
    return try await perform(commands, request, context, bytes)
  }

  private struct Rating: Decodable {
    let step: String?
    let objective: String?
    let level: String
    let reason: Typed
  }

  /// By whom is said in the part they play, never by name.
  private func rate(_ request: Request, _ context: Context) async throws -> Response {
    let (asked, bytes) = try await body(Rating.self, of: request)
    guard let level = Rubric.Band(rawValue: asked.level) else {
      throw RequestFault.notReadable(field: "level")
    }
    let subject: Exercises.Rating.Subject
    switch (asked.step, asked.objective) {
    case (let step?, nil): subject = .step(try find(step, Step.self))
    case (nil, let objective?): subject = .objective(try find(objective, Objective.self))
    default: throw RequestFault.notReadable(field: "objective")
    }
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let rating = Exercises.Rating(
      subject: subject, level: level, reason: asked.reason.text,
      rater: await live.rater(person, scenario.language))
    return try await perform([.rate(rating)], request, context, bytes)
  }

  /// Anonymous: nothing of the session goes with it. Who gave theirs is known in memory alone: twice the same
  /// person would count as two, and below five nothing is shown.
  private func feedback(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let (asked, _) = try await body([String: Typed].self, of: request)
    let answers = asked.mapValues(\.text)
    guard answers.count <= 30, answers.keys.allSatisfy({ $0.utf8.count <= 60 }) else {
      throw RequestFault.notReadable(field: nil)
    }
    guard gaveFeedback.withLock({ $0.insert(person.id).inserted }) else {
      throw RequestFault.alreadyGiven
    }
    do {
      try live.journal.keep(feedback: JSON.text(answers))
    } catch {
      gaveFeedback.withLock { _ = $0.remove(person.id) }
      throw RequestFault.notWritten
    }
    return json("{}", .accepted)
  }
}
