/// Something that authors name, and that journals therefore store by that name.
package protocol Named: Sendable {
  var name: String { get }
  static func listed(in scenario: Scenario) -> [Self]
}

extension CodingUserInfoKey {
  /// The `Scenario` whose names stand in the stored text; coders that meet an `Index` must be given one.
  package static var scenario: CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: "draaiboek.scenario") else {
      preconditionFailure("a raw value of text is always accepted")
    }
    return key
  }
}

extension Index: Codable where Element: Named {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let scenario = decoder.userInfo[.scenario] as? Scenario,
      let index: Index = scenario.index(of: name)
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(name)' is not in the scenario")
    }
    self = index
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    guard let scenario = encoder.userInfo[.scenario] as? Scenario else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "no scenario was given"))
    }
    try container.encode(Element.listed(in: scenario)[position].name)
  }
}
