import Testing
import YAML

@Suite struct SuggestionTests {
  static let names = ["communications-lead", "security", "manager", "legal", "ab", "ac"]

  static let cases: [(name: String, nearest: String?)] = [
    ("securty", "security"), ("secruity", "security"), ("Security", "security"),
    ("comunication-leads", "communications-lead"), ("comms-lead", nil),
    ("mangaer", "manager"), ("legla", "legal"), ("lagel", nil), ("aa", "ab"), ("ca", "ac"),
    ("x", nil), ("a", nil), ("", nil), ("security", "security"),
    (String(repeating: "a", count: 1_000_000), nil),
  ]

  @Test(arguments: cases)
  func `a name with few mistakes has a nearest name`(_ example: (name: String, nearest: String?)) {
    #expect(Self.names.nearest(to: example.name) == example.nearest)
  }
}
