import Exercises
import HTTPTypes
import Hummingbird
import Logging
import Scenarios
import Wording

/// Security headers on every answer, errors included; turns what is thrown into problem details.
struct Answers: RouterMiddleware {
  let live: LiveExercise
  let options: ServerOptions

  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    let language = request.preferredLanguage ?? live.scenario.language
    context.language = language
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      let problem = await problem(error, request, context, language)
      response =
        request.wantsPage
        ? problem.page(isHalted: await live.current.pause == .stop) : problem.details
    }
    // What the router itself refuses comes with a body, which would be taken for the next answer.
    if request.method == .head { response = response.createHeadResponse() }
    for (name, value) in Answers.headers { response.headers[name] = value }
    if options.isSecure(for: Addresses.host(of: request.head.authority?.lowercased() ?? "")) {
      response.headers[Answers.transport] = "max-age=86400"
    }
    return response
  }

  private func problem(
    _ error: any Error, _ request: Request, _ context: Context, _ language: Language
  ) async -> Problem {
    switch error {
    case let fault as RequestFault: return Problem(fault, language)
    case let refusal as Refusal: return Problem(refusal, in: await live.current, language)
    case let error as any HTTPResponseError:
      switch error.status {
      case .notFound: return Problem(.notFound, language)
      case .contentTooLarge: return Problem(.tooLarge, language)
      default: return Problem(.notReadable(field: nil), language)
      }
    default:
      // Not the error itself: it may hold what a player wrote.
      context.logger.error("unexpected \(type(of: error)) at \(request.uri.path)")
      return Problem(.broken, language)
    }
  }

  private static let transport = field("Strict-Transport-Security")
  private static let headers: [(HTTPField.Name, String)] = [
    (
      field("Content-Security-Policy"),
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'"
    ),
    (field("X-Content-Type-Options"), "nosniff"), (field("Referrer-Policy"), "no-referrer"),
    (field("Cross-Origin-Opener-Policy"), "same-origin"),
    (field("Cross-Origin-Resource-Policy"), "same-origin"),
    (field("X-Frame-Options"), "DENY"),
  ]

  private static func field(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else { preconditionFailure("a name of ours") }
    return field
  }
}

/// Only by an address that was printed (a name that an attacker points at us is none), and for changes only
/// from our own pages.
struct Addresses: RouterMiddleware {
  /// Names and numbers of this machine, without a port.
  let hosts: Set<String>

  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority?.lowercased(),
      hosts.contains(Addresses.host(of: authority))
    else { throw RequestFault.wrongHost }
    if request.method != .get, request.method != .head {
      if let origin = request.headers[.origin], !Addresses.isOwn(origin, authority) {
        throw RequestFault.wrongOrigin
      }
      if let site = request.headers[Addresses.site], site != "same-origin", site != "none" {
        throw RequestFault.wrongOrigin
      }
    }
    return try await next(request, context)
  }

  /// Of the page that the request was sent to, whatever the scheme: a proxy may add the TLS.
  private static func isOwn(_ origin: String, _ authority: String) -> Bool {
    ["http://", "https://"].contains { $0 + authority == origin.lowercased() }
  }

  static func host(of authority: String) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      return String(authority[...end])
    }
    return String(authority.prefix { $0 != ":" })
  }

  private static let site = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}

/// Finds out who asks.
struct Sessions: RouterMiddleware {
  let live: LiveExercise

  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let token = request.token { context.person = await live.person(holding: token) }
    return try await next(request, context)
  }
}
