import Foundation
import Scenarios
import TestSupport
import Testing
import Wording

@testable import Server

struct PageTests {
  @Test(arguments: Page.allCases, Language.allCases)
  func `a page is whole, says that it is an exercise, and leaves no blank open`(
    page: Page, language: Language
  ) throws {
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    let html = try page.html(scenario, language)
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\">"))
    #expect(html.contains(PagePhrase.drill.text(language)))
    #expect(html.contains("/assets/\(page.name).js"))
    #expect(html.contains("</html>"))
    #expect(!html.contains("{{"))
    #expect(!html.contains("<script>"), "no inline script")
    #expect(!html.contains(" style="), "no inline style")
  }

  /// `say('key')` in the scripts, `{{say.key}}` in the templates; a key that is put together ends where `${` begins.
  @Test func `every phrase is said somewhere, and nothing is said that is no phrase`() throws {
    let texts = try sources()
    let keys = Set(PagePhrase.allCases.map(\.rawValue))
    // The names of the scorecards come from the rubrics of the scenario.
    let named = ["card-", "band-"]
    var said: Set<String> = []
    var begun: Set<String> = []
    for text in texts {
      for match in text.matches(of: /say\(\s*'([a-z-]+)'/) { said.insert(String(match.1)) }
      for match in text.matches(of: /\{\{say\.([a-z-]+)\}\}/) { said.insert(String(match.1)) }
      for match in text.matches(of: /say\(`([a-z-]+)\$\{/) { begun.insert(String(match.1)) }
      // A key that is chosen between: a word of a phrase in quotes.
      for match in text.matches(of: /'([a-z-]+)'/) where keys.contains(String(match.1)) {
        said.insert(String(match.1))
      }
    }
    #expect(said.subtracting(keys).sorted() == [])
    let unsaid = keys.filter { key in !said.contains(key) && !begun.contains { key.hasPrefix($0) } }
    #expect(unsaid.sorted() == [])
    for beginning in begun where !named.contains(beginning) {
      #expect(keys.contains { $0.hasPrefix(beginning) }, "nothing begins with \(beginning)")
    }
  }

  @Test(arguments: PagePhrase.allCases)
  func `a phrase leaves the same blanks in both languages`(phrase: PagePhrase) {
    let blanks = Language.allCases.map { language in
      Set(phrase.text(language).matches(of: /\{\w+\}/).map { String($0.0) })
    }
    #expect(Set(blanks).count == 1)
    #expect(!Language.allCases.contains { phrase.text($0).isEmpty })
  }

  @Test func `whatever a page asks for is served`() throws {
    let served = Set(Asset.all.map(\.name))
    for text in try sources() {
      for match in text.matches(of: /from '\.\/([a-z]+\.js)'/) {
        #expect(served.contains(String(match.1)))
      }
      for match in text.matches(of: /"\/assets\/([a-z]+\.[a-z]+)"/) {
        #expect(served.contains(String(match.1)))
      }
    }
  }

  private func sources() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Server/Resources").standardized
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".js") || $0.hasSuffix(".mustache") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }
}
