import ArgumentParser
import Clients
import Scenarios
import Terminals

/// What `join` and `facilitate` share: an address, whether an exercise answers there, and how it ended.
struct Visit {
  let address: Address
  private let caller: Caller

  init(_ url: String, _ caller: Caller) throws {
    self.caller = caller
    guard let address = Address(url) else {
      // What stands behind the # is a secret, also when the rest is wrong.
      let shown = url.prefix { $0 != "#" }
      throw fail(Complaint.notAnAddress(String(shown)), caller.language(for: nil))
    }
    self.address = address
  }

  func make(_ body: (Line, Language) throws -> Departure) throws {
    var language = caller.language(for: nil)
    do {
      let lobby = try Line(address, language: language.rawValue).get(Lobby.self, "/api/lobby")
      language = caller.language(else: Language(rawValue: lobby.language) ?? language)
      let departure = try body(Line(address, language: language.rawValue), language)
      if case .interrupted(let signal) = departure { throw ExitCode(128 + signal) }
    } catch let fault as LineFault {
      throw fail(Complaint.line(address.base, fault), language)
    } catch let complaint as Complaint {
      throw fail(complaint, language)
    }
  }
}
