import Exercises
import Foundation
import HTTPTypes
import Hummingbird
import Journals
import Scenarios
import Synchronization
import Times
import Wording

/// The exercise as it is spoken to over HTTP.
final class API: Sendable {
  let live: LiveExercise
  let access: ServerAccess
  let options: ServerOptions
  /// The scorecards as `draaiboek score --format json` writes them; nil: there is nothing to score.
  let score: @Sendable () -> String?
  let attempts = Mutex(RateLimit())
  let gaveFeedback = Mutex(Set<String>())

  init(
    _ live: LiveExercise, access: ServerAccess, options: ServerOptions,
    score: @escaping @Sendable () -> String?
  ) {
    self.live = live
    self.access = access
    self.options = options
    self.score = score
  }

  var scenario: Scenario { live.scenario }

  func isSecure(_ request: Request) -> Bool {
    options.isSecure(for: Addresses.host(of: request.head.authority?.lowercased() ?? ""))
  }

  static var routes: [Route] {
    roomRoutes + viewRoutes + playRoutes + directionRoutes + afterwardsRoutes
  }

  func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  func body<Value: Decodable>(
    _ type: Value.Type, of request: Request
  ) async throws -> (value: Value, bytes: [UInt8]) {
    let bytes = try await bytes(of: request)
    do {
      return (try JSON.read(type, from: bytes.isEmpty ? Array("{}".utf8) : bytes), bytes)
    } catch DecodingError.keyNotFound(let key, _) {
      throw RequestFault.notReadable(field: key.stringValue)
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      throw RequestFault.notReadable(field: context.codingPath.last?.stringValue)
    } catch let fault as RequestFault {
      throw fault
    } catch {
      throw RequestFault.notReadable(field: nil)
    }
  }

  func bytes(of request: Request) async throws -> [UInt8] {
    do {
      return Array(buffer: try await request.body.collect(upTo: Context.longestBody))
    } catch {
      throw RequestFault.tooLarge
    }
  }

  /// Carries out commands of somebody, once: the same key gives the same answer.
  func perform(
    _ commands: [Command], _ request: Request, _ context: Context, _ bytes: [UInt8],
    status: Int = 200, answer: (@Sendable (Exercise, Int) -> String)? = nil
  ) async throws -> Response {
    guard let person = context.person else { throw RequestFault.notSignedIn }
    let result = try await live.perform(
      commands, by: person.id, request: try identity(of: request, person, bytes), status: status,
      answer: answer)
    return json(result.body, HTTPResponse.Status(code: result.status))
  }

  /// What makes a request the same as another: who asks, by which key, and all that is asked.
  func identity(
    of request: Request, _ person: Person, _ bytes: [UInt8]
  ) throws -> (key: RequestKey, body: Hash) {
    let identity = Array("\(request.method) \(request.uri.path)\n".utf8) + bytes
    return (RequestKey(person: person.id, key: try key(of: request)), Hash(of: identity))
  }

  func key(of request: Request) throws -> String {
    guard let key = request.headers[API.idempotencyKey], (8...64).contains(key.utf8.count),
      key.utf8.allSatisfy({ byte in
        byte == UInt8(ascii: "-") || (48...57).contains(byte) || (65...90).contains(byte)
          || (97...122).contains(byte)
      })
    else { throw RequestFault.keyMissing }
    return key
  }

  static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .ifMatch

  func find<Element: Named>(_ name: String, _ type: Element.Type) throws -> Index<Element> {
    guard let index: Index<Element> = scenario.index(of: name) else {
      throw RequestFault.unknownName(String(name.prefix(60)))
    }
    return index
  }

  func role(in context: Context) throws -> Index<Role> {
    try find(context.parameters.get("role") ?? "", Role.self)
  }

  func number(in context: Context) throws -> Int {
    guard let number = context.parameters.get("number").flatMap({ Int($0) }), number > 0 else {
      throw RequestFault.notFound
    }
    return number
  }
}

/// Text that somebody typed: what can't be shown is replaced, and nobody needs more than this.
struct Typed: Decodable, Sendable {
  let text: String
  static let longest = 4000

  init(from decoder: any Decoder) throws {
    let raw = try decoder.singleValueContainer().decode(String.self)
    guard raw.count <= Typed.longest else { throw RequestFault.tooLarge }
    text = raw.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).legible }.joined(separator: "\n")
  }
}
