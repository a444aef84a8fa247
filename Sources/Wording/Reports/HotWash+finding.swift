package import Exercises
package import Scenarios
package import Scorecards

extension HotWash {
  /// An answer that the room found important, as a lesson by itself.
  package static func finding(_ text: String, dots: Int, _ language: Language) -> String {
    let end = text.legible.ended == text.legible ? "" : "."
    return switch language {
    case .dutch:
      "De zaal gaf dit \(dots) \(dots == 1 ? "stip" : "stippen"): \(text.quoted)\(end)"
    case .english: "The room gave this \(dots) \(dots == 1 ? "dot" : "dots"): \(text.quoted)\(end)"
    }
  }
}

extension Improvement {
  /// Where it comes from; what was agreed is the action itself.
  package static func finding(_ language: Language) -> String {
    switch language {
    case .dutch: "Door de zaal zelf afgesproken."
    case .english: "Agreed by the room itself."
    }
  }
}

extension Median {
  /// What people thought of an objective.
  package func finding(on objective: String, _ language: Language) -> String {
    switch language {
    case .dutch: "Wie erbij was, gaf het doel \(objective.quoted) een \(letters)."
    case .english: "Who was there rated the objective \(objective.quoted) \(letters)."
    }
  }
}
