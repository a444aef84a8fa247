import Exercises
import HTTPTypes
import Hummingbird
import Scenarios
import ServiceLifecycle
import Wording

extension API {
  static let viewRoutes = [
    Route(.get, "/api/view", .session) { try await $2.view($0, $1) },
    Route(.get, "/api/events", .session) { try await $2.events($0, $1) },
    Route(.get, "/api/actions", .playerOrFacilitator) { try await $2.actions($0, $1) },
    Route(.get, "/healthz", .anyone) { _, _, api in
      await api.live.fault == nil
        ? api.json(#"{"status":"ok"}"#) : api.json(#"{"status":"fault"}"#, .serviceUnavailable)
    },
  ]

  private func view(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let own = person.audiences(in: scenario)
    guard let asked = request.uri.queryParameters["audience"].map(String.init) else {
      guard let first = own.first else { throw RequestFault.notAllowed }
      return json(await live.view(for: first))
    }
    // The screen shows what everybody in the room may see.
    guard let audience = (own + [.screen]).first(where: { live.hub.name($0) == asked }) else {
      throw RequestFault.notAllowed
    }
    return json(await live.view(for: audience))
  }

  private func events(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let header = request.headers[API.lastEventID]
    let after = (header ?? request.uri.queryParameters["after"].map(String.init)).map {
      Int($0) ?? -1
    }
    let (live, hub) = (live, live.hub)
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream", .cacheControl: "no-store", API.buffering: "no",
        // Hummingbird closes it when the stream ends; a client that isn't told sends its next request there.
        .connection: "close",
      ],
      body: .init { writer in
        let subscription = await live.subscribe(person, after: after)
        let people =
          person.kind == .facilitator
          ? Hub.frame(section: "people", await live.peopleSection, for: "facilitator") : nil
        defer { hub.unsubscribe(subscription.id) }
        // Both the server's end and the client's going away end the stream, and with it this loop.
        try await withGracefulShutdownHandler {
          try await request.body.consumeWithInboundCloseHandler { _ in
            if let people { try await writer.write(people) }
            for await bytes in subscription.stream { try await writer.write(bytes) }
          } onInboundClosed: {
            hub.unsubscribe(subscription.id)
          }
        } onGracefulShutdown: {
          hub.unsubscribe(subscription.id)
        }
        try await writer.finish(nil)
      })
  }

  private static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .ifMatch
  private static let buffering = HTTPField.Name("X-Accel-Buffering") ?? .ifMatch

  private struct Found: Encodable {
    let offers: [View.Offer]
    let forms: [String: View.Paper]
  }

  private func actions(_ request: Request, _ context: Context) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let role = try find(request.uri.queryParameters["role"].map(String.init) ?? "", Role.self)
    if person.kind == .player, !person.plays(scenario.roles[role].name) {
      throw RequestFault.notYourRole
    }
    let sought = String((request.uri.queryParameters["q"] ?? "").prefix(200))
    let found = await live.current.choices(sought, for: role)
    return json(JSON.text(Found(offers: found.offers, forms: found.forms)))
  }
}
