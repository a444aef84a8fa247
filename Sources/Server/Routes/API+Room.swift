import Exercises
import HTTPTypes
import Hummingbird
import Scenarios
import Synchronization
import Wording

extension API {
  static let roomRoutes = [
    Route(.post, "/api/join", .anyone) { try await $2.join($0, $1) },
    Route(.post, "/api/sessions", .anyone) { try await $2.signIn($0, $1) },
    Route(.delete, "/api/session", .session) { try await $2.leave($0, $1) },
    Route(.get, "/api/lobby", .anyone) { try await $2.lobby($0, $1) },
    Route(.get, "/api/invitation", .display) { try await $2.invitation($0, $1) },
    Route(.post, "/api/roles/{role}/take", .player) { try await $2.take($0, $1) },
    Route(.post, "/api/roles/{role}/release", .playerOrFacilitator) {
      try await $2.release($0, $1)
    },
    Route(.post, "/api/roles/{role}/speaker", .playerOrFacilitator) {
      try await $2.makeSpeaker($0, $1)
    },
    Route(.post, "/api/people/{person}/remove", .facilitator) { try await $2.remove($0, $1) },
    Route(.post, "/api/joining", .facilitator) { try await $2.setJoining($0, $1) },
    Route(.post, "/api/receipts", .session) { try await $2.receive($0, $1) },
  ]

  private struct Joining: Decodable {
    let code: String
    let name: Typed?
    let role: String?
  }

  /// Joining and signing in are no commands: a repeat makes another session, and no token is kept.
  private func join(_ request: Request, _ context: Context) async throws -> Response {
    let asked = try await body(Joining.self, of: request).value
    try checkAttempts(request, context)
    guard Secret.matches(asked.code.uppercased().filter { $0 != " " && $0 != "-" }, access.code)
    else {
      fail(request, context)
      throw RequestFault.wrongCode
    }
    guard await live.isOpen else { throw RequestFault.joiningClosed }
    let role = try asked.role.map { try find($0, Role.self) }
    let name = (asked.name?.text.legible).flatMap { $0.isBlank ? nil : String($0.prefix(40)) }
    let (person, token) = try await live.admit(.player, named: name)
    if let role { try await live.take(scenario.roles[role].name, by: person.id) }
    return welcome(request, person, token, roles: role.map { [scenario.roles[$0].name] } ?? [])
  }

  private struct SigningIn: Decodable { let secret: String }

  private func signIn(_ request: Request, _ context: Context) async throws -> Response {
    let asked = try await body(SigningIn.self, of: request).value
    try checkAttempts(request, context)
    guard let kind = access.kind(of: asked.secret) else {
      fail(request, context)
      throw RequestFault.wrongSecret
    }
    let (person, token) = try await live.admit(kind, named: nil)
    return welcome(request, person, token, roles: [])
  }

  private struct Welcome: Encodable {
    let person: String
    let kind: String
    let token: String
    let roles: [String]
  }

  private func welcome(
    _ request: Request, _ person: Person, _ token: String, roles: [String]
  ) -> Response {
    var response = json(
      JSON.text(Welcome(person: person.id, kind: person.kind.rawValue, token: token, roles: roles)))
    response.setCookie(
      Cookie(
        name: Request.cookie, value: token, maxAge: 7 * 86_400, path: "/",
        secure: isSecure(request), httpOnly: true, sameSite: .strict))
    return response
  }

  private func checkAttempts(_ request: Request, _ context: Context) throws {
    let (now, address) = (live.timekeeping.reading(), origin(of: request, context))
    guard attempts.withLock({ $0.allows(address, at: now) }) else {
      throw RequestFault.tooManyAttempts
    }
  }

  private func fail(_ request: Request, _ context: Context) {
    let (now, address) = (live.timekeeping.reading(), origin(of: request, context))
    attempts.withLock { $0.fail(address, at: now) }
  }

  /// Where a request comes from. Behind a proxy everybody comes from this machine, and only the proxy knows.
  private func origin(of request: Request, _ context: Context) -> String {
    guard options.front != nil, ["127.0.0.1", "::1"].contains(context.address),
      let passed = request.headers[API.forwarded]?.split(separator: ",").last
    else { return context.address }
    return passed.filter { $0 != " " }
  }

  private static let forwarded = HTTPField.Name("X-Forwarded-For") ?? .from

  private func leave(_ request: Request, _ context: Context) async throws -> Response {
    if let person = context.person { try await live.remove(person.id) }
    var response = json("{}")
    response.setCookie(
      Cookie(
        name: Request.cookie, value: "", maxAge: 0, path: "/", secure: isSecure(request),
        httpOnly: true, sameSite: .strict))
    return response
  }

