import Journals

/// Random text that only its holder knows. What is kept of it is the hash.
enum Secret {
  private static let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789")
  /// Nothing that looks like something else on a projector: no 0, O, 1, I, L, 5, S, 8, B.
  private static let readable = Array("ACDEFGHJKMNPQRTUVWXYZ234679")

  /// 256 bits from the system's generator (arc4random or getrandom).
  static func token() -> String {
    var generator = SystemRandomNumberGenerator()
    // 45 of 54 letters: more than 256 bits.
    return String((0..<45).map { _ in letters.randomElement(using: &generator) ?? "A" })
  }

  static func joinCode() -> String {
    var generator = SystemRandomNumberGenerator()
    return String((0..<6).map { _ in readable.randomElement(using: &generator) ?? "A" })
  }

  static func hash(_ token: String) -> Hash { Hash(of: Array(token.utf8)) }

  /// Takes the same time wherever they differ.
  static func matches(_ left: String, _ right: String) -> Bool {
    let (left, right) = (hash(left).bytes, hash(right).bytes)
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
