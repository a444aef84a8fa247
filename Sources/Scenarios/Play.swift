package import Times

/// A scripted team: what it decides and when (`plays/*.yaml`).
package struct Play: Sendable {
  /// Whether the source tells a decision, or we assumed it.
  package enum Fidelity: String, Sendable, CaseIterable { case seed, assumed }

  package struct Decision: Sendable {
    package let at: StoryTime
    package let by: Index<Role>
    package let action: Index<Action>
    package let reason: String
    package let fidelity: Fidelity
    package let answers: [FormAnswer]
    package let source: String

    package init(
      at: StoryTime, by: Index<Role>, action: Index<Action>, reason: String, fidelity: Fidelity,
      answers: [FormAnswer], source: String
    ) {
      self.at = at
      self.by = by
      self.action = action
      self.reason = reason
      self.fidelity = fidelity
      self.answers = answers
      self.source = source
    }
  }

  package let name: String
  package let title: String
  package let cast: Index<Cast>
  package let decisions: [Decision]
}

/// What was filled in, in one field of a form.
package struct FormAnswer: Hashable, Codable, Sendable {
  package let field: String
  package let text: String

  package init(field: String, text: String) {
    self.field = field
    self.text = text
  }
}
