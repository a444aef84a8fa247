import Foundation
import Mustache
import Scenarios
import Wording

/// One page of the live exercise: the words and the places, without anything of the exercise but its name.
enum Page: String, CaseIterable {
  case join = ""
  case play, facilitate, observe, screen, afterwards

  /// The names of its template and its script.
  var name: String { self == .join ? "join" : rawValue }

  private var template: [UInt8] {
    switch self {
    case .join: PackageResources.join_mustache
    case .play: PackageResources.play_mustache
    case .facilitate: PackageResources.facilitate_mustache
    case .observe: PackageResources.observe_mustache
    case .screen: PackageResources.screen_mustache
    case .afterwards: PackageResources.afterwards_mustache
    }
  }

  /// Throws only if a template of ours is not well formed: a test renders every page.
  func html(_ scenario: Scenario, _ language: Language) throws -> String {
    var content: [String: Any] = [
      "language": language.rawValue, "page": name, "title": scenario.title.legible,
      "notice": scenario.notice.legible, "drill": PagePhrase.drill.text(language),
      "say": Page.words(language), "levels": Page.levels(language),
    ]
    content["body"] = try Page.render(template, content)
    var words = Page.words(language)
    if self == .facilitate { words.merge(Page.names(scenario, language)) { own, _ in own } }
    content["words"] = try Page.json(words)
    return try Page.render(PackageResources.page_mustache, content)
  }

  private static func render(_ template: [UInt8], _ content: [String: Any]) throws -> String {
    try MustacheTemplate(string: String(decoding: template, as: UTF8.self)).render(content)
  }

  static func words(_ language: Language) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: PagePhrase.allCases.map { ($0.rawValue, $0.text(language)) })
  }

  /// What the facilitator's score is told with: nobody else's page knows the names.
  private static func names(_ scenario: Scenario, _ language: Language) -> [String: String] {
    var names: [String: String] = [:]
    for rubric in scenario.rubrics {
      names["card-" + rubric.name] = rubric.title(language).legible
      for dimension in Rubric.Dimension.allCases {
        names["card-\(rubric.name)-\(dimension.rawValue)"] =
          rubric.dimensions[dimension.position].title(language).legible
      }
    }
    for band in Rubric.Band.allCases { names["band-" + band.rawValue] = band.title(language) }
    return names
  }

  private static func levels(_ language: Language) -> [[String: String]] {
    Rubric.Band.allCases.map { ["id": $0.rawValue, "title": $0.title(language)] }
  }

  /// As it may stand in a script element: nothing in it can end that.
  private static func json(_ words: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(words), as: UTF8.self)
    return text.replacingOccurrences(of: "<", with: "\\u003c")
  }
}
