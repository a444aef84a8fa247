import Testing

@testable import Clients

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("http://192.168.1.4:8320/#ACDEFG", "http://192.168.1.4:8320", "ACDEFG"),
      ("192.168.1.4:8320", "http://192.168.1.4:8320", nil),
      ("HTTPS://oefening.example/facilitate#geheim", "https://oefening.example", "geheim"),
      ("http://[::1]:8320/facilitate", "http://[::1]:8320", nil),
      ("http://127.0.0.1:1/#", "http://127.0.0.1:1", nil),
    ] as [(String, String, String?)])
  func `an address is understood as it was printed`(
    _ text: String, _ base: String, _ secret: String?
  )
    throws
  {
    let address = try #require(Address(text))
    #expect(address.base == base)
    #expect(address.secret == secret)
  }

  @Test(arguments: ["", "ftp://x", "http://", "http://a b", "file:///etc/passwd", "http://me:pw@x"])
  func `what is no address is refused`(_ text: String) {
    #expect(Address(text) == nil)
  }
}
