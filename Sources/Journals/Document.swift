/// A file that the exercise was made from, kept whole in its journal.
package struct Document: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case scenario, rubric, play, attachment
  }

  package let role: Role
  /// Its path within the scenario's folder, or the rubric's name.
  package let name: String
  package let content: [UInt8]

  package init(role: Role, name: String, content: [UInt8]) {
    self.role = role
    self.name = name
    self.content = content
  }

  func checksum(position: Int) -> Hash {
    var preimage = Preimage(tag: "draaiboek/document/1")
    append(to: &preimage, position: position)
    return Hash(preimage)
  }

  func append(to preimage: inout Preimage, position: Int) {
    preimage.append(Int64(position))
    preimage.append(role.rawValue)
    preimage.append(name)
    preimage.append(content)
  }
}
