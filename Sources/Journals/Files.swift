import Foundation

/// What is asked of the file system itself.
enum Files {
  /// The true path of an existing file; so a link to a journal finds the same lock.
  static func existing(_ path: String) throws(JournalError) -> String {
    guard let found = realpath(path, nil) else {
      switch errno {
      case ENOENT, ENOTDIR: throw .notFound
      default: throw .cannotRead(reason: reason(errno))
      }
    }
    defer { free(found) }
    var status = stat()
    guard stat(found, &status) == 0 else { throw .cannotRead(reason: reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notADatabase }
    guard access(found, R_OK) == 0 else { throw .cannotRead(reason: reason(errno)) }
    return String(cString: found)
  }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Makes an empty file that only its owner may read, before anything is in it, and returns its true path.
  /// SQLite gives the files that it lays beside it the same mode.
  static func reserve(_ path: String) throws(JournalError) -> String {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: throw .exists
      case ENOSPC, EDQUOT: throw .full
      default: throw .cannotCreate(reason: reason(errno))
      }
    }
    // Whatever the umask left of it.
    fchmod(descriptor, 0o600)
    close(descriptor)
    return try existing(path)
  }

  /// The name of a new file outlives a power failure only once its folder has been written too.
  static func synchronizeFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// A database and all that SQLite may have laid beside it.
  static func remove(database path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  static func failure(_ code: Int32) -> JournalError {
    switch code {
    case EACCES, EPERM, EROFS: .readOnly
    case ENOSPC, EDQUOT: .full
    default: .ioError(reason: reason(code))
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