  private struct Lobby: Encodable {
    struct Seat: Encodable {
      let id: String
      let title: String
      let brief: String
      let presence: String
      let people: Int
      let speaker: String?
      let mine: Bool
      /// Whether whoever asks decides for it.
      let speaks: Bool
      /// To whom they can hand that over.
      let others: [Other]?
    }
    struct Other: Encodable {
      let person: String
      let name: String?
    }
    struct Practice: Encodable {
      let from: String
      let channel: String
      let text: String
      let choices: [String]
      let result: String
    }
    let title: String
    let notice: String
    let language: String
    let drill: String
    let open: Bool
    /// Nothing of it is kept, and simulated players fill in.
    let rehearsal: Bool
    let person: String?
    let kind: String?
    let roles: [Seat]?
    let practice: Practice?
  }

  private func lobby(_ request: Request, _ context: Context) async throws -> Response {
    let presences = await live.presences
    let room = await live.room
    let seats = context.person.map { person in
      scenario.roles.keys.map { role in
        let name = scenario.roles[role].name
        let players = room.present.filter { $0.plays(name) }
        return Lobby.Seat(
          id: name, title: scenario.roles[role].title, brief: scenario.roles[role].brief,
          presence: presences[role.position].rawValue, people: players.count,
          speaker: players.first { $0.speaks(for: name) }?.name, mine: person.plays(name),
          speaks: person.speaks(for: name),
          others: person.speaks(for: name)
            ? players.filter { $0.id != person.id }.map { .init(person: $0.id, name: $0.name) }
            : nil
        )
      }
    }
    return json(
      JSON.text(
        Lobby(
          title: scenario.title, notice: scenario.notice, language: scenario.language.rawValue,
          drill: scenario.language == .dutch ? "OEFENING" : "EXERCISE", open: room.isOpen,
          rehearsal: await live.isRehearsal, person: context.person?.id,
          kind: context.person?.kind.rawValue, roles: seats,
          practice: scenario.practice.map {
            .init(
              from: $0.from, channel: $0.channel.rawValue, text: $0.text, choices: $0.choices,
              result: $0.result)
          })))
  }

  private struct Invitation: Encodable {
    let address: String
    let code: String
    let open: Bool
    /// The address with the code, as a picture for a phone's camera.
    let svg: String?
  }

  private func invitation(_ request: Request, _ context: Context) async throws -> Response {
    // The port that this request came in by: the one that was asked for may have been any.
    let authority = request.head.authority ?? ""
    let port = authority.dropFirst(Addresses.host(of: authority).count)
    let address = (options.front?.base ?? "\(options.scheme)://\(options.host)\(port)") + "/"
    return json(
      JSON.text(
        Invitation(
          address: address, code: access.code, open: await live.isOpen,
          svg: QRCode(address + "#" + access.code)?.svg)))
  }

  private func take(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    try await live.take(scenario.roles[role(in: context)].name, by: person.id)
    return json("{}")
  }

  private struct Somebody: Decodable { let person: String? }

  private func release(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let name = scenario.roles[try role(in: context)].name
    let asked = try await body(Somebody.self, of: request).value.person
    if let asked, asked != person.id, person.kind != .facilitator { throw RequestFault.notAllowed }
    try await live.release(name, by: asked ?? person.id)
    return json("{}")
  }

  /// Handed over by whoever speaks now, or given by the facilitator.
  private func makeSpeaker(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let name = scenario.roles[try role(in: context)].name
    guard let other = try await body(Somebody.self, of: request).value.person else {
      throw RequestFault.notReadable(field: "person")
    }
    if person.kind == .player, !person.speaks(for: name) { throw RequestFault.notAllowed }
    try await live.makeSpeaker(other, of: name)
    return json("{}")
  }

  private func remove(_ request: Request, _ context: Context) async throws -> Response {
    try await live.remove(context.parameters.get("person") ?? "")
    return json("{}")
  }

  private struct Door: Decodable { let open: Bool }

  private func setJoining(_ request: Request, _ context: Context) async throws -> Response {
    await live.setJoining(open: try await body(Door.self, of: request).value.open)
    return json("{}")
  }

  private struct Receipt: Decodable { let upTo: Int }

  private func receive(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    await live.note(try await body(Receipt.self, of: request).value.upTo, readBy: person.id)
    return json("{}", .accepted)
  }
}
