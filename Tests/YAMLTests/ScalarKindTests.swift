import Testing
import YAML

@Suite struct ScalarKindTests {
  static let plain: [(kind: Scalar.Kind, texts: [String])] = [
    (.null, ["null", "Null", "NULL", "~"]),
    (.boolean(true), ["true", "True", "TRUE"]),
    (.boolean(false), ["false", "False", "FALSE"]),
    (.integer(0), ["0", "-0", "+0", "0x0", "0o0"]),
    (.integer(15), ["15", "+15", "0o17", "0xf", "0xF"]),
    (.integer(-3000), ["-3000"]),
    (.integer(.max), ["9223372036854775807"]),
    (.decimal, ["0.5", "-.5", "5.", "1e3", "1.5E-3", "+12.25"]),
    (.text, ["no", "on", "yes", "off", "y", "tRUE", "nULL"]),
    (.text, ["012", "-012", "00", "012.5", "12:30", "1/2", "1_000", "1e", ".", "+", "..5"]),
    (.text, ["0o8", "0o", "0x", "0xg", "0x+F", "0o-7", "-0x1", ".inf", ".nan", "١٢", "1.5.2"]),
    (.text, ["9223372036854775808", "0xFFFFFFFFFFFFFFFF", "2026-11-24", "T+0m"]),
  ]

  @Test(arguments: plain)
  func `a plain scalar is what YAML 1.2 and the house rules say`(
    _ example: (kind: Scalar.Kind, texts: [String])
  ) {
    for text in example.texts { #expect(kind(of: text) == example.kind, "\(text)") }
  }

  @Test func `nothing at all is null`() {
    guard case .mapping(let pairs) = Document("a:").root?.content,
      case .scalar(let scalar) = pairs.first?.value.content
    else {
      Issue.record("no scalar")
      return
    }
    #expect(scalar.kind == .null)
  }

  @Test(arguments: ["'1'", "\"true\"", "\"\"", "|\n  12", ">\n  ~"])
  func `a quoted or block scalar is text`(_ text: String) {
    #expect(kind(of: text) == .text)
  }

  private func kind(of text: String) -> Scalar.Kind? {
    guard case .scalar(let scalar) = Document("--- \(text)").root?.content else { return nil }
    return scalar.kind
  }
}
