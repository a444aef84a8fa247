import Scenarios

extension Exercise {
  /// What looking back asks of the state; the hot wash may also be held once the exercise has finished.
  func checkHotWash(_ command: Command) throws(Refusal) {
    switch command {
    case .answer(_, let text):
      if text.isBlank { throw .emptyText }
      if hotWash.answers.count >= HotWash.limit { throw .hotWashFull(limit: HotWash.limit) }
    case .dot(let number, let person, let isGiven):
      guard hotWash.answers.indices.contains(number - 1) else { throw .unknownAnswer(number) }
      let has = hotWash.answers[number - 1].dots.contains(person)
      if isGiven, !has, hotWash.dots(of: person) >= HotWash.dotsPerPerson {
        throw .noDotsLeft(limit: HotWash.dotsPerPerson)
      }
    case .agree(let improvement):
      if improvement.what.isBlank || improvement.owner.isBlank { throw .emptyText }
      if hotWash.improvements.count >= HotWash.limit {
        throw .hotWashFull(limit: HotWash.limit)
      }
    default: break
    }
  }

  mutating func applyHotWash(_ event: Event) {
    switch event {
    case .questionAnswered(let question, let text):
      let number = hotWash.answers.count + 1
      hotWash.answers.append(HotWash.Answer(number: number, question: question, text: text))
    case .dotSet(let number, let person, let isGiven):
      guard hotWash.answers.indices.contains(number - 1) else { return }
      hotWash.answers[number - 1].dots.removeAll { $0 == person }
      if isGiven { hotWash.answers[number - 1].dots.append(person) }
    case .improvementAgreed(let improvement): hotWash.improvements.append(improvement)
    case .partReleased(let part, let isReleased):
      hotWash.released.removeAll { $0 == part }
      if isReleased { hotWash.released.append(part) }
    default: break
    }
  }
}
