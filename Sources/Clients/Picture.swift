/// What one audience knows of an exercise: the sections of its view, kept up with what changes.
///
/// Sections and fields that this program does not use are passed over, so that a newer server may send more.
package struct Picture: Sendable, Decodable {
  package var head: Head?
  package var time: Time?
  package var role: Part?
  package var inbox: [Letter]?
  package var offers: [Offer]?
  package var forms: [String: Paper]?
  package var decisions: [Decided]?
  package var proposals: [Proposed]?
  package var quantities: [Counted]?
  package var clocks: [Term]?
  package var cards: [Card]?
  package var glossary: [String: String]?
  package var board: [Planned]?
  package var questions: [Topic]?
  package var roles: [Cast]?
  package var pacing: Pacing?
  package var phases: [Stretch]?
  package var interludes: [Chapter]?
  package var people: [Present]?
  private var more: [Letter]?
  /// The sections that were there, those that are null included.
  private var named: Set<String> = []

  private enum CodingKeys: String, CodingKey {
    case head, time, role, inbox, offers, forms, decisions, proposals, quantities, clocks, cards
    case glossary, board, questions, roles, pacing, phases, interludes, people
    case more = "inbox+"
  }

  package init() {}

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func section<Value: Decodable>(_ key: CodingKeys) throws -> Value? {
      try container.decodeIfPresent(Value.self, forKey: key)
    }
    head = try section(.head)
    time = try section(.time)
    role = try section(.role)
    inbox = try section(.inbox)
    offers = try section(.offers)
    forms = try section(.forms)
    decisions = try section(.decisions)
    proposals = try section(.proposals)
    quantities = try section(.quantities)
    clocks = try section(.clocks)
    cards = try section(.cards)
    glossary = try section(.glossary)
    board = try section(.board)
    questions = try section(.questions)
    roles = try section(.roles)
    pacing = try section(.pacing)
    phases = try section(.phases)
    interludes = try section(.interludes)
    people = try section(.people)
    more = try section(.more)
    named = Set(container.allKeys.map(\.stringValue))
  }

  /// Takes over what a change brings; a section that is null in it is gone.
  package mutating func take(_ change: Picture) {
    take(change, .head, \.head)
    take(change, .time, \.time)
    take(change, .role, \.role)
    take(change, .inbox, \.inbox)
    take(change, .offers, \.offers)
    take(change, .forms, \.forms)
    take(change, .decisions, \.decisions)
    take(change, .proposals, \.proposals)
    take(change, .quantities, \.quantities)
    take(change, .clocks, \.clocks)
    take(change, .cards, \.cards)
    take(change, .glossary, \.glossary)
    take(change, .board, \.board)
    take(change, .questions, \.questions)
    take(change, .roles, \.roles)
    take(change, .pacing, \.pacing)
    take(change, .phases, \.phases)
    take(change, .interludes, \.interludes)
    take(change, .people, \.people)
    // The same message may come twice.
    let known = Set((inbox ?? []).map(\.id))
    let new = (change.more ?? []).filter { !known.contains($0.id) }
    if !new.isEmpty { inbox = (inbox ?? []) + new }
  }

  private mutating func take<Value>(
    _ change: Picture, _ key: CodingKeys, _ path: WritableKeyPath<Picture, Value?>
  ) {
    if change.named.contains(key.stringValue) { self[keyPath: path] = change[keyPath: path] }
  }
}
