extension ZIP {
  /// What of a package is not as it was written.
  package enum Damage: Error, Hashable, Sendable {
    /// No package of this program: another ZIP, or no ZIP.
    case foreign
    /// The file is there, its contents are not what its checksum says.
    case file(String)
    /// What stands before this file's contents.
    case header(String)
    /// From this byte on it is no file: the list of files at the end, or something too much or too little.
    case rest(at: Int)
  }

  /// The files of a package that `bytes` made. Every byte is accounted for: what was read is written anew and
  /// compared.
  package init(reading bytes: [UInt8]) throws(Damage) {
    var input = Input(bytes: bytes)
    guard input.long() == ZIP.localMark else { throw .foreign }
    var files: [File] = []
    var starts: [Int] = []
    var position = 0
    while true {
      input.position = position
      guard input.long() == ZIP.localMark else { break }
      // Version, flags, method, time, date.
      input.position += 10
      let (checksum, stored, size) = (input.long(), input.long(), input.long())
      let (length, extra) = (input.short(), input.short())
      guard
        let name = length.flatMap({ input.bytes($0) })
          .flatMap({ String(validating: $0, as: UTF8.self) })
      else { throw .rest(at: position) }
      guard let stored, let size, stored == size, extra == 0, let contents = input.bytes(size)
      else { throw .header(name) }
      guard checksum == Int(CRC32.checksum(of: contents)) else { throw .file(name) }
      files.append(File(name: name, bytes: contents))
      starts.append(position)
      position = input.position
    }
    self.init(files)
    guard let again = self.bytes else { throw .rest(at: position) }
    guard again != bytes else { return }
    let first = zip(again, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let first, first < position, let owner = starts.lastIndex(where: { $0 <= first }) else {
      throw .rest(at: first ?? min(again.count, bytes.count))
    }
    throw .header(files[owner].name)
  }

  /// Least significant byte first; nil at the end.
  private struct Input {
    let bytes: [UInt8]
    var position = 0

    mutating func short() -> Int? {
      bytes(2).map { Int($0[0]) | Int($0[1]) << 8 }
    }

    mutating func long() -> Int? {
      bytes(4).map { Int($0[0]) | Int($0[1]) << 8 | Int($0[2]) << 16 | Int($0[3]) << 24 }
    }

    mutating func bytes(_ count: Int) -> [UInt8]? {
      guard count <= bytes.count - position else { return nil }
      defer { position += count }
      return Array(bytes[position..<(position + count)])
    }
  }
}
