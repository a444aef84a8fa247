import Foundation
import Testing

/// How a process ended.
struct Ending {
  enum Kind: Hashable {
    case exit(Int32)
    case signal(Int32)
  }

  let kind: Kind
  /// Of a processor, its own and the system's.
  let seconds: Double
}

/// Something took longer than a test may wait.
struct TooLate: Error, CustomStringConvertible {
  let description: String
}

/// A process that a test started. It is killed when the test is done with it.
final class Child {
  /// What one of its first descriptors is.
  enum File {
    case file(String, Int32)
    case descriptor(Int32)
  }

  let pid: pid_t
  private var ended: Ending?

  /// POSIX_SPAWN_SETSID, which Swift doesn't see in <spawn.h>.
  #if canImport(Darwin)
    private static let newSession: Int32 = 0x400
  #else
    private static let newSession: Int32 = 0x80
  #endif

  /// With `ownSession`, the first terminal that it opens becomes its own.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], files: [File],
    ownSession: Bool = false
  ) throws {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, file) in zip(Int32(0)..., files) {
      switch file {
      case .file(let path, let mode):
        posix_spawn_file_actions_addopen(&actions, number, path, mode, 0o600)
      case .descriptor(let other): posix_spawn_file_actions_adddup2(&actions, other, number)
      }
    }
    // What we ignore ourselves it would ignore too.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    if ownSession { flags |= Child.newSession }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var pid = pid_t()
    let failure = posix_spawn(&pid, program, &actions, &attributes, &words, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    self.pid = pid
  }

  deinit {
    guard ended == nil else { return }
    _ = kill(pid, SIGKILL)
    _ = waitpid(pid, nil, 0)
  }

  func send(_ signal: Int32) { _ = kill(pid, signal) }

  /// How it ended, if it has.
  func poll() -> Ending? {
    if let ended { return ended }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(pid, &status, WNOHANG, &usage) == pid else { return nil }
    let killer = status & 0x7F
    let seconds = [usage.ru_utime, usage.ru_stime].map {
      Double($0.tv_sec) + Double($0.tv_usec) / 1_000_000
    }
    ended = Ending(
      kind: killer == 0 ? .exit(status >> 8 & 0xFF) : .signal(killer),
      seconds: seconds.reduce(0, +))
    return ended
  }

  /// Waits until it has ended.
  func end(within seconds: Double = 120) throws -> Ending {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      if let ending = poll() { return ending }
      usleep(2000)
    }
    throw TooLate(description: "It still runs after \(seconds) s.")
  }
}
