/// One object of JSON in two parts: what everyone may see, and what only the facilitator does.
struct ShowRecord<Seen: Encodable, Kept: Encodable>: Encodable {
  let seen: Seen
  let kept: Kept?

  func encode(to encoder: any Encoder) throws {
    try seen.encode(to: encoder)
    try kept?.encode(to: encoder)
  }
}
