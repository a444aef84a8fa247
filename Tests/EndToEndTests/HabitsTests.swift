import Foundation
import TestSupport
import Testing

/// What every program on a command line is expected to do.
@Suite struct HabitsTests {
  @Test(arguments: [["--help"], ["play", "--help"], ["help"], ["help", "score"], ["--version"]])
  func `asking is no mistake`(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.ending == .exit(0))
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `the version tells the commit and the versions of the files`() throws {
    let output = try Program.run("--version").output
    #expect(
      output.wholeMatch(of: /\d+\.\d+\.\d+ \(.+\), scenario format 1, journal 3\n/) != nil,
      "\(output)")
  }

  @Test func `a reader that goes away ends it quietly`() throws {
    let folder = try TemporaryFolder()
    let (pipe, errors) = (folder.file("pipe"), folder.file("errors"))
    try #require(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    #if os(Linux)
      // Less than it has to say, so that it is still speaking when the reader goes.
      _ = fcntl(reader, 1031 /* F_SETPIPE_SZ */, 4096)
    #endif
    let child = try Child(
      #require(Program.path),
      [
        "play", Program.scenario, "--team", "seed", "--fast", "--journal", folder.file("journal"),
      ], environment: Program.environment(),
      files: [
        .file("/dev/null", O_RDONLY), .file(pipe, O_WRONLY), .file(errors, O_WRONLY | O_CREAT),
      ])
    var waiting = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 60_000) == 1)
    var buffer = [UInt8](repeating: 0, count: 80)
    #expect(read(reader, &buffer, buffer.count) == 80)
    _ = close(reader)
    #expect(try child.end().kind == .signal(SIGPIPE))
    #expect(try folder.text("errors").isEmpty)
    #expect(try Program.run("verify", folder.file("journal")).ending == .exit(0))
  }

  @Test(
    arguments: [
      (["LC_ALL": "en_GB.UTF-8"], [], "EXERCISE"),
      (["LC_ALL": "nl_NL.UTF-8", "LANG": "en_GB.UTF-8"], [], "OEFENING"),
      (["LC_MESSAGES": "en_US.UTF-8", "LANG": "nl_NL.UTF-8"], [], "EXERCISE"),
      (["LC_ALL": "", "LANG": "en_GB"], [], "EXERCISE"),
      (["LC_ALL": "en_GB.UTF-8"], ["--language", "nl"], "OEFENING"),
      (["LC_ALL": "nl_NL.UTF-8"], ["--language", "en"], "EXERCISE"),
      // Neither says it: the scenario does.
      ([:], [], "OEFENING"), (["LC_ALL": "C.UTF-8"], [], "OEFENING"),
      (["LANG": "fr_FR.UTF-8"], [], "OEFENING"),
    ] as [([String: String], [String], String)])
  func `the language is the flag's, or the environment's, or the scenario's`(
    _ environment: [String: String], _ flags: [String], _ word: String
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["play", Program.scenario, "--team", "seed", "--fast", "--journal", folder.file("journal")]
        + flags, environment: environment)
    #expect(outcome.output.hasPrefix("\(word) · Datalek bij Energiecontact Nederland\n"))
    let other = word == "EXERCISE" ? "OEFENING" : "EXERCISE"
    #expect(!outcome.output.contains(other))
  }

  static let scenarios =
    (try? FileManager.default.contentsOfDirectory(
      atPath: "\(Shipped.root)/scenarios"))?.sorted() ?? []

  @Test func `there are scenarios to check`() {
    #expect(Self.scenarios.contains(Shipped.energiecontact))
  }

  @Test(arguments: scenarios)
  func `every shipped scenario is without mistakes`(_ name: String) throws {
    let outcome = try Program.run("check", "\(Shipped.root)/scenarios/\(name)")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors.isEmpty)
  }
}
