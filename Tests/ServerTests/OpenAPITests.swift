import Foundation
import TestSupport
import Testing

@testable import Server

/// `docs/openapi.yaml` is held against the routes that there are.
@Suite struct OpenAPITests {
  private func lines() throws -> [Substring] {
    let file = try #require(
      FileManager.default.contents(atPath: Shipped.root + "/docs/openapi.yaml"))
    return String(decoding: file, as: UTF8.self).split(separator: "\n")
  }

  @Test func `every route is described, and nothing else is`() throws {
    var described: Set<String> = []
    var path = ""
    for line in try lines().drop(while: { $0 != "paths:" }).dropFirst() {
      if !line.hasPrefix(" ") { break }
      if line.hasPrefix("  /") {
        path = line.dropFirst(2).dropLast().description
      } else if let method = line.wholeMatch(of: /\ {4}(get|post|delete|put):/) {
        described.insert("\(method.1.uppercased()) \(path)")
      }
    }
    #expect(described == Set(API.routes.map { "\($0.method) \($0.path)" }))
  }

  @Test func `every command is listed`() throws {
    let listed = try lines().compactMap {
      $0.wholeMatch(of: /\ {14}- ([a-z-]+)/).map { String($0.1) }
    }
    #expect(listed == API.commandNames)
  }

  @Test func `no two routes are the same`() {
    let routes = API.routes.map { "\($0.method) \($0.path)" }
    #expect(Set(routes).count == routes.count)
  }
}
