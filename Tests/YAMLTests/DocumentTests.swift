import Testing
import YAML

@Suite struct DocumentTests {
  static let readable: [(text: String, outline: String, places: [String])] = [
    ("a: 1", "{a:1}", ["1:1+1", "1:4+1"]),
    ("- één\n- 'twee'\n", "[één 'twee']", ["1:3+3", "2:3+6"]),
    ("naïef 🦊: {vos: [x, y]}", "{naïef 🦊:{vos:[x y]}}", ["1:1+7", "1:11+3", "1:17+1", "1:20+1"]),
    ("a: 1\r\nbb: 22\r\n", "{a:1 bb:22}", ["1:1+1", "1:4+1", "2:1+2", "2:5+2"]),
    ("\u{FEFF}a: 1", "{a:1}", ["1:1+1", "1:4+1"]),
    ("a:\nb: ~", "{a: b:~}", ["1:1+1", "1:3+1", "2:1+1", "2:4+1"]),
    ("a: |\n  one\n  two\n", "{a:'one\ntwo\n'}", ["1:1+1", "1:4+1"]),
    ("a: one\n  two", "{a:one two}", ["1:1+1", "1:4+1"]),
    ("# a comment\n---\nx", "x", ["3:1+1"]),
    ("a:\tb", "{a:b}", ["1:1+1", "1:4+1"]),
  ]

  @Test(arguments: readable)
  func `a text becomes a tree that knows its places`(
    _ example: (text: String, outline: String, places: [String])
  ) {
    let document = Document(example.text)
    #expect(document.facts == [])
    #expect(document.root?.outline == example.outline)
    #expect(document.root?.places == example.places)
  }

  static let first = Location(source: 0, line: 1, column: 1, length: 1)

  static let unwelcome: [(text: String, facts: [Problem], places: [String], outline: String)] = [
    ("a: 1\na: 2", [.duplicateKey("a", first: first)], ["2:1+1"], "{a:1}"),
    ("a: &x 1\nb: *x", [.anchor("x"), .alias("x")], ["1:4+4", "2:4+2"], "{a:1 b:}"),
    ("- !!str 1\n- !own 2", [.tag("!!str"), .tag("!own")], ["1:3+7", "2:3+6"], "[1 2]"),
    ("? [a]\n: 1\nb: 2", [.complexKey], ["1:3+1"], "{b:2}"),
    ("*x : 1\nb: 2", [.alias("x")], ["1:1+2"], "{b:2}"),
    ("a: 1\n---\nb: 2", [.secondDocument], ["2:1+3"], "{a:1}"),
    (
      "{? {a: 1, a: *b}: !c d}",
      [
        .complexKey, .duplicateKey("a", first: Location(source: 0, line: 1, column: 5)),
        .alias("b"), .tag("!c"),
      ], ["1:4+1", "1:11+1", "1:14+2", "1:19+4"], "{}"
    ),
  ]

  @Test(arguments: unwelcome)
  func `what the house rules forbid is collected, and the tree stays`(
    _ example: (text: String, facts: [Problem], places: [String], outline: String)
  ) {
    let document = Document(example.text)
    #expect(document.facts == example.facts)
    #expect(document.places == example.places)
    #expect(document.root?.outline == example.outline)
  }

  @Test func `keys repeated at two levels are both reported, with their first places`() {
    let document = Document("a:\n  b: 1\n  \"b\": 2\n  b: 3\na: 4\n")
    #expect(document.places == ["3:3+3", "4:3+1", "5:1+1"])
    let inner = Location(source: 0, line: 2, column: 3)
    #expect(
      document.facts == [
        .duplicateKey("b", first: inner), .duplicateKey("b", first: inner),
        .duplicateKey("a", first: Self.first),
      ])
    #expect(document.root?.outline == "{a:{b:1}}")
  }

  static let unreadable: [(text: String, fact: Problem, place: String)] = [
    ("", .empty, "1:1+1"),
    ("# only\n# comments\n", .empty, "1:1+1"),
    ("---\n...\n", .empty, "1:1+1"),
    ("a:\n\tb: 1", .tab, "2:1+1"),
    ("a:\n  b: 1\n \tc: 1", .tab, "3:2+1"),
    ("a: |\n\tb", .tab, "2:1+1"),
    ("a: b\n\tc", .tab, "2:1+1"),
    ("%YAML 1.2\n%TAG !a! b\n--- c", .tag("%TAG"), "2:1+1"),
    ("é: \u{0}", .unreadableCharacter("\0"), "1:4+1"),
    ("a: 1\r\nb: \u{2028}", .unreadableCharacter("\u{2028}"), "2:4+1"),
    ("a: \u{FEFF}", .unreadableCharacter("\u{FEFF}"), "1:4+1"),
    (
      "a: @b",
      .syntax(
        problem: "found character that cannot start any token",
        context: "while scanning for the next token",
        contextLocation: Location(source: 0, line: 1, column: 4)), "1:4+1"
    ),
    (
      "x: 1\na: [é, b",
      .syntax(
        problem: "did not find expected ',' or ']'", context: "while parsing a flow sequence",
        contextLocation: Location(source: 0, line: 2, column: 4)), "2:9+1"
    ),
  ]

  @Test(arguments: unreadable)
  func `what can't be read is one located mistake`(
    _ example: (text: String, fact: Problem, place: String)
  ) {
    let document = Document(example.text)
    #expect(document.root == nil)
    #expect(document.facts == [example.fact])
    #expect(document.places == [example.place])
  }

  @Test func `problems before a syntax error are kept`() {
    let document = Document("a: *b\na: 2\nc: ]")
    #expect(document.root == nil)
    #expect(document.places == ["1:4+2", "2:1+1", "3:4+1"])
  }

  static let invalid: [(bytes: [UInt8], place: String)] = [
    ([0xFF], "1:1+1"),
    (Array("a: é\nbé: ".utf8) + [0xC3], "2:5+1"),
    (Array("a: 1\r\nb: x".utf8) + [0xC3, 0x28], "2:5+1"),
    ([0xEF, 0xBB, 0xBF, 0x61, 0x80], "1:2+1"),
    (Array("🦊".utf8) + [0xED, 0xA0, 0x80], "1:2+1"),
    (Array("\r".utf8) + [0xC0, 0xAF], "2:1+1"),
  ]

  @Test(arguments: invalid)
  func `the first byte that is not UTF-8 is found`(_ example: (bytes: [UInt8], place: String)) {
    let document = Document(parsing: Source(name: "x", bytes: example.bytes), index: 3)
    #expect(document.facts == [.invalidUTF8])
    #expect(document.places == [example.place])
    #expect(document.problems.map(\.location.source) == [3])
  }
}
