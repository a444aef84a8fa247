package import Scenarios

extension Language {
  /// Why a form doesn't take this answer.
  package func notAChoice(_ text: String, field: String, allowed: [String]) -> String {
    let choices = any(allowed.map(\.quoted))
    return switch self {
    case .dutch:
      "Bij \(field.quoted) kan \(text.quoted) niet. Kies \(choices), of laat het vak open."
    case .english:
      "\(text.quoted) is no answer to \(field.quoted). Choose \(choices), or leave the field open."
    }
  }
}
