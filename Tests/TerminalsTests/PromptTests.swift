#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Testing

@testable import Terminals

/// One at a time: signals and the terminal's modes belong to the whole process.
@Suite(.serialized) struct PromptTests {
  private func prompt(_ terminal: PseudoTerminal, isPlain: Bool = false) -> Prompt {
    Prompt(
      isPlain: isPlain, noColour: true, input: terminal.terminal.number,
      output: terminal.terminal.number)
  }

  @Test func `the terminal is raw while somebody is asked, and afterwards as it was`() throws {
    let terminal = try #require(PseudoTerminal())
    let before = terminal.modes
    var prompt = prompt(terminal)
    #expect(terminal.modes != before)
    prompt.close()
    #expect(terminal.modes == before)
    #expect(terminal.shown() == "\u{1B}[?2004h\u{1B}[?2004l")
  }

  @Test func `it is put back when an error is thrown`() throws {
    struct Mishap: Error {}
    let terminal = try #require(PseudoTerminal())
    let before = terminal.modes
    func play(_ terminal: PseudoTerminal) throws {
      var prompt = prompt(terminal)
      _ = prompt.read("› ", milliseconds: 0)
      throw Mishap()
    }
    #expect(throws: Mishap.self) { try play(terminal) }
    #expect(terminal.modes == before)
  }

  @Test func `a message goes above the line that is being typed`() throws {
    let terminal = try #require(PseudoTerminal())
    var prompt = prompt(terminal)
    #expect(prompt.read("› ", milliseconds: 0) == .nothing)
    #expect(terminal.controller.write("bel"))
    #expect(prompt.read("› ", milliseconds: 1000) == .nothing)
    _ = terminal.shown()
    prompt.say([Paragraph("Bericht")])
    #expect(terminal.shown() == "\r\u{1B}[KBericht\r\n")
    #expect(terminal.controller.write(" it\r"))
    #expect(prompt.read("› ", milliseconds: 1000) == .line("bel it"))
    #expect(terminal.shown().hasSuffix("\r\u{1B}[K› bel it\r\n"))
  }

  @Test func `two lines in one go are two lines`() throws {
    let terminal = try #require(PseudoTerminal())
    var prompt = prompt(terminal)
    #expect(terminal.controller.write("een\rtwee\r\u{04}"))
    #expect(prompt.read("› ", milliseconds: 1000) == .line("een"))
    #expect(prompt.read("› ", milliseconds: 1000) == .line("twee"))
    #expect(prompt.read("› ", milliseconds: 1000) == .end)
  }

  @Test func `a line that is too long moves aside`() throws {
    let terminal = try #require(PseudoTerminal(columns: 20))
    var prompt = prompt(terminal)
    #expect(terminal.controller.write(String(repeating: "a", count: 30) + "b"))
    _ = prompt.read("› ", milliseconds: 1000)
    #expect(terminal.shown().hasSuffix("› …" + String(repeating: "a", count: 15) + "b"))
  }

  @Test func `a line that is cut is said to be`() throws {
    let terminal = try #require(PseudoTerminal())
    var prompt = prompt(terminal)
    prompt.tooLong = "Te lang."
    let pasted = String(repeating: "a", count: LineEditor.limit + 1)
    #expect(terminal.controller.write("\u{1B}[200~" + pasted + "\u{1B}[201~"))
    _ = prompt.read("› ", milliseconds: 1000)
    #expect(terminal.shown().hasSuffix("Te lang.\r\n"))
  }

  @Test func `line by line there are no escape codes`() throws {
    let terminal = try #require(PseudoTerminal())
    let before = terminal.modes
    var prompt = prompt(terminal, isPlain: true)
    #expect(terminal.modes == before)
    #expect(prompt.read("› ", milliseconds: 0) == .nothing)
    prompt.say([Paragraph("Bericht", style: .strong)])
    #expect(terminal.controller.write("bel it\n"))
    #expect(prompt.read("› ", milliseconds: 1000) == .line("bel it"))
    #expect(!terminal.shown().contains("\u{1B}"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends the waiting, not the program`(_ number: Int32) throws {
    let terminal = try #require(PseudoTerminal())
    let before = terminal.modes
    do {
      var prompt = prompt(terminal)
      _ = kill(getpid(), number)
      #expect(prompt.read("› ", milliseconds: 1000) == .interrupted(signal: number))
      prompt.close()
    }
    #expect(terminal.modes == before)
  }

  @Test func `somebody else may have changed the terminal while the program was stopped`() throws {
    let terminal = try #require(PseudoTerminal())
    var prompt = prompt(terminal)
    let raw = terminal.modes
    var attributes = termios()
    _ = tcgetattr(terminal.terminal.number, &attributes)
    attributes.c_lflag |= tcflag_t(ECHO | ICANON)
    _ = tcsetattr(terminal.terminal.number, TCSANOW, &attributes)
    _ = kill(getpid(), SIGCONT)
    #expect(prompt.read("› ", milliseconds: 1000) == .nothing)
    #expect(terminal.modes == raw)
    prompt.close()
  }
}
