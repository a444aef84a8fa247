import ArgumentParser
import Clients
import Foundation
import Scenarios
import Terminals

struct Facilitate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Leidt een oefening die op een andere computer (of in een ander venster) draait.",
    discussion: "Leads an exercise that runs on another computer, or in another window.")

  @Argument(
    help: "De link van de oefenleider; wat achter # staat mag ook in DRAAIBOEK_SECRET staan.")
  var url: String

  @Flag(help: "Regel voor regel en zonder kleur, bijvoorbeeld voor een schermlezer.")
  var plain = false

  @OptionGroup var caller: Caller

  func run() throws {
    let visit = try Visit(url, caller)
    let secret =
      visit.address.secret ?? ProcessInfo.processInfo.environment["DRAAIBOEK_SECRET"] ?? ""
    try visit.make { line, language in
      guard !secret.isEmpty else { throw Complaint.noSecret }
      var console = FacilitateConsole(
        line,
        options: RemoteOptions(
          language: language, isPlain: plain, noColour: Caller.noColour,
          again: "draaiboek facilitate \(visit.address.base)/facilitate#…"))
      return try console.run(secret: secret)
    }
  }
}
