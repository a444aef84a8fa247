import YAML

extension PlaybookSection {
  init?(
    _ declared: Names<PlaybookSection>.Declaration, _ forms: [Form], _ book: NameBook,
    _ reading: Reading
  ) {
    guard
      let fields = Fields(
        declared.node,
        keys: [
          "title", "hint", "card", "steps", "actions", "questions", "hot_wash", "answers", "blanks",
        ], at: declared.location, reading)
    else { return nil }
    self.init(
      name: declared.name, title: fields.text("title"), hint: fields.text("hint"),
      card: fields.node("card").flatMap(reading.text),
      steps: fields.indices("steps", in: book.steps),
      actions: fields.indices("actions", in: book.actions),
      questions: fields.indices("questions", in: book.questions),
      hotWash: fields.indices("hot_wash", in: book.hotWash),
      answers: PlaybookSection.answers(fields, forms, book), blanks: fields.texts("blanks"))
  }

  /// By form, the names of its fields.
  private static func answers(
    _ fields: Fields, _ forms: [Form], _ book: NameBook
  ) -> [FieldReference] {
    let reading = fields.reading
    var references: [FieldReference] = []
    for pair in fields.node("answers").flatMap(reading.mapping) ?? [] {
      guard let form = book.forms.index(named: pair.key.text, at: pair.keyLocation, reading),
        forms.indices.contains(form.position)
      else { continue }
      let known = forms[form].fields.map(\.name)
      for node in reading.list(pair.value) {
        guard let name = reading.text(node) else { continue }
        if known.contains(name) {
          references.append(FieldReference(form: form, field: name))
        } else {
          reading.report(
            .unknownName(.field, name, suggestion: known.nearest(to: name)), at: node.location)
        }
      }
    }
    return references
  }
}
