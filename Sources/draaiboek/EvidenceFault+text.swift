import Exchanges
import Scenarios

extension Evidence.Fault {
  func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .damage(.foreign), .noManifest: "dit is geen bewijsbundel van Draaiboek."
    case .damage(.file(let name)), .changed(let name):
      "\(name) in deze bundel is veranderd."
    case .damage(.header(let name)): "wat er vóór \(name) in deze bundel staat, is veranderd."
    case .damage(.rest(let position)):
      "deze bundel is vanaf byte \(position) niet meer zoals hij is gemaakt."
    case .missing(let name): "\(name) ontbreekt in deze bundel."
    case .added(let name): "\(name) hoort niet in deze bundel."
    case .otherHead: "de lijst in deze bundel hoort bij een ander logboek."
    }
  }

  private var english: String {
    switch self {
    case .damage(.foreign), .noManifest: "this is no evidence bundle of Draaiboek."
    case .damage(.file(let name)), .changed(let name): "\(name) in this bundle was changed."
    case .damage(.header(let name)): "what stands before \(name) in this bundle was changed."
    case .damage(.rest(let position)):
      "from byte \(position) on this bundle is not as it was made."
    case .missing(let name): "\(name) is missing from this bundle."
    case .added(let name): "\(name) does not belong in this bundle."
    case .otherHead: "the list in this bundle belongs to another journal."
    }
  }
}
