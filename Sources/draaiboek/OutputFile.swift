import Foundation

/// A file that a command was asked to make: it never takes the place of another, for that could be a journal.
struct OutputFile {
  let path: String

  func write(_ bytes: [UInt8]) throws(Complaint) {
    // Its owner's alone until it is whole: what is in it may not be everybody's.
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: throw .outputExists(path)
      default: throw .cannotMakeFile(path, reason: String(cString: strerror(errno)))
      }
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(bytes))
      try file.synchronize()
    } catch {
      unlink(path)
      throw .unwritable
    }
  }
}
