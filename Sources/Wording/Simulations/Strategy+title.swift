package import Scenarios
package import Simulations

extension Strategy {
  package func title(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// At most seven cells, for above a column.
  package func column(_ language: Language) -> String {
    switch (self, language) {
    case (.nothing, .dutch): "niets"
    case (.nothing, .english): "nothing"
    case (.everything, .dutch): "alles"
    case (.everything, .english): "all"
    case (.firstListed, .dutch): "eerste"
    case (.firstListed, .english): "first"
    case (.uniform, .dutch): "gok"
    case (.uniform, .english): "guess"
    case (.catalogue, .dutch): "lijst"
    case (.catalogue, .english): "list"
    case (.slowRightActions, .dutch): "w.traag"
    case (.slowRightActions, .english): "w.slow"
    case (.rightActions, .dutch): "wat"
    case (.rightActions, .english): "what"
    case (.slowRightOrder, .dutch): "v.traag"
    case (.slowRightOrder, .english): "o.slow"
    case (.rightOrder, .dutch): "orde"
    case (.rightOrder, .english): "order"
    }
  }

  private var dutch: String {
    switch self {
    case .nothing: "doet niets"
    case .everything: "doet alles"
    case .firstListed: "kiest de eerste"
    case .uniform: "gokt"
    case .catalogue: "loopt de lijst af"
    case .slowRightActions: "weet wat, traag"
    case .rightActions: "weet wat"
    case .slowRightOrder: "weet de volgorde, traag"
    case .rightOrder: "weet de volgorde"
    }
  }

  private var english: String {
    switch self {
    case .nothing: "does nothing"
    case .everything: "does everything"
    case .firstListed: "takes the first"
    case .uniform: "guesses"
    case .catalogue: "goes down the list"
    case .slowRightActions: "knows what, slow"
    case .rightActions: "knows what"
    case .slowRightOrder: "knows the order, slow"
    case .rightOrder: "knows the order"
    }
  }
}
