package import Scenarios

extension Baseline.Answer {
  package func word(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .yes): "ja"
    case (.dutch, .partly): "deels"
    case (.dutch, .no): "nee"
    case (.english, .yes): "yes"
    case (.english, .partly): "partly"
    case (.english, .no): "no"
    }
  }
}
