/// What a request is answered with: JSON that was encoded once and, for a command, is kept.
struct Answer: Hashable, Sendable {
  let status: Int
  let body: String
  let sequence: Int
}

/// What somebody asks, recognisable when it is asked again.
struct RequestKey: Hashable, Sendable {
  let person: String
  let key: String
}
