import Scenarios

extension Exercise {
  /// What looking back asks of the state; the hot wash may also be held once the exercise has finished.
  func checkHotWash(_ command: Command) throws(Refusal) {
    switch command {
    case .answer(_, let text):
      if text.isBlank { throw .emptyText }
      if hotWash.answers.count >= HotWash.limit { throw .hotWashFull(limit: HotWash.limit) }
    case .dot(let number, let person, let isGiven):
      try checkAnswer(number)
      let has = hotWash.given[number - 1].dots.contains(person)
      if isGiven, !has, hotWash.dots(of: person) >= HotWash.dotsPerPerson {
        throw .noDotsLeft(limit: HotWash.dotsPerPerson)
      }
    case .agree(let improvement):
      try check(improvement)
      if hotWash.agreements.count >= HotWash.limit {
        throw .hotWashFull(limit: HotWash.limit)
      }
    case .strikeAnswer(let number): try checkAnswer(number)
    case .change(let number, let improvement):
      try checkAgreement(number)
      try check(improvement)
    case .strikeAgreement(let number): try checkAgreement(number)
    default: break
    }
  }

  private func check(_ improvement: Improvement) throws(Refusal) {
    if improvement.what.isBlank || improvement.owner.isBlank { throw .emptyText }
  }

  private func checkAnswer(_ number: Int) throws(Refusal) {
    guard hotWash.given.indices.contains(number - 1) else { throw .unknownAnswer(number) }
    if hotWash.given[number - 1].isStruck { throw .answerStruck(number) }
  }

  private func checkAgreement(_ number: Int) throws(Refusal) {
    guard hotWash.agreed.indices.contains(number - 1) else { throw .unknownAgreement(number) }
    if hotWash.agreed[number - 1].isStruck { throw .agreementStruck(number) }
  }

  mutating func applyHotWash(_ event: Event) {
    switch event {
    case .questionAnswered(let question, let text):
      let number = hotWash.given.count + 1
      hotWash.given.append(HotWash.Answer(number: number, question: question, text: text))
    case .answerStruck(let number):
      guard hotWash.given.indices.contains(number - 1) else { return }
      hotWash.given[number - 1].isStruck = true
    case .dotSet(let number, let person, let isGiven):
      guard hotWash.given.indices.contains(number - 1) else { return }
      hotWash.given[number - 1].dots.removeAll { $0 == person }
      if isGiven { hotWash.given[number - 1].dots.append(person) }
    case .improvementAgreed(let improvement):
      let number = hotWash.agreed.count + 1
      hotWash.agreed.append(HotWash.Agreement(number: number, improvement: improvement))
    case .improvementChanged(let number, let improvement):
      guard hotWash.agreed.indices.contains(number - 1) else { return }
      hotWash.agreed[number - 1].improvement = improvement
    case .improvementStruck(let number):
      guard hotWash.agreed.indices.contains(number - 1) else { return }
      hotWash.agreed[number - 1].isStruck = true
    case .partReleased(let part, let isReleased):
      hotWash.released.removeAll { $0 == part }
      if isReleased { hotWash.released.append(part) }
    default: break
    }
  }
}
