import Testing
import YAML

@Suite struct LimitsTests {
  @Test func `a text that is too long is not looked at`() {
    let document = Document(String(repeating: "[", count: 10_000_000))
    #expect(document.facts == [.tooManyBytes(limit: 4 << 20)])
    #expect(Document("abc", limits: Limits(bytes: 3)).facts == [])
    #expect(Document("abcd", limits: Limits(bytes: 3)).facts == [.tooManyBytes(limit: 3)])
  }

  @Test(arguments: ["[", "- ", "? ", "{a: "])
  func `a million openings stop at the depth limit`(opening: String) {
    let document = Document(String(repeating: opening, count: 1_000_000 / opening.count))
    #expect(document.facts.last == .tooDeep(limit: 64))
    #expect(document.places.last == "1:\(64 * opening.count + 1)+1")
    #expect(document.root == nil)
  }

  @Test func `the deepest allowed nesting is allowed`() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(Document(text).facts == [])
    #expect(Document("[" + text + "]").facts == [.tooDeep(limit: 64)])
  }

  @Test func `keys, scalars and collections count as nodes`() {
    #expect(Document("a: [1, 2]", limits: Limits(nodes: 5)).facts == [])
    let document = Document("a: [1, 2]", limits: Limits(nodes: 4))
    #expect(document.facts == [.tooManyNodes(limit: 4)])
    #expect(document.places == ["1:8+1"])
  }

  @Test func `an alias bomb costs nothing`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...50 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    var document: Document?
    let duration = ContinuousClock().measure { document = Document(text) }
    #expect(duration < .seconds(1))
    #expect(document?.problems.count == 51 + 50 * 9)
  }

  @Test(arguments: 0..<40)
  func `whatever the bytes, reading ends with a tree or a reason`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let marks = Array("-:?[]{},&*!|>'\"%@`# \n\n\t\r\\~a0é\u{2028}".utf8) + [0xFF, 0x00]
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        marks.randomElement(using: &random) ?? 0
      }
      let source = Source(name: "soup", bytes: bytes)
      let document = Document(parsing: source, index: 0)
      #expect(document.root != nil || !document.problems.isEmpty, "\(bytes)")
      for place in document.problems.map(\.location) {
        let width = source.line(place.line).unicodeScalars.count
        #expect((1...width + 1).contains(place.column + place.length - 1), "\(place) \(bytes)")
      }
    }
  }
}

/// A generator of the same numbers for the same seed (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
