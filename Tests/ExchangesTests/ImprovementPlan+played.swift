import Exchanges
import Exercises
import Scenarios
import Times

extension ImprovementPlan {
  /// What the room agreed when it looked back.
  init(of played: PlayedExercise) {
    let actions = played.entries.compactMap { entry -> CorrectiveAction? in
      guard case .improvementAgreed(let improvement) = entry.event else { return nil }
      return CorrectiveAction(
        id: "agreed-\(entry.sequence)", title: improvement.what, owner: improvement.owner,
        due: improvement.due, isAgreed: true, isUrgent: improvement.isUrgent)
    }
    self.init(
      exercise: "x", title: "x", held: CivilDate(daysSinceEpoch: 20_800), actions: actions)
  }
}
