import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

extension Line {
  private struct View: Decodable {
    let sequence: Int
    let sections: Picture
  }

  private struct Change: Decodable {
    let sequence: Int?
    let audience: String
    let sections: Picture
  }

  /// Fetches all of it, and then follows what changes; comes back by itself, ever less hastily.
  func follow(_ audience: String) async {
    var last: Int?
    var isLost = false
    var hasFollowed = false
    var pause = 250
    while !Task.isCancelled {
      do {
        if last == nil { last = try await whole(audience, &isLost) }
        try await stream(audience, &last) {
          pause = 250
          // What was missed follows by its number; how far the clock is by now, and whether one still has the
          // role, only a view tells.
          if hasFollowed || isLost { try await whole(audience, &isLost) }
          hasFollowed = true
        }
      } catch LineFault.refused(let status, _, _) where status == 401 || status == 403 {
        letters.put(.out(isReleased: status == 403))
        return
      } catch {
        // Gone, or something strange in between: again, in a moment.
      }
      // A server that was only restarted, or began anew, is back at once: nobody needs to know.
      if !isLost, pause > 250 {
        letters.put(.lost)
        isLost = true
      }
      try? await Task.sleep(for: .milliseconds(pause))
      pause = min(pause * 2, 8000)
    }
  }

  /// That the line is back is told before what there is to see by now.
  @discardableResult
  private func whole(_ audience: String, _ isLost: inout Bool) async throws -> Int {
    let data = try await exchange(.GET, path("/api/view", [("audience", audience)]), nil, nil)
    let view = try Line.read(View.self, from: data)
    if isLost { letters.put(.found) }
    isLost = false
    letters.put(.whole(view.sections, sequence: view.sequence))
    return view.sequence
  }

  /// Until the connection ends, or the server wants everything fetched anew (then there is no last number).
  private func stream(
    _ audience: String, _ last: inout Int?, isOpen: () async throws -> Void
  ) async throws {
    var request = request(.GET, "/api/events")
    request.headers.add(name: "Accept", value: "text/event-stream")
    if let last { request.headers.add(name: "Last-Event-ID", value: "\(last)") }
    let response = try await Line.client.execute(request, deadline: .distantFuture)
    guard response.status == .ok else {
      let body = try await response.body.collect(upTo: 65_536)
      throw Line.fault(Int(response.status.code), Data(Array(buffer: body)))
    }
    try await isOpen()
    var reader = EventReader()
    for try await buffer in response.body {
      guard let events = reader.events(from: Array(buffer: buffer)) else { return }
      for event in events {
        if event.name == "reset" {
          last = nil
          return
        }
        guard event.name == "change" else { continue }
        let change = try Line.read(Change.self, from: Data(event.data.utf8))
        if change.audience == audience {
          letters.put(.change(change.sections, sequence: change.sequence))
        }
        if let id = event.id.flatMap({ Int($0) }) { last = max(last ?? 0, id) }
      }
    }
  }
}
