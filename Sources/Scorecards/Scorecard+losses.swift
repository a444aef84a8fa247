import Scenarios

extension Scorecard {
  /// Per step of the scenario whether it cost anything: not done, not well, not in time, too broadly, not on
  /// record, or before what should come first. Nil: the step doesn't count.
  package var losses: [Bool?] {
    var losses = model.requirements.indices.map { step -> Bool? in
      model.requirements[step].status == .leftOut ? nil : isShort(step)
    }
    for pair in model.pairs where disorder(of: pair) != nil {
      let step = ScoringModel.owner(of: pair, losses.count)
      if losses[step] != nil { losses[step] = true }
    }
    return losses
  }

  private func isShort(_ step: Int) -> Bool {
    let (requirement, progress) = (model.requirements[step], reckoning.steps[step])
    let one = model.units.one
    return progress.coverage < one
      || requirement.window != nil && model.timeliness(of: step, reckoning, trace) < one
      || requirement.isProportionate && progress.proportionality < one
      || requirement.isRecorded && model.record(of: step, reckoning) < one
  }
}
