import Scenarios
import Times

extension Exercise {
  /// The messages that an audience may read, in the order in which they came.
  func inbox(for audience: Audience) -> [View.Letter] {
    var letters: [(at: StoryTime, letter: View.Letter)] = []
    for index in delivered {
      let inject = scenario.injects[index]
      let state = injects[index.position]
      guard case .delivered(let due, let at) = state.status else { continue }
      let to = state.to ?? inject.to
      if case .role(let role) = audience, !to.contains(role) { continue }
      letters.append(
        (
          at,
          View.Letter(
            id: inject.name, title: inject.title, from: inject.from,
            channel: inject.channel.rawValue, text: state.text ?? inject.text, to: names(to),
            at: at.milliseconds, wall: timeline.timestamp(at),
            due: due < at ? due.milliseconds : nil, sent: nil)
        ))
    }
    for (number, improvised) in talk.messages.enumerated() {
      let message = improvised.message
      let to = RoleSet(message.to)
      var sent: Bool?
      if case .role(let role) = audience {
        sent = message.sender == role ? true : nil
        guard to.contains(role) || sent == true else { continue }
      }
      letters.append(
        (
          improvised.at,
          View.Letter(
            id: "own-\(number + 1)", title: "",
            from: message.sender.map { scenario.roles[$0].title } ?? message.from,
            channel: Inject.Channel.inPerson.rawValue, text: message.text, to: names(to),
            at: improvised.at.milliseconds, wall: timeline.timestamp(improvised.at), due: nil,
            sent: sent)
        ))
    }
    // Stable: what came at one moment stays in the order in which it came.
    return letters.enumerated().sorted { left, right in
      (left.element.at, left.offset) < (right.element.at, right.offset)
    }.map(\.element.letter)
  }

  private func names(_ roles: RoleSet) -> [String] {
    roles.members.map { scenario.roles[$0].name }
  }
}
