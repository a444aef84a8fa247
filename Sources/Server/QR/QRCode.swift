/// A QR code (ISO/IEC 18004): bytes, error correction level M, versions 1 to 10.
///
/// Enough for an address; what is longer than 213 bytes gets none.
package struct QRCode: Sendable {
  package let size: Int
  private(set) var modules: [Bool]
  /// Part of the pattern itself: no mask and no data there.
  private var reserved: [Bool]
  private let version: Int

  /// Level M, by version from 1.
  static let correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26]
  static let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5]

  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = (1...10).first(where: { QRCode.capacity($0) >= bytes.count }) else {
      return nil
    }
    self.version = version
    size = 17 + 4 * version
    modules = [Bool](repeating: false, count: size * size)
    reserved = modules
    drawPatterns()
    drawData(QRCode.codewords(bytes, version: version))
    applyBestMask()
  }

  package subscript(column: Int, row: Int) -> Bool { modules[row * size + column] }

  // MARK: Data

  /// Modules that are left for data and correction.
  static func rawModules(_ version: Int) -> Int {
    var count = (16 * version + 128) * version + 64
    if version >= 2 {
      let marks = version / 7 + 2
      count -= (25 * marks - 10) * marks - 55
      if version >= 7 { count -= 36 }
    }
    return count
  }

  private static func dataCodewords(_ version: Int) -> Int {
    rawModules(version) / 8 - correction[version - 1] * blocks[version - 1]
  }

  /// In bytes of text: the mode takes four bits, the length eight or sixteen.
  static func capacity(_ version: Int) -> Int {
    (dataCodewords(version) * 8 - 4 - (version < 10 ? 8 : 16)) / 8
  }

  private static func codewords(_ bytes: [UInt8], version: Int) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(0b0100, 4)
    append(bytes.count, version < 10 ? 8 : 16)
    for byte in bytes { append(Int(byte), 8) }
    let room = dataCodewords(version) * 8
    append(0, min(4, room - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var data: [UInt8] = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var padding: UInt8 = 0xEC
    while data.count < room / 8 {
      data.append(padding)
      padding ^= 0xEC ^ 0x11
    }
    return interleaved(data, version: version)
  }

  private static func interleaved(_ data: [UInt8], version: Int) -> [UInt8] {
    let (count, length) = (blocks[version - 1], correction[version - 1])
    let raw = rawModules(version) / 8
    let short = raw / count - length
    let shortBlocks = count - raw % count
    let divisor = ReedSolomon.divisor(length)
    var parts: [(data: [UInt8], correction: [UInt8])] = []
    var start = 0
    for block in 0..<count {
      let end = start + short + (block < shortBlocks ? 0 : 1)
      let part = Array(data[start..<end])
      parts.append((part, ReedSolomon.remainder(part, divisor)))
      start = end
    }
    var result: [UInt8] = []
    for index in 0...short {
      for part in parts where index < part.data.count { result.append(part.data[index]) }
    }
    for index in 0..<length { for part in parts { result.append(part.correction[index]) } }
    return result
  }

  // MARK: Patterns

  private mutating func set(_ column: Int, _ row: Int, _ isDark: Bool) {
    modules[row * size + column] = isDark
    reserved[row * size + column] = true
  }

  private mutating func drawPatterns() {
    for index in 0..<size {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (column, row) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(column, row) }
    let marks = alignments
    for (i, column) in marks.enumerated() {
      for (j, row) in marks.enumerated() {
        let last = marks.count - 1
        let isFinder = (i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0)
        if !isFinder { drawAlignment(column, row) }
      }
    }
    drawFormat(mask: 0)
    drawVersion()
  }

  private var alignments: [Int] {
    guard version > 1 else { return [] }
    let count = version / 7 + 2
    let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    let rest = (0..<(count - 1)).map { size - 7 - $0 * step }
    return [6] + rest.reversed()
  }

  private mutating func drawFinder(_ centre: Int, _ middle: Int) {
    for down in -4...4 {
      for across in -4...4 {
        let (column, row) = (centre + across, middle + down)
        guard (0..<size).contains(column), (0..<size).contains(row) else { continue }
        let ring = max(abs(across), abs(down))
        set(column, row, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment(_ centre: Int, _ middle: Int) {
    for down in -2...2 {
      for across in -2...2 {
        set(centre + across, middle + down, max(abs(across), abs(down)) != 1)
      }
    }
  }

  private mutating func drawFormat(mask: Int) {
    // Level M is 00.
    var remainder = mask
    for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
    let bits = (mask << 10 | remainder) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0...5 { set(8, index, bit(index)) }
    set(8, 7, bit(6))
    set(8, 8, bit(7))
    set(7, 8, bit(8))
    for index in 9..<15 { set(14 - index, 8, bit(index)) }
    for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
    for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
    set(8, size - 8, true)
  }

  private mutating func drawVersion() {
    guard version >= 7 else { return }
    var remainder = version
    for _ in 0..<12 { remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25 }
    let bits = version << 12 | remainder
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      let (near, far) = (index / 3, size - 11 + index % 3)
      set(far, near, isDark)
      set(near, far, isDark)
    }
  }

  private mutating func drawData(_ codewords: [UInt8]) {
    var index = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        for column in [right, right - 1] {
          let row = (right + 1) & 2 == 0 ? size - 1 - step : step
          guard !reserved[row * size + column], index < codewords.count * 8 else { continue }
          modules[row * size + column] = codewords[index / 8] >> (7 - index % 8) & 1 == 1
          index += 1
        }
      }
      right -= 2
    }
  }

  // MARK: Masks

  private mutating func apply(mask: Int) {
    for row in 0..<size {
      for column in 0..<size where !reserved[row * size + column] {
        let product = row * column
        let flips =
          switch mask {
          case 0: (row + column) % 2 == 0
          case 1: row % 2 == 0
          case 2: column % 3 == 0
          case 3: (row + column) % 3 == 0
          case 4: (row / 2 + column / 3) % 2 == 0
          case 5: product % 2 + product % 3 == 0
          case 6: (product % 2 + product % 3) % 2 == 0
          default: ((row + column) % 2 + product % 3) % 2 == 0
          }
        if flips { modules[row * size + column].toggle() }
      }
    }
  }

  private mutating func applyBestMask() {
    var best = (mask: 0, penalty: Int.max)
    for mask in 0..<8 {
      var copy = self
      copy.apply(mask: mask)
      copy.drawFormat(mask: mask)
      let penalty = copy.penalty
      if penalty < best.penalty { best = (mask, penalty) }
    }
    apply(mask: best.mask)
    drawFormat(mask: best.mask)
  }

  /// How hard it is to read: runs, squares, what looks like a finder, and too much of one colour.
  private var penalty: Int {
    var penalty = 0
    let lines =
      (0..<size).map { row in (0..<size).map { self[$0, row] } }
      + (0..<size).map { column in (0..<size).map { self[column, $0] } }
    for line in lines {
      for run in line.split(whereSeparator: { !$0 }) + line.split(whereSeparator: { $0 })
      where run.count >= 5 { penalty += run.count - 2 }
      for start in 0...(size - 11) {
        let part = Array(line[start..<start + 11])
        if part == QRCode.lookalike || part == QRCode.lookalike.reversed() { penalty += 40 }
      }
    }
    for row in 0..<(size - 1) {
      for column in 0..<(size - 1) {
        let colour = self[column, row]
        if colour == self[column + 1, row], colour == self[column, row + 1],
          colour == self[column + 1, row + 1]
        {
          penalty += 3
        }
      }
    }
    let dark = modules.count { $0 }
    return penalty + abs(dark * 20 - modules.count * 10) / modules.count * 10
  }

  private static let lookalike = [
    true, false, true, true, true, false, true, false, false, false, false,
  ]
}

/// The error correction of QR codes, over GF(2⁸) with the polynomial 0x11D.
enum ReedSolomon {
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var result = 0
    for bit in (0..<8).reversed() {
      result = result << 1 ^ (result >> 7) * 0x11D
      if right >> bit & 1 == 1 { result ^= Int(left) }
    }
    return UInt8(truncatingIfNeeded: result)
  }

  static func divisor(_ degree: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: degree)
    result[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        result[index] = product(result[index], root)
        if index + 1 < degree { result[index] ^= result[index + 1] }
      }
      root = product(root, 2)
    }
    return result
  }

  static func remainder(_ data: [UInt8], _ divisor: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: divisor.count)
    for byte in data {
      let factor = byte ^ result.removeFirst()
      result.append(0)
      for index in divisor.indices { result[index] ^= product(divisor[index], factor) }
    }
    return result
  }
}
