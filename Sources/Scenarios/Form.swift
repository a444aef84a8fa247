/// A form that a decision comes with; how much of it is filled in is part of the decision's quality.
package struct Form: Named {
  package struct Field: Sendable {
    package let name: String
    package let title: String
    package let hint: String
    /// Counts towards completeness.
    package let isRequired: Bool
    /// Where not empty, the only answers that are taken.
    package let choices: [String]

    package init(name: String, title: String, hint: String, isRequired: Bool, choices: [String]) {
      self.name = name
      self.title = title
      self.hint = hint
      self.isRequired = isRequired
      self.choices = choices
    }
  }

  /// Which document of the outside world it is a practice copy of, for whoever takes it along afterwards.
  package enum Document: String, Sendable, CaseIterable { case notification, register }

  package let name: String
  package let title: String
  package let document: Document?
  /// The edition of the form that it was made after; may be empty.
  package let version: String
  package let fields: [Field]

  package init(
    name: String, title: String, document: Document? = nil, version: String, fields: [Field]
  ) {
    self.name = name
    self.title = title
    self.document = document
    self.version = version
    self.fields = fields
  }

  package static func listed(in scenario: Scenario) -> [Self] { scenario.forms }
}

extension Form {
  package func field(named name: String) -> Field? { fields.first { $0.name == name } }
}

extension Form.Field {
  /// Whether this may stand in it; left open it may always be.
  package func accepts(_ text: String) -> Bool {
    choices.isEmpty || text.allSatisfy(\.isWhitespace) || choices.contains(text)
  }
}
