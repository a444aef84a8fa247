import ArgumentParser
import Clients
import Scenarios
import Terminals

struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Doet mee aan een oefening op een andere computer, in de terminal.",
    discussion: "Takes part in an exercise on another computer, in the terminal.")

  @Argument(help: "Het adres op het grote scherm, met of zonder de code erachter (#CODE).")
  var url: String

  @Option(help: "De code; anders die achter het adres, anders wordt ernaar gevraagd.")
  var code: String?

  @Option(help: "Je naam, alleen voor de oefenleider; hoeft niet.")
  var name: String?

  @Option(help: "De rol, zoals in het scenario; anders wordt ernaar gevraagd.")
  var role: String?

  @Flag(help: "Regel voor regel en zonder kleur, bijvoorbeeld voor een schermlezer.")
  var plain = false

  @OptionGroup var caller: Caller

  func run() throws {
    let visit = try Visit(url, caller)
    try visit.make { line, language in
      var console = JoinConsole(
        line,
        options: RemoteOptions(
          language: language, isPlain: plain, noColour: Caller.noColour,
          again: "draaiboek join \(visit.address.base)"))
      return try console.run(code: code ?? visit.address.secret, name: name, role: role)
    }
  }
}
