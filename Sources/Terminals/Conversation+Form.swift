import Exercises
import Scenarios
import Wording

/// Where one is in a form.
private enum Move {
  case answer(String), back, giveUp
}

extension Conversation {
  /// Nil: given up, and with it the decision.
  mutating func fill(_ form: Form) throws -> [FormAnswer]? {
    say([Paragraph(phrase(.form(form.title, version: form.version)), style: .strong)])
    var texts = form.fields.map { _ in "" }
    var place = 0
    while true {
      let isAtEnd = place == form.fields.count
      let move = isAtEnd ? try submit(form, texts) : try fill(place, of: form, texts[place])
      switch move {
      case .giveUp where try discards(texts): return nil
      case .giveUp: continue
      case .back: place = max(0, place - 1)
      case .answer(let answer) where isAtEnd:
        if answer.isEmpty || isYes(answer) { return answers(to: form, texts) }
        if ["n", "nee", "no"].contains(answer.lowercased()) { place = 0 }
      case .answer(let answer):
        // Where nothing stands yet, a dash is an answer as any other.
        let empties = answer == "-" && !texts[place].isEmpty
        let field = form.fields[place]
        let text = empties ? "" : answer.isEmpty ? texts[place] : field.meaning(of: answer)
        guard field.accepts(text) else {
          let refusal = language.notAChoice(text, field: field.title, allowed: field.choices)
          say([Paragraph(refusal, mark: "✗ ", style: .alarm)])
          continue
        }
        texts[place] = text
        place += 1
      }
    }
  }

  private mutating func fill(_ place: Int, of form: Form, _ text: String) throws -> Move {
    let field = form.fields[place]
    if !field.hint.isEmpty { say([Paragraph(field.hint, mark: "  ", style: .dim)]) }
    say(
      field.choices.enumerated().map { place, choice in
        Paragraph(choice, mark: " " + numeral(place + 1, of: field.choices.count))
      })
    if !text.isEmpty { say([Paragraph(phrase(.filledIn(text)), mark: "  ", style: .dim)]) }
    return try move(
      .field(
        number: place + 1, of: form.fields.count, title: field.title.legible,
        isRequired: field.isRequired))
  }

  private mutating func submit(_ form: Form, _ texts: [String]) throws -> Move {
    let required = form.fields.indices.filter { form.fields[$0].isRequired }
    let filled = required.count { !texts[$0].isEmpty }
    return try move(.reallySubmit(filled: filled, of: required.count))
  }

  private mutating func move(_ question: ConsolePhrase) throws -> Move {
    guard let answer = try askQuietly(question) else { return .giveUp }
    return ["terug", "back"].contains(answer.lowercased()) ? .back : .answer(answer)
  }

  /// Whether a form is really to be dropped.
  private mutating func discards(_ texts: [String]) throws -> Bool {
    let filled = texts.count { !$0.isEmpty }
    if filled > 0 {
      guard let answer = try askQuietly(.reallyDiscard(filled)), isYes(answer) else { return false }
    }
    say(.cancelled, style: .dim)
    return true
  }

  private func answers(to form: Form, _ texts: [String]) -> [FormAnswer] {
    zip(form.fields, texts).filter { !$0.1.isEmpty }
      .map { FormAnswer(field: $0.0.name, text: $0.1) }
  }
}

extension Form.Field {
  /// The choice that a number or a text in other capitals stands for; anything else is what was typed.
  fileprivate func meaning(of answer: String) -> String {
    if choices.contains(answer) { return answer }
    if let number = Int(answer), choices.indices.contains(number - 1) { return choices[number - 1] }
    return choices.first { $0.lowercased() == answer.lowercased() } ?? answer
  }
}
