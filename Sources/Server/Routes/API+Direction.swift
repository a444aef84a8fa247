import Exercises
import HTTPTypes
import Hummingbird
import Scenarios
import Times
import Wording

extension API {
  static let directionRoutes = [
    Route(.post, "/api/commands/{name}", .facilitator) { try await $2.direct($0, $1) },
    Route(.get, "/api/waits", .facilitator) { _, context, api in
      let timeline = await api.live.current.timeline
      let language = context.language ?? api.scenario.language
      var waits: [String: String] = [:]
      for inject in api.scenario.injects {
        waits[inject.name] = inject.wait(in: api.scenario, at: timeline, language)
      }
      return api.json(JSON.text(waits))
    },
  ]

  /// Everything that a command may come with; which of it counts depends on the command.
  private struct Directing: Decodable {
    let inject: String?
    let question: String?
    let outcome: Typed?
    let text: Typed?
    let from: Typed?
    let role: String?
    let roles: [String]?
    let presence: String?
    /// Story time in milliseconds since T+0 (jump).
    let at: Int64?
    let to: [String]?
    let minutes: Int?
    let cast: String?
    let plan: String?
  }

  /// The facilitator's commands, by the names that `docs/openapi.yaml` lists.
  static let commandNames = [
    "conclude", "discuss", "end-phase", "enter-next-phase", "finish", "hold", "improvise", "jump",
    "later", "moment", "next", "open", "pause", "presence", "redirect", "restore", "resume",
    "reword", "send",
    "simulate", "skip", "stop", "unstop", "withhold",
  ]

  private func direct(_ request: Request, _ context: Context) async throws -> Response {
    guard let name = context.parameters.get("name"), API.commandNames.contains(name) else {
      throw RequestFault.notFound
    }
    let (asked, bytes) = try await body(Directing.self, of: request)
    if name == "simulate" {
      guard let person = context.person else { throw RequestFault.notSignedIn }
      let minutes = min(max(asked.minutes ?? 1, 1), 60)
      let result = try await live.simulate(
        minutes, by: person.id, request: try identity(of: request, person, bytes))
      return json(result.body)
    }
    let commands = try await commands(name, asked)
    return try await perform(commands, request, context, bytes)
  }

  private func commands(_ name: String, _ asked: Directing) async throws -> [Command] {
    switch name {
    case "open": [try opening(asked)]
    case "enter-next-phase": await live.castings + [.enterNextPhase]
    case "end-phase": [.endPhase]
    case "next": [.next]
    case "moment": [.moment]
    case "jump": [.jump(to: StoryTime(milliseconds: try need(asked.at, "at")))]
    case "pause": [.pause(.facilitator)]
    case "resume", "unstop": [.resume]
    // A pause of another kind makes way for it.
    case "stop": await live.current.pause == nil ? [.pause(.stop)] : [.resume, .pause(.stop)]
    case "discuss": [.discuss(try find(try need(asked.question, "question"), Question.self))]
    case "conclude": [.conclude(outcome: asked.outcome?.text ?? "")]
    case "send": [.send(try inject(asked))]
    case "hold": [.hold(try inject(asked))]
    case "skip": [.skip(try inject(asked))]
    case "restore": [.restore(try inject(asked))]
    case "withhold": [.withhold(try inject(asked))]
    case "reword": [.reword(try inject(asked), text: try need(asked.text, "text").text)]
    case "redirect": [.redirect(try inject(asked), to: try receivers(asked))]
    case "improvise":
      [
        .improvise(
          Message(
            to: try receivers(asked), from: asked.from?.text ?? "",
            text: try need(asked.text, "text").text))
      ]
    case "presence": [try presence(asked)]
    case "later": [.delay(by: .minutes(min(max(try need(asked.minutes, "minutes"), 0), 600)))]
    case "finish": [.finish]
    default: throw RequestFault.notFound
    }
  }

  private func need<Value>(_ value: Value?, _ field: String) throws -> Value {
    guard let value else { throw RequestFault.notReadable(field: field) }
    return value
  }

  private func inject(_ asked: Directing) throws -> Index<Inject> {
    try find(try need(asked.inject, "inject"), Inject.self)
  }

  private func receivers(_ asked: Directing) throws -> [Index<Role>] {
    try need(asked.to, "to").map { try find($0, Role.self) }
  }

  private func presence(_ asked: Directing) throws -> Command {
    let presence = try need(asked.presence, "presence")
    guard let presence = Presence(rawValue: presence) else {
      throw RequestFault.notReadable(field: "presence")
    }
    return .setPresence(try find(try need(asked.role, "role"), Role.self), presence)
  }

  private func opening(_ asked: Directing) throws -> Command {
    var scope = live.scope
    if let cast = asked.cast { scope.cast = try find(cast, Cast.self) }
    if let plan = asked.plan { scope.plan = try find(plan, Plan.self) }
    return .open(scope)
  }
}
