import Exercises
import HTTPTypes
import Hummingbird
import Mustache
import Scenarios
import Wording

/// The pages as a browser first gets them: a frame without anything of the exercise in it but its name; the
/// rest comes over the API, which knows who asks.
struct Pages: Sendable {
  enum Page: String, CaseIterable {
    case join = ""
    case play, facilitate, observe, screen, afterwards

    /// The names of its template and its script.
    var name: String { self == .join ? "join" : rawValue }
  }

  let live: LiveExercise

  func add(to router: Router<Context>) {
    for page in Page.allCases {
      router.get(RouterPath("/" + page.rawValue)) { request, context in
        try await self.render(page, context)
      }
    }
    for asset in Asset.all {
      let buffer = ByteBuffer(bytes: asset.bytes)
      router.get(RouterPath("/assets/" + asset.name)) { _, _ in
        Response(
          status: .ok, headers: [.contentType: asset.type, .cacheControl: "no-cache"],
          body: .init(byteBuffer: buffer))
      }
    }
    router.get("/favicon.ico") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "image/svg+xml"],
        body: .init(byteBuffer: ByteBuffer(bytes: PackageResources.favicon_svg)))
    }
  }

  private func render(_ page: Page, _ context: Context) async throws -> Response {
    let language = context.language ?? live.scenario.language
    let template = try MustacheTemplate(
      string: String(decoding: PackageResources.page_mustache, as: UTF8.self))
    let text = template.render([
      "language": language.rawValue, "page": page.name, "title": live.scenario.title.legible,
      "notice": live.scenario.notice.legible,
      "drill": language == .dutch ? "OEFENING" : "EXERCISE",
    ])
    return Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
