import HTTPTypes
import Hummingbird
import Scenarios

/// The pages and their files. What happens comes over the API, which knows who asks.
struct Pages: Sendable {
  private let scenario: Scenario
  /// Per language and page: made once, for nothing in them changes.
  private let pages: [Language: [Page: ByteBuffer]]

  /// The templates are ours and a test renders each of them, so none can be missing here.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    var pages: [Language: [Page: ByteBuffer]] = [:]
    for language in Language.allCases {
      for page in Page.allCases {
        pages[language, default: [:]][page] =
          ByteBuffer(string: (try? page.html(scenario, language)) ?? "")
      }
    }
    self.pages = pages
  }

  func add(to router: Router<Context>) {
    for page in Page.allCases {
      router.get(RouterPath("/" + page.rawValue)) { _, context in
        self.respond(page, context.language ?? self.scenario.language)
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

  private func respond(_ page: Page, _ language: Language) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: pages[language]?[page] ?? ByteBuffer()))
  }
}
