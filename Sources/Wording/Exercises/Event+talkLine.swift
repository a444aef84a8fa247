import Exercises
import Scenarios

extension Event {
  /// The lines about what was said and changes nothing in the story.
  func talkLine(_ exercise: Exercise, _ title: Titles) -> String? {
    switch title.language {
    case .dutch: dutchTalk(title)
    case .english: englishTalk(title)
    }
  }

  private func dutchTalk(_ title: Titles) -> String? {
    switch self {
    case .proposalMade(let number, let made):
      "Voorstel \(number) bij \(title(made.role)): \(title.subject(made))"
    case .proposalConfirmed(let number): "Voorstel \(number) wordt een besluit"
    case .proposalDissented(let number, _, let text):
      "Tegen voorstel \(number): \(text.legible)"
    case .proposalWithdrawn(let number): "Voorstel \(number) vervalt"
    default: nil
    }
  }

  private func englishTalk(_ title: Titles) -> String? {
    switch self {
    case .proposalMade(let number, let made):
      "Proposal \(number) for \(title(made.role)): \(title.subject(made))"
    case .proposalConfirmed(let number): "Proposal \(number) becomes a decision"
    case .proposalDissented(let number, _, let text):
      "Against proposal \(number): \(text.legible)"
    case .proposalWithdrawn(let number): "Proposal \(number) is withdrawn"
    default: nil
    }
  }
}

extension Titles {
  fileprivate func subject(_ made: MadeProposal) -> String {
    made.action.map { self($0) } ?? made.words.quoted
  }
}
