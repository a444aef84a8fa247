import HTTPTypes
import Hummingbird

/// One row of the API: what `docs/openapi.yaml` describes, and who may use it.
struct Route: Sendable {
  /// Who may ask this.
  enum Access: String, Sendable, CaseIterable {
    case anyone
    /// Whoever has joined, in whatever part.
    case session
    case player
    case playerOrFacilitator
    case watcher
    /// What stands on the wall anyway.
    case display
    case facilitator

    func allows(_ kind: Person.Kind?) -> Bool {
      switch (self, kind) {
      case (.anyone, _): true
      case (_, nil): false
      case (.session, _): true
      case (.player, .player): true
      case (.playerOrFacilitator, .player), (.playerOrFacilitator, .facilitator): true
      case (.watcher, .observer), (.watcher, .facilitator): true
      case (.display, .screen), (.display, .facilitator): true
      case (.facilitator, .facilitator): true
      default: false
      }
    }
  }

  let method: HTTPRequest.Method
  /// As Hummingbird writes it: `/api/roles/{role}/take`.
  let path: String
  let access: Access
  let respond: @Sendable (Request, Context, API) async throws -> Response

  init(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access,
    _ respond: @escaping @Sendable (Request, Context, API) async throws -> Response
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.respond = respond
  }
}
