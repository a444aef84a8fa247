/// Files in one file: a ZIP archive that stores them as they are (APPNOTE 6.3, method 0), so that the same files
/// make the same bytes. All of them are dated at the beginning of ZIP's calendar; the manifest has the real date.
package struct ZIP: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    package init(name: String, text: String) {
      self.init(name: name, bytes: Array(text.utf8))
    }
  }

  package let files: [File]

  package init(_ files: [File]) { self.files = files }

  /// Nil when it is too large for the plain form of ZIP: 4 GiB, 65,534 files, a name of 64 KiB.
  package var bytes: [UInt8]? {
    guard files.count < 0xFFFF else { return nil }
    var output = Output()
    var directory = Output()
    for file in files {
      let name = Array(file.name.utf8)
      let offset = output.bytes.count
      guard name.count <= 0xFFFF, offset + 30 + name.count + file.bytes.count < 0xFFFF_FFFF else {
        return nil
      }
      let common = ZIP.description(of: file, name)
      output.append(long: ZIP.localMark)
      output.bytes += common
      output.bytes += name + file.bytes
      directory.append(long: ZIP.centralMark)
      // Made on Unix by a program of version 2.0: without that, the permissions below mean nothing.
      directory.append(short: 3 << 8 | 20)
      directory.bytes += common
      for _ in 0..<3 { directory.append(short: 0) }  // comment, disk, internal attributes
      directory.append(long: 0o100644 << 16)
      directory.append(long: offset)
      directory.bytes += name
    }
    let start = output.bytes.count
    guard start + directory.bytes.count < 0xFFFF_FFFF else { return nil }
    output.bytes += directory.bytes
    output.append(long: ZIP.endMark)
    for value in [0, 0, files.count, files.count] { output.append(short: value) }
    output.append(long: directory.bytes.count)
    output.append(long: start)
    output.append(short: 0)
    return output.bytes
  }

  static let localMark = 0x0403_4B50
  static let centralMark = 0x0201_4B50
  static let endMark = 0x0605_4B50

  /// What the local header and the central directory both say of a file.
  private static func description(of file: File, _ name: [UInt8]) -> [UInt8] {
    var output = Output()
    output.append(short: 20)
    output.append(short: 1 << 11)  // names are UTF-8
    output.append(short: 0)  // stored
    output.append(short: 0)  // 00:00
    output.append(short: 1 << 5 | 1)  // 1980-01-01
    output.append(long: Int(CRC32.checksum(of: file.bytes)))
    output.append(long: file.bytes.count)
    output.append(long: file.bytes.count)
    output.append(short: name.count)
    output.append(short: 0)
    return output.bytes
  }

  /// Least significant byte first.
  private struct Output {
    var bytes: [UInt8] = []

    mutating func append(short value: Int) {
      bytes += [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }

    mutating func append(long value: Int) {
      append(short: value & 0xFFFF)
      append(short: value >> 16 & 0xFFFF)
    }
  }
}
