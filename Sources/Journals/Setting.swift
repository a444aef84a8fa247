/// What an exercise was started with, by name.
package struct Setting: Hashable, Sendable {
  /// The names that this version of the program writes; a later one may write more.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// A random UUID; two journals of one exercise (a mirror) share it.
    case exercise
    /// Plan, cast, variants and the like, as JSON.
    case parameters
    /// The version of the program that created the journal.
    case product
    /// The version of the scenario language.
    case language
    /// The time zone as a table of transitions, as JSON: no later tzdata may change a past exercise.
    case zone
    /// In milliseconds since 1970-01-01T00:00Z.
    case created
  }

  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  package init(_ name: Name, _ value: String) {
    self.init(name: name.rawValue, value: value)
  }

  var checksum: Hash {
    var preimage = Preimage(tag: "draaiboek/setting/1")
    append(to: &preimage)
    return Hash(preimage)
  }

  func append(to preimage: inout Preimage) {
    preimage.append(name)
    preimage.append(value)
  }
}

extension [Setting] {
  package subscript(name: Setting.Name) -> String? {
    first { $0.name == name.rawValue }?.value
  }
}
