import Testing

@Suite struct Placeholder {
  @Test func `it builds`() {}
}
