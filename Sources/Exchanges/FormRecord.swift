import Exercises
package import Scenarios
import Wording

/// What was filled in on the forms of one kind, a row for each question; every later version stays beside the
/// earlier ones.
package enum FormRecord {
  package static func table(of document: Form.Document, _ played: PlayedExercise) -> Table {
    var table = Table(
      [.version, .storyTime, .by, .form, .retracted, .point, .question, .answer, .isRequired],
      played.language)
    let filed = played.exercise.decisions.filter { form(of: $0, played)?.document == document }
    for (position, decision) in filed.enumerated() {
      guard let form = form(of: decision, played) else { continue }
      for (point, field) in form.fields.enumerated() {
        let answer = decision.answers.last { $0.field == field.name }?.text.legible
        table.append([
          .number(position + 1), .text(played.moment(decision.taken)),
          .text(played.role(decision.role)), .text(form.title.legible),
          .text(played.phrase(decision.status == .retracted ? .yes : .no)), .number(point + 1),
          .text(field.title.legible), .init(answer),
          .text(played.phrase(field.isRequired ? .yes : .no)),
        ])
      }
    }
    if filed.isEmpty { blank(document, played, &table) }
    return table
  }

  /// Nobody filled in the form: its first one, so that it is seen what was not answered.
  private static func blank(
    _ document: Form.Document, _ played: PlayedExercise, _ table: inout Table
  ) {
    guard let form = played.scenario.forms.first(where: { $0.document == document }) else {
      return
    }
    for (point, field) in form.fields.enumerated() {
      table.append([
        .number(0), "", "", .text(form.title.legible), .text(played.phrase(.no)),
        .number(point + 1), .text(field.title.legible), .text(played.phrase(.notFiledIn)),
        .text(played.phrase(field.isRequired ? .yes : .no)),
      ])
    }
  }

  private static func form(of decision: Decision, _ played: PlayedExercise) -> Form? {
    guard let action = decision.action else { return nil }
    return played.scenario.actions[action].form.map { played.scenario.forms[$0] }
  }
}
