import Clients
import Exercises
import Scenarios
import Times
import Wording

/// Who is here, and in which role.
extension FacilitateConsole {
  var rolesList: [Paragraph] {
    let signs = callSigns
    let roles = picture.roles ?? []
    return roles.enumerated().map { place, role in
      let letter = signs.letters[place].map { "[\($0)] " } ?? ""
      let presence =
        Presence(rawValue: role.presence).map { phrase(.playedBy($0)) } ?? role.presence
      let here = people(in: role.role)
      return Paragraph(
        "\(letter)\(role.title) (\(presence))" + (here.isEmpty ? "" : ": " + here),
        mark: numeral(place + 1, of: roles.count))
    }
  }

  private func people(in role: String) -> String {
    (picture.people ?? []).filter { $0.roles.contains(role) }
      .map { ($0.name ?? "•") + ($0.here ? "" : " (\(phrase(.away)))") }.joined(separator: ", ")
  }

  /// Who is at a device, in a line.
  var room: [Paragraph] {
    let seats = titles.compactMap { role -> String? in
      let here = people(in: role.name)
      return here.isEmpty ? nil : "\(role.title): \(here)"
    }
    let text = seats.isEmpty ? phrase(.nobodyHere) : seats.joined(separator: " · ")
    return [Paragraph(text, mark: phrase(.inTheRoom) + ": ")]
  }

  /// `wie`: everybody in every role, and who is here without one.
  mutating func listSeats() {
    seated = seats
    let rows = seated.enumerated().map { place, seat in
      Paragraph(describe(seat), mark: numeral(place + 1, of: seated.count))
    }
    say(rows.isEmpty ? [Paragraph(phrase(.nobodyHere))] : rows)
  }

  private var seats: [Seat] {
    let others = (picture.people ?? []).filter { $0.person != person }
    return titles.flatMap { role in
      others.filter { $0.roles.contains(role.name) }.map { Seat(person: $0, role: role.name) }
    }
      // A page that was closed without leaving is nobody.
      + others.filter { $0.roles.isEmpty && ($0.here || $0.kind == "player") }
      .map { Seat(person: $0, role: nil) }
  }

  private func describe(_ seat: Seat) -> String {
    let (person, role) = (seat.person, seat.role)
    let unread = person.unread?.count ?? 0
    let parts: [String?] = [
      role.map { title(of: $0) }
        ?? ClientPhrase.KindName(rawValue: person.kind).map { phrase(.withoutRole($0)) },
      name(of: person), role.flatMap { person.speaks.contains($0) ? phrase(.decides) : nil },
      unread > 0 ? phrase(.unread(unread)) : nil,
      person.here ? nil : phrase(.away),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  private func name(of person: Picture.Present) -> String { person.name ?? phrase(.someone) }

  /// Who is meant: by the number in the list that was shown last, or by a name.
  private mutating func seat(_ wish: String) throws -> Seat? {
    if Int(wish) == nil || seated.isEmpty { seated = seats }
    guard !seated.isEmpty else {
      say(.nobodyHere)
      return nil
    }
    let things = seated.map { (name: $0.person.person, title: describe($0)) }
    return try choose(wish, among: things).map { seated[$0] }
  }

  private mutating func seatWithRole(_ wish: String) throws -> (Picture.Present, role: String)? {
    guard let seat = try seat(wish) else { return nil }
    if seat.role == nil { say(.hasNoRole(name(of: seat.person))) }
    return seat.role.map { (seat.person, $0) }
  }

  mutating func makeSpeaker(_ wish: String) throws {
    guard let (person, role) = try seatWithRole(wish) else { return }
    if try send("/api/roles/\(role)/speaker", Requests.Somebody(person.person)) {
      say(.decidesNow(name(of: person), role: title(of: role)))
    }
  }

  mutating func release(_ wish: String) throws {
    guard let (person, role) = try seatWithRole(wish) else { return }
    if try send("/api/roles/\(role)/release", Requests.Somebody(person.person)) {
      say(.released(name(of: person), role: title(of: role)))
    }
  }

  mutating func remove(_ wish: String) throws {
    guard let person = try seat(wish)?.person,
      try confirm(phrase(.reallyRemove(name(of: person))))
    else { return }
    if try send("/api/people/\(person.person)/remove", Requests.Nothing()) {
      say(.removed(name(of: person)))
    }
  }

  /// `bezetting ROL tegenspel`.
  mutating func setPresence(_ text: String) throws {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    if words.isEmpty { say(rolesList) }
    guard let role = try askRole(words.first ?? "") else { return }
    let wish = words.dropFirst().first?.lowercased() ?? ""
    let all: [Presence] = [.played, .counterplay, .vacant]
    var presence = all.first { each in
      Language.allCases.contains { ClientPhrase.presence(each)($0) == wish }
    }
    if presence == nil {
      let choices = all.map { each in
        ("", title: "\(phrase(.presence(each))): \(phrase(.playedBy(each)))")
      }
      presence = try choose(wish, among: choices).map { all[$0] }
    }
    guard let presence else { return }
    var body = Requests.Direct()
    (body.role, body.presence) = (role, presence.rawValue)
    if try command("presence", body), let place = titles.firstIndex(where: { $0.name == role }) {
      say([rolesList[place]])
    }
  }

  /// Opens or closes the door, or just says how the room gets in.
  mutating func joining(_ wish: String) throws {
    let isOpen = ["open": true, "dicht": false, "closed": false][wish.lowercased()]
    if let isOpen, try !send("/api/joining", Requests.Door(open: isOpen)) { return }
    do {
      let invitation = try line.get(Invitation.self, "/api/invitation")
      say([
        Paragraph(
          phrase(.joinAt(invitation.address, code: invitation.code)), style: .strong,
          isVerbatim: true),
        Paragraph(phrase(invitation.open ? .joiningOpen : .joiningClosed), style: .dim),
      ])
    } catch let fault as LineFault {
      say([paragraph(for: fault)])
    }
  }
}
