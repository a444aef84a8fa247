import Foundation

/// Keeps a second writer from a journal for as long as this one lives.
///
/// It is an flock(2) on `PATH.lock`, which the system drops when the process dies, however it dies. Not on the
/// journal itself: closing any descriptor of that file would drop SQLite's own (POSIX) locks on it, and on
/// macOS both kinds of lock exclude each other.
final class JournalLock: Sendable {
  private let path: String
  private let descriptor: Int32

  init(on journal: String) throws(JournalError) {
    path = Self.path(for: journal)
    descriptor = try Self.acquire(path)
  }

  deinit {
    // Before the lock goes: whoever opens the file afterwards makes one of its own.
    unlink(path)
    close(descriptor)
  }

  /// Whether somebody has the journal open for appending. Creates nothing.
  static func isHeld(on journal: String) -> Bool {
    let descriptor = open(path(for: journal), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno != ENOENT }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  private static func path(for journal: String) -> String { journal + ".lock" }

  private static func acquire(_ path: String) throws(JournalError) -> Int32 {
    // More than one try: `isHeld` holds the lock for a moment, and the last owner may be removing the file.
    for _ in 1...5 {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw Files.failure(errno) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if isStill(at: path, descriptor) { return descriptor }
      } else if errno != EWOULDBLOCK {
        let code = errno
        close(descriptor)
        throw Files.failure(code)
      }
      close(descriptor)
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw .inUse
  }

  /// A lock on a file that its last owner has just unlinked keeps nobody out.
  private static func isStill(at path: String, _ descriptor: Int32) -> Bool {
    var held = stat()
    var found = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &found) == 0
      && held.st_ino == found.st_ino && held.st_dev == found.st_dev
  }
}
