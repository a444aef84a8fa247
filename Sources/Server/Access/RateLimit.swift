import Times

/// Keeps a guesser from trying many codes: so many wrong ones a minute from one address, and in all.
struct RateLimit {
  private let perAddress: Int
  private let inAll: Int
  private var failures: [String: Int] = [:]
  private var total = 0
  private var minute: Int64 = -1

  init(perAddress: Int = 10, inAll: Int = 200) {
    self.perAddress = perAddress
    self.inAll = inAll
  }

  mutating func allows(_ address: String, at reading: Interval) -> Bool {
    turn(reading)
    return failures[address, default: 0] < perAddress && total < inAll
  }

  mutating func fail(_ address: String, at reading: Interval) {
    turn(reading)
    failures[address, default: 0] += 1
    total += 1
  }

  private mutating func turn(_ reading: Interval) {
    let now = reading.milliseconds / 60_000
    guard now != minute else { return }
    minute = now
    failures = [:]
    total = 0
  }
}
