import Exercises
import HTTPTypes
import Hummingbird
import Scenarios
import Times
import Wording

extension API {
  static let playRoutes = [
    Route(.post, "/api/decisions", .playerOrFacilitator) { try await $2.decide($0, $1) },
    Route(.post, "/api/decisions/{number}/retract", .playerOrFacilitator) {
      try await $2.retract($0, $1)
    },
    Route(.post, "/api/decisions/{number}/cancel", .playerOrFacilitator) {
      try await $2.retract($0, $1)
    },
    Route(.post, "/api/decisions/{number}/tie", .facilitator) { try await $2.tie($0, $1) },
    Route(.post, "/api/proposals/{number}/confirm", .playerOrFacilitator) {
      try await $2.confirm($0, $1)
    },
    Route(.post, "/api/proposals/{number}/dissent", .player) { try await $2.dissent($0, $1) },
    Route(.post, "/api/proposals/{number}/withdraw", .playerOrFacilitator) {
      try await $2.withdraw($0, $1)
    },
    Route(.post, "/api/asks", .player) { try await $2.ask($0, $1) },
    Route(.post, "/api/notes", .watcher) { try await $2.note($0, $1) },
  ]

  private struct Deciding: Decodable {
    let role: String
    let action: String?
    let words: Typed?
    let reason: Typed?
    let form: [String: Typed]?
    let agoMinutes: Int?
    let afterHint: Bool?
  }

  private func decide(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let (asked, bytes) = try await body(Deciding.self, of: request)
    let role = try find(asked.role, Role.self)
    let name = scenario.roles[role].name
    let action = try asked.action.map { try find($0, Action.self) }
    let form = action.flatMap { scenario.actions[$0].form }.map { scenario.forms[$0] }
    // In the order of the form; what it has no field for is refused by name.
    let known = form?.fields.map(\.name) ?? []
    let filled = asked.form ?? [:]
    let order = known + filled.keys.filter { !known.contains($0) }.sorted()
    let answers = order.compactMap { field in
      filled[field].map { FormAnswer(field: field, text: $0.text) }
    }
    if person.kind == .player {
      guard person.plays(name) else { throw RequestFault.notYourRole }
      guard person.speaks(for: name) else {
        let proposal = MadeProposal(
          role: role, action: action, words: asked.words?.text ?? "",
          reason: asked.reason?.text ?? "", answers: answers, by: person.id)
        return try await perform([.propose(proposal)], request, context, bytes, status: 202) {
          #"{"proposal":\#($0.talk.proposals.count),"sequence":\#($1)}"#
        }
      }
    }
    // Only the facilitator enters what was said earlier, or after a hint.
    let isFacilitator = person.kind == .facilitator
    let ago = isFacilitator ? min(max(asked.agoMinutes ?? 0, 0), 1440) : 0
    let choice = Choice(
      role: role, action: action, words: asked.words?.text ?? "", reason: asked.reason?.text ?? "",
      answers: answers, ago: .minutes(ago), afterHint: isFacilitator && asked.afterHint == true)
    return try await perform([.decide(choice)], request, context, bytes) {
      #"{"decision":\#($0.decisions.count),"sequence":\#($1)}"#
    }
  }

  private struct Reason: Decodable { let reason: Typed? }

  private func retract(_ request: Request, _ context: Context) async throws -> Response {
    let number = try number(in: context)
    let (asked, bytes) = try await body(Reason.self, of: request)
    let decisions = await live.current.decisions
    if decisions.indices.contains(number - 1) {
      try checkSpeaker(context, of: decisions[number - 1].role)
    } else if context.person?.kind == .player {
      throw RequestFault.notYourRole
    }
    return try await perform(
      [.retract(number, reason: asked.reason?.text ?? "")], request, context, bytes)
  }

  private func checkSpeaker(_ context: Context, of role: Index<Role>) throws {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    guard person.kind == .player else { return }
    let name = scenario.roles[role].name
    guard person.plays(name) else { throw RequestFault.notYourRole }
    guard person.speaks(for: name) else { throw RequestFault.notTheSpeaker }
  }

  private struct Tying: Decodable { let action: String }

  private func tie(_ request: Request, _ context: Context) async throws -> Response {
    let (asked, bytes) = try await body(Tying.self, of: request)
    let action = try find(asked.action, Action.self)
    return try await perform([.tie(try number(in: context), action)], request, context, bytes)
  }

  /// The proposal, if it is one of a role that this person plays.
  private func proposal(_ context: Context) async throws -> Proposal? {
    let number = try number(in: context)
    let proposals = await live.current.talk.proposals
    guard let person = context.person else { throw RequestFault.notSignedIn }
    guard proposals.indices.contains(number - 1) else {
      if person.kind == .player { throw RequestFault.notYourRole }
      return nil
    }
    let proposal = proposals[number - 1]
    if person.kind == .player, !person.plays(scenario.roles[proposal.made.role].name) {
      throw RequestFault.notYourRole
    }
    return proposal
  }

  private func confirm(_ request: Request, _ context: Context) async throws -> Response {
    if let proposal = try await proposal(context) {
      try checkSpeaker(context, of: proposal.made.role)
    }
    let number = try number(in: context)
    return try await perform([.confirm(number)], request, context, try await bytes(of: request)) {
      #"{"decision":\#($0.decisions.count),"sequence":\#($1)}"#
    }
  }

  private struct Saying: Decodable { let text: Typed }

  private func dissent(_ request: Request, _ context: Context) async throws -> Response {
    _ = try await proposal(context)
    let (asked, bytes) = try await body(Saying.self, of: request)
    let number = try number(in: context)
    let by = context.person?.id ?? ""
    return try await perform(
      [.dissent(number, by: by, text: asked.text.text)], request, context, bytes)
  }

  /// By whoever made it, by the role's speaker, or by the facilitator.
  private func withdraw(_ request: Request, _ context: Context) async throws -> Response {
    if let proposal = try await proposal(context), proposal.made.by != context.person?.id {
      try checkSpeaker(context, of: proposal.made.role)
    }
    let number = try number(in: context)
    return try await perform([.withdraw(number)], request, context, try await bytes(of: request))
  }

  private struct Asking: Decodable {
    let role: String
    let to: String
    let text: Typed
  }

  private func ask(_ request: Request, _ context: Context) async throws -> Response {
    let (asked, bytes) = try await body(Asking.self, of: request)
    let (role, to) = (try find(asked.role, Role.self), try find(asked.to, Role.self))
    guard let person = context.person, person.plays(scenario.roles[role].name) else {
      throw RequestFault.notYourRole
    }
    let message = Message(
      to: [to], from: scenario.roles[role].title, text: asked.text.text, sender: role)
    return try await perform([.improvise(message)], request, context, bytes)
  }

  private struct Noting: Decodable {
    let text: Typed
    let role: String?
    let objective: String?
  }

  private func note(_ request: Request, _ context: Context) async throws -> Response {
    let (asked, bytes) = try await body(Noting.self, of: request)
    let note = Note(
      text: asked.text.text, role: try asked.role.map { try find($0, Role.self) },
      objective: try asked.objective.map { try find($0, Objective.self) })
    return try await perform([.note(note)], request, context, bytes)
  }
}
