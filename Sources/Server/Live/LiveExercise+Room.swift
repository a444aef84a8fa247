package import Exercises
import Foundation
import Journals
import Scenarios
import Times
import Wording

extension LiveExercise {
  /// Who holds this token; nil: nobody (any more).
  func person(holding token: String) -> Person? { room[Secret.hash(token)] }

  /// Lets somebody in and gives the token that only they know.
  func admit(_ kind: Person.Kind, named name: String?) throws -> (person: Person, token: String) {
    let token = Secret.token()
    let person = Person(
      id: UUID().uuidString.lowercased(), kind: kind, token: Secret.hash(token),
      created: timekeeping.now().milliseconds, name: name)
    try keep([person])
    if let name { try journal.setName(name, of: person.id) }
    changedRoom([])
    return (person, token)
  }

  func take(_ role: String, by id: String) throws {
    try change { room in room.take(role, by: id) }
  }

  func release(_ role: String, by id: String) throws {
    try change { room in room.release(role, by: id) }
  }

  func makeSpeaker(_ id: String, of role: String) throws {
    guard let person = room.people[id], person.plays(role) else { throw RequestFault.notYourRole }
    try change { room in room.makeSpeaker(id, of: role) }
  }

  func remove(_ id: String) throws {
    guard room.people[id] != nil else { throw RequestFault.unknownName(id) }
    let now = timekeeping.now().milliseconds
    try change { room in room.remove(id, at: now) }
  }

  func setJoining(open: Bool) {
    room.isOpen = open
    changedRoom([])
  }

  var isOpen: Bool { room.isOpen }

  /// Who has read how far. Kept in batches and never sent around by itself.
  func note(_ sequence: Int, readBy person: String) {
    guard sequence > receipts[person] ?? 0, sequence <= lastDurable else { return }
    receipts[person] = sequence
    unsavedReceipts.insert(person)
  }

  private func change(_ body: (inout Room) -> [Person]) throws {
    var next = room
    let changed = body(&next)
    guard !changed.isEmpty else { return }
    try keep(changed)
    room = next
    changedRoom(changed)
  }

  /// On disk first.
  private func keep(_ people: [Person]) throws {
    do {
      try journal.keep(people.map(\.stored))
    } catch {
      throw RequestFault.notWritten
    }
    for person in people { room.keep(person) }
  }

  /// The facilitator is told with the next tick: five thousand may come at once.
  private func changedRoom(_ people: [Person]) {
    isRoomTold = false
    for person in people { hub.disconnect(person.id) }
  }

  /// Whoever decides for a role and has been away for a while makes room for somebody of that role who is here.
  func relieve() {
    let (here, now) = (hub.people, timekeeping.reading())
    for person in room.present where person.kind == .player {
      awaySince[person.id] = here.contains(person.id) ? nil : awaySince[person.id] ?? now
    }
    for role in scenario.roles {
      guard let speaker = room.present.first(where: { $0.speaks(for: role.name) }),
        let since = awaySince[speaker.id], now - since >= Self.patience,
        let heir = room.present.first(where: { $0.plays(role.name) && here.contains($0.id) })
      else { continue }
      try? makeSpeaker(heir.id, of: role.name)
    }
  }

  /// A telephone that sleeps for a moment loses nothing.
  private static let patience = Interval.seconds(30)

  /// Tells the facilitator who is here, if that changed.
  func tellPeople() {
    isRoomTold = true
    guard hub.isHeard(by: .facilitator) else { return }
    let section = peopleSection
    guard section != toldPeople else { return }
    toldPeople = section
    hub.publish(section: "people", section, to: .facilitator)
  }

  /// What the facilitator sees of who is here.
  var peopleSection: String {
    let here = hub.people
    let people = room.present.map { person in
      Present(
        person: person.id, name: person.name, kind: person.kind.rawValue,
        roles: person.roles(in: scenario).map { scenario.roles[$0].name },
        speaks: person.roles(in: scenario).map { scenario.roles[$0].name }
          .filter { person.speaks(for: $0) },
        here: here.contains(person.id), readUpTo: receipts[person.id] ?? 0,
        unread: arrivals.unread(by: person.roles(in: scenario), after: receipts[person.id] ?? 0))
    }
    return JSON.text(people)
  }

  private struct Present: Encodable {
    let person: String
    let name: String?
    let kind: String
    let roles: [String]
    let speaks: [String]
    let here: Bool
    let readUpTo: Int
    /// The messages to their roles that they did not see yet, as an inbox names them.
    let unread: [String]
  }

  /// What has to be said about who plays what before a phase begins: a role whose players have gone is played
  /// by the facilitator, and one that somebody took is played. Roles that nobody ever took at a device stay as
  /// the cast says: with one screen, people sit in the room without one.
  var castings: [Command] {
    var exercise = pending
    var commands: [Command] = []
    if exercise.stage == .planned {
      commands.append(.open(scope))
      _ = try? exercise.perform(.open(scope), at: elapsed)
    }
    guard exercise.stage == .between else { return commands }
    return commands
      + scenario.roles.keys.compactMap { role in
        let name = scenario.roles[role].name
        let presence = exercise.presences[role.position]
        if room.isPlayed(name), presence != .played { return .setPresence(role, .played) }
        if room.isLeft(name), presence == .played { return .setPresence(role, .counterplay) }
        return nil
      }
  }

  // MARK: What is shown

  /// The exercise as it is on disk; while nothing can be written it stands still.
  var shown: Exercise {
    var shown = durable
    if fault != nil, shown.isTimed {
      shown.apply(.paused(reason: .gap), at: shown.now, exercise: elapsed)
    }
    return shown
  }

  func publish() {
    let isNewest = fault == nil && lastDurable == lastPending
    hub.announce(
      Hub.Snapshot(
        exercise: shown, sequence: lastDurable, elapsed: elapsed,
        version: isNewest ? version : nil))
  }

  /// A view as JSON, with its sequence.
  func view(for audience: Audience) -> String {
    pass()
    let sections = Sections(
      shown.view(for: audience, at: elapsed, opening: scope), after: drawn[audience])
    drawn[audience] = sections
    let people = audience == .facilitator ? [("people", peopleSection)] : []
    return #"{"sequence":\#(lastDurable),"audience":"\#(hub.name(audience))","sections":"#
      + sections.object(people) + "}"
  }

  func subscribe(_ person: Person, after: Int?) -> Hub.Subscription {
    // As they are now: what they play may have changed since the request was let in.
    let person = room.people[person.id] ?? person
    return hub.subscribe(
      person.id, to: person.audiences(in: scenario), after: after, last: lastDurable, in: shown,
      at: elapsed)
  }

  /// In which part somebody rates: observers are numbered as they came.
  func rater(_ person: Person, _ language: Language) -> String {
    guard person.kind == .observer else {
      return language == .dutch ? "oefenleider" : "facilitator"
    }
    let observers = room.order.filter { room.people[$0]?.kind == .observer }
    let number = (observers.firstIndex(of: person.id) ?? 0) + 1
    return language == .dutch ? "waarnemer \(number)" : "observer \(number)"
  }

  /// The state that the next command will be decided on, for what depends on it.
  var current: Exercise { pending }

  /// Who plays what; before the opening, as it will be opened.
  var presences: [Presence] {
    guard pending.stage == .planned else { return pending.presences }
    var opened = pending
    _ = try? opened.perform(.open(scope), at: elapsed)
    return opened.presences
  }

  package var entryCount: Int { lastDurable }
  package var finished: Exercise { durable }
}
