#if os(Linux)
  import Foundation
  import Journals
  import Testing

  @Suite struct FullDiskTests {
    static let mayMount = (try? SmallDisk(kilobytes: 64)) != nil

    @Test(.enabled(if: mayMount, "mounting a small disk takes root and a kernel that allows it"))
    func `a disk that fills up in the middle loses nothing`() throws {
      let disk = try SmallDisk(kilobytes: 1024)
      let path = disk.file("journal")
      let terminal = try Terminal("play", Program.scenario, "--journal", path)
      for line in ["volgende", "manager 1 omdat het moet", "pauze"] { try terminal.answer(line) }
      try terminal.read(until: "pauze › ")
      try disk.fill()
      terminal.type("notitie " + String(repeating: "vol ", count: 400) + "\r")
      #expect(try terminal.end() == .exit(74))
      #expect(terminal.shown.contains("de schijf is vol. Wat er stond is bewaard"))
      #expect(terminal.settings == terminal.before)
      #expect(try Program.run("verify", path).ending == .exit(0))
      #expect(try Journal.read(at: path).entries().map(\.kind).contains("decisionTaken"))

      disk.makeRoom()
      let resumed = try Program.run("resume", path, input: "stand\nnotitie weer ruimte\n")
      #expect(resumed.ending == .exit(0))
      #expect(resumed.output.contains("IT/Security bellen"))
      #expect(try Program.run("verify", path).ending == .exit(0))
    }

    @Test(
      .enabled(if: mayMount, "mounting a small disk takes root and a kernel that allows it"),
      arguments: [4, 32, 128, 192], ["nl", "en"])
    func `a disk that is too small is said to be full`(
      _ kilobytes: Int, _ language: String
    ) throws {
      let disk = try SmallDisk(kilobytes: kilobytes)
      let path = disk.file("journal")
      let outcome = try Program.run(
        "play", Program.scenario, "--team", "seed", "--fast", "--journal", path, "--language",
        language)
      #expect(outcome.ending == .exit(74))
      #expect(outcome.errors.contains(language == "nl" ? "de schijf is vol" : "the disk is full"))
      // Either it was never made, or it is whole as far as it goes.
      if FileManager.default.fileExists(atPath: path) {
        #expect(try Program.run("verify", path).ending == .exit(0))
      }
    }

    @Test(.enabled(if: mayMount, "mounting a small disk takes root and a kernel that allows it"))
    func `a journal on a disk that may not be written is read, and not resumed`() throws {
      let disk = try SmallDisk(kilobytes: 1024)
      let path = disk.file("journal")
      let left = try Program.run(
        "play", Program.scenario, "--journal", path, input: "volgende\nstop\n")
      try #require(left.ending == .exit(0))
      try disk.protect()
      let resumed = try Program.run("resume", path, "--language", "en")
      #expect(resumed.ending == .exit(74))
      #expect(resumed.errors.contains("nothing may be written here"))
      #expect(try Program.run("verify", path).ending == .exit(0))
      #expect(try Program.run("score", path).ending == .exit(0))
      let fresh = try Program.run(
        "play", Program.scenario, "--team", "seed", "--fast", "--journal", disk.file("other"))
      #expect(fresh.ending == .exit(73))
    }

    @Test(.enabled(if: mayMount, "mounting a small disk takes root and a kernel that allows it"))
    func `a server in a folder that may not be written says so, and begins nothing`()
      async throws
    {
      let disk = try SmallDisk(kilobytes: 1024)
      let path = disk.file("journal")
      let host = try await Host(TemporaryFolder(), journal: path)
      let facilitator = try await host.facilitator()
      _ = try await host.send("POST", "/api/commands/enter-next-phase", as: facilitator)
      host.child.send(SIGTERM)
      #expect(try host.child.end(within: 5).kind == .exit(143))
      try disk.protect()
      for (journal, code, reason) in [
        (path, Int32(74), "nothing may be written here"),
        (disk.file("other"), 73, "may you write there? (Read-only file system)"),
      ] {
        let refused = try Program.run(
          "host", Program.scenario, "--port", "0", "--journal", journal, "--language", "en")
        #expect(refused.ending == .exit(code))
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains(reason), "\(refused.errors)")
      }
      #expect(try Program.run("verify", path).ending == .exit(0))
    }

    @Test(arguments: [
      "verify @", "score @", "score @ --format json", "check #", "check /nergens",
      "play # --team seed --fast --journal @.new",
    ])
    func `what cannot be said because the disk is full is 74`(_ arguments: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.journal(of: .seed, named: "journal")
      let words = arguments.replacing("@", with: path).replacing("#", with: Program.scenario)
      let child = try Child(
        #require(Program.path), words.split(separator: " ").map(String.init),
        environment: Program.environment(),
        files: [
          .file("/dev/null", O_RDONLY), .file("/dev/full", O_WRONLY),
          .file(folder.file("errors"), O_WRONLY | O_CREAT),
        ])
      #expect(try child.end().kind == .exit(74))
      let errors = try folder.text("errors")
      #expect(errors.hasPrefix("draaiboek: "))
      #expect(errors.split(separator: "\n").count == 1)
    }

    @Test func `not even being able to complain is no crash`() throws {
      let child = try Child(
        #require(Program.path), ["check", "/nergens"], environment: Program.environment(),
        files: [
          .file("/dev/null", O_RDONLY), .file("/dev/full", O_WRONLY), .file("/dev/full", O_WRONLY),
        ])
      #expect(try child.end().kind == .exit(74))
    }

    @Test func `a server that cannot write refuses, stands still, and goes on when it can`()
      async throws
    {
      let folder = try TemporaryFolder()
      let path = folder.file("journal")
      let host = try await Host(folder, journal: path)
      let facilitator = try await host.facilitator()
      _ = try await host.send("POST", "/api/commands/enter-next-phase", as: facilitator)
      let decide = #"{"role":"manager","words":"bewaard"}"#
      #expect(try await host.send("POST", "/api/decisions", decide, as: facilitator).status == 200)
      try host.child.limitFiles(to: 4096)
      let refused = try await host.send(
        "POST", "/api/decisions", #"{"role":"manager","words":"niet"}"#, as: facilitator,
        key: "nog-eens-1")
      #expect(refused.status == 503)
      #expect(refused.text.contains("/problems/not-written"))
      let view = try await host.send("GET", "/api/view", as: facilitator)
      #expect(view.decisions.compactMap { $0["words"] as? String } == ["bewaard"])
      #expect(view.text.contains(#""paused":"gap""#))
      #expect(try await host.send("GET", "/healthz").status == 503)

      try host.child.limitFiles(to: .max)
      try await Task.sleep(for: .seconds(1))
      #expect(try await host.send("GET", "/healthz").status == 200)
      let resumed = try await host.send("POST", "/api/commands/resume", as: facilitator)
      #expect(resumed.status == 200, "\(resumed.text)")
      let again = try await host.send(
        "POST", "/api/decisions", #"{"role":"manager","words":"niet"}"#, as: facilitator,
        key: "nog-eens-1")
      #expect(again.status == 200)
      host.child.send(SIGTERM)
      #expect(try host.child.end(within: 5).kind == .exit(143))
      #expect(try Program.run("verify", path).ending == .exit(0))
    }

    @Test func `a file that may not grow any more loses nothing`() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("journal")
      let terminal = try Terminal("play", Program.scenario, "--journal", path)
      for line in ["volgende", "manager 1 omdat het moet", "pauze"] { try terminal.answer(line) }
      try terminal.read(until: "pauze › ")
      try terminal.child.limitFiles(to: 4096)
      terminal.type("notitie dit past er niet meer bij\r")
      #expect(try terminal.end() == .exit(74))
      #expect(terminal.shown.contains("lezen of schrijven mislukte"))
      #expect(terminal.settings == terminal.before)
      #expect(try Program.run("verify", path).ending == .exit(0))
      #expect(try Journal.read(at: path).entries().map(\.kind).contains("decisionTaken"))
    }
  }

  /// A file system of its own, in memory, of so many kilobytes.
  final class SmallDisk {
    private let folder: TemporaryFolder

    init(kilobytes: Int) throws {
      folder = try TemporaryFolder()
      guard mount("draaiboek", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
      }
    }

    deinit { _ = umount2(folder.path, 2 /* MNT_DETACH */) }

    func file(_ name: String) -> String { folder.file(name) }

    func fill() throws {
      let filler = open(file("filler"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      try #require(filler >= 0)
      defer { _ = close(filler) }
      let block = [UInt8](repeating: 0, count: 4096)
      while write(filler, block, block.count) > 0 {}
      try #require(errno == ENOSPC)
    }

    func makeRoom() { unlink(file("filler")) }

    func protect() throws {
      try #require(mount(nil, folder.path, nil, 32 | 1 /* MS_REMOUNT, MS_RDONLY */, nil) == 0)
    }
  }

  extension Child {
    /// No file of this process may become larger than this.
    func limitFiles(to bytes: UInt) throws {
      // Swift doesn't see prlimit(2) in <sys/resource.h>.
      typealias Limit =
        @convention(c) (
          pid_t, Int32, UnsafePointer<rlimit>?, UnsafeMutablePointer<rlimit>?
        ) -> Int32
      let prlimit = try unsafeBitCast(#require(dlsym(nil, "prlimit")), to: Limit.self)
      var limit = rlimit(rlim_cur: bytes, rlim_max: .max)
      try #require(prlimit(pid, 1 /* RLIMIT_FSIZE */, &limit, nil) == 0)
    }
  }
#endif
