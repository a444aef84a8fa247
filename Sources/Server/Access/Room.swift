import Journals

/// Who is here, and who speaks for which role.
struct Room {
  private(set) var people: [String: Person] = [:]
  private var byToken: [Hash: String] = [:]
  /// In the order in which they came: who came first speaks for a role.
  private(set) var order: [String] = []
  var isOpen = true

  init(_ people: [Person]) { for person in people { keep(person) } }

  subscript(token: Hash) -> Person? {
    byToken[token].flatMap { people[$0] }.flatMap { $0.ended == nil ? $0 : nil }
  }

  var present: [Person] { order.compactMap { people[$0] }.filter { $0.ended == nil } }

  mutating func keep(_ person: Person) {
    if people[person.id] == nil { order.append(person.id) }
    people[person.id] = person
    byToken[person.token] = person.id
  }

  /// - Returns: Who changed by it.
  mutating func take(_ role: String, by id: String) -> [Person] {
    guard var person = people[id], !person.plays(role) else { return [] }
    person.holds[role] = present.contains { $0.speaks(for: role) } ? .member : .speaker
    keep(person)
    return [person]
  }

  mutating func release(_ role: String, by id: String) -> [Person] {
    guard var person = people[id], person.plays(role) else { return [] }
    let spoke = person.speaks(for: role)
    person.holds[role] = .left
    keep(person)
    guard spoke, var heir = present.first(where: { $0.plays(role) }) else { return [person] }
    heir.holds[role] = .speaker
    keep(heir)
    return [person, heir]
  }

  mutating func makeSpeaker(_ id: String, of role: String) -> [Person] {
    guard var person = people[id], person.plays(role) else { return [] }
    var changed: [Person] = []
    for var other in present where other.speaks(for: role) && other.id != id {
      other.holds[role] = .member
      keep(other)
      changed.append(other)
    }
    person.holds[role] = .speaker
    keep(person)
    return changed + [person]
  }

  mutating func remove(_ id: String, at time: Int64) -> [Person] {
    guard let person = people[id], person.ended == nil else { return [] }
    var changed: [String: Person] = [:]
    for role in person.holds.keys.sorted() where person.plays(role) {
      for other in release(role, by: id) { changed[other.id] = other }
    }
    guard var gone = people[id] else { return [] }
    gone.ended = time
    keep(gone)
    changed[id] = gone
    return order.compactMap { changed[$0] }
  }

  func isPlayed(_ role: String) -> Bool { present.contains { $0.plays(role) } }

  /// Somebody played it at a device and nobody does any more.
  func isLeft(_ role: String) -> Bool {
    !isPlayed(role) && people.values.contains { $0.holds[role] == .left }
  }
}
