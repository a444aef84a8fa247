/// A text of ours (a rubric's, not a scenario's) in the languages that we speak.
package struct LocalText: Hashable, Sendable {
  package let dutch: String
  package let english: String

  package init(dutch: String, english: String) {
    self.dutch = dutch
    self.english = english
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}

package enum Language: String, Hashable, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"
}
