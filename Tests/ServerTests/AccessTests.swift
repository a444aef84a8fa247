import HTTPTypes
import Testing

@testable import Server

/// Who may ask what.
@Suite struct AccessTests {
  enum Asker: String, CaseIterable {
    case nobody, wrongToken, facilitator, observer, screen, manager, roleless
  }

  private func token(_ asker: Asker, _ room: Stage.Room) async throws -> String? {
    switch asker {
    case .nobody: nil
    case .wrongToken: "geen-token-van-ons"
    case .facilitator: try await room.facilitator
    case .observer: try await room.signIn(Stage.access.observer)
    case .screen: try await room.signIn(Stage.access.screen)
    case .manager: try await room.join("manager")
    case .roleless: try await room.join(nil)
    }
  }

  private func kind(_ asker: Asker) -> Person.Kind? {
    switch asker {
    case .nobody, .wrongToken: nil
    case .facilitator: .facilitator
    case .observer: .observer
    case .screen: .screen
    case .manager, .roleless: .player
    }
  }

  @Test(arguments: Asker.allCases)
  func `every route is closed to whom it is not for`(_ asker: Asker) async throws {
    for route in API.routes where route.path != "/api/events" {
      let stage = try await Stage()
      try await stage.run { room in
        let token = try await token(asker, room)
        let path = route.path.replacing("{role}", with: "legal").replacing("{person}", with: "x")
          .replacing("{number}", with: "1").replacing("{name}", with: "pause")
        let reply = try await room.send(route.method, path, "{}", as: token)
        let refused = ["not-signed-in", "not-allowed"].contains(reply.problem ?? "")
        let isAllowed = route.access.allows(kind(asker))
        if !isAllowed {
          let expected = kind(asker) == nil ? (401, "not-signed-in") : (403, "not-allowed")
          #expect((reply.status, reply.problem) == expected, "\(route.path) \(reply.text)")
        } else if path != "/api/roles/legal/speaker" {
          #expect(!refused, "\(route.method) \(route.path) \(reply.text)")
        }
      }
    }
  }

  @Test(arguments: Asker.allCases)
  func `the stream is for whoever has joined`(_ asker: Asker) async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let token = try await token(asker, room)
      let reply = try await room.get("/api/events", as: token)
      #expect(reply.status == (kind(asker) == nil ? 401 : 200))
    }
  }

  @Test func `nobody sees another role's view`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let manager = try await room.join("manager")
      #expect(try await room.get("/api/view?audience=role:manager", as: manager).status == 200)
      for other in ["role:legal", "facilitator", "observer", "role:", "x"] {
        let reply = try await room.get("/api/view?audience=\(other)", as: manager)
        #expect(reply.status == 403, "\(other)")
      }
      #expect(try await room.get("/api/actions?role=legal&q=ap", as: manager).status == 403)
    }
  }

  @Test func `a role that one does not play decides nothing`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      let manager = try await room.join("manager")
      let reply = try await room.post(
        "/api/decisions", #"{"role":"legal","words":"melden"}"#, as: manager)
      #expect(reply.problem == "not-your-role")
    }
  }

  @Test func `who was removed is out at once`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.facilitator
      let joined = try await room.post("/api/join", #"{"code":"acd-efg","role":"manager"}"#)
      #expect(try await room.get("/api/view", as: joined.token).status == 200)
      let removed = try await room.post("/api/people/\(joined.person)/remove", as: facilitator)
      #expect(removed.status == 200)
      #expect(try await room.get("/api/view", as: joined.token).status == 401)
    }
  }

  @Test func `nobody joins after the door was closed, nor by guessing`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.facilitator
      _ = try await room.post("/api/joining", #"{"open":false}"#, as: facilitator)
      #expect(try await room.post("/api/join", #"{"code":"ACDEFG"}"#).problem == "joining-closed")
      _ = try await room.post("/api/joining", #"{"open":true}"#, as: facilitator)
      for _ in 1...10 {
        #expect(try await room.post("/api/join", #"{"code":"XXXXXX"}"#).problem == "wrong-code")
      }
      #expect(try await room.post("/api/join", #"{"code":"ACDEFG"}"#).status == 429)
      stage.time.turn(seconds: 61)
      #expect(try await room.post("/api/join", #"{"code":"ACDEFG"}"#).status == 200)
    }
  }

  @Test func `a name that points at us, and another site, are refused`() async throws {
    let stage = try await Stage(options: ServerOptions(address: "192.168.7.7"))
    #expect(stage.server.options.hosts.contains("192.168.7.7"))
    #expect(Addresses.host(of: "evil.example:8320") == "evil.example")
    #expect(Addresses.host(of: "[::1]:8320") == "[::1]")
    try await stage.run { room in
      for origin in ["http://evil.example", "null", "http://localhost:9999"] {
        let reply = try await room.post("/api/join", "{}", headers: ["Origin": origin])
        #expect(reply.problem == "wrong-origin")
      }
      let site = try await room.post("/api/join", "{}", headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(site.problem == "wrong-origin")
      let own = try await room.post(
        "/api/join", #"{"code":"ACDEFG"}"#, headers: ["Origin": "http://localhost"])
      #expect(own.status == 200)
    }
  }

  @Test(arguments: ["/", "/api/view", "/nergens", "/api/decisions", "/assets/app.css"])
  func `every answer says what a browser may do with it`(_ path: String) async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let reply = try await room.get(path)
      #expect(reply.header("Content-Security-Policy")?.hasPrefix("default-src 'self'") == true)
      #expect(reply.header("X-Content-Type-Options") == "nosniff")
      #expect(reply.header("Referrer-Policy") == "no-referrer")
    }
  }

  @Test func `the invitation is on the wall, and leads to where one can join`() async throws {
    let stage = try await Stage(options: ServerOptions(address: "192.168.7.7"))
    try await stage.run { room in
      let screen = try await room.signIn(Stage.access.screen)
      let reply = try await room.get("/api/invitation", as: screen)
      #expect(reply.object["address"] as? String == "http://192.168.7.7/")
      #expect(reply.object["code"] as? String == "ACDEFG")
      #expect((reply.object["svg"] as? String)?.hasPrefix("<svg ") == true)
    }
  }

  @Test func `behind a proxy everything leads to the proxy, and its own TLS counts`() async throws {
    let front = try #require(ServerOptions.Front("https://localhost:8443"))
    let stage = try await Stage(options: ServerOptions(front: front))
    #expect(stage.server.options.base(port: 8320) == "https://localhost:8443")
    try await stage.run { room in
      let screen = try await room.signIn(Stage.access.screen)
      let reply = try await room.get("/api/invitation", as: screen)
      #expect(reply.object["address"] as? String == "https://localhost:8443/")
      let joined = try await room.post("/api/join", #"{"code":"ACDEFG"}"#)
      #expect(joined.header("Set-Cookie")?.contains("Secure") == true)
      #expect(joined.header("Strict-Transport-Security") != nil)
    }
  }

  @Test(arguments: [
    "oefening.example", "ftp://oefening.example", "https://", "https://oefening.example/pad",
    "https://wie@oefening.example", "https://oefening.example/#code",
  ])
  func `that is no address of a proxy`(_ text: String) {
    #expect(ServerOptions.Front(text) == nil)
  }

  @Test func `the cookie is out of reach of scripts and other sites`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let reply = try await room.post("/api/join", #"{"code":"ACDEFG"}"#)
      let cookie = try #require(reply.header("Set-Cookie"))
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
      let again = try await room.send(
        .get, "/api/view", headers: ["Cookie": "draaiboek_session=\(reply.token)"])
      #expect(again.status == 200)
    }
  }
}
