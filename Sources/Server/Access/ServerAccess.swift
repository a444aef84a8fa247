/// What opens the doors of one run of the server.
package struct ServerAccess: Sendable {
  package let facilitator: String
  package let observer: String
  package let screen: String
  package let code: String

  package init() {
    facilitator = Secret.token()
    observer = Secret.token()
    screen = Secret.token()
    code = Secret.joinCode()
  }

  package init(facilitator: String, observer: String, screen: String, code: String) {
    self.facilitator = facilitator
    self.observer = observer
    self.screen = screen
    self.code = code
  }

  func kind(of secret: String) -> Person.Kind? {
    // All three are compared, whatever the first says.
    let matches = [
      (Person.Kind.facilitator, facilitator), (.observer, observer), (.screen, screen),
    ].filter { Secret.matches(secret, $0.1) }
    return matches.first?.0
  }
}
