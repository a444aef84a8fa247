extension Draft {
  /// The one key of `{"KIND":{…}}`, read off the bytes: cheaper than parsing what was just encoded.
  static func kind(of payload: [UInt8]) -> String? {
    let opening = Array(#"{""#.utf8)
    guard payload.starts(with: opening),
      let end = payload.dropFirst(opening.count).firstIndex(of: UInt8(ascii: "\"")),
      payload[end...].starts(with: Array(#"":{"#.utf8)), payload.suffix(2) == Array("}}".utf8)[...]
    else { return nil }
    return String(validating: payload[opening.count..<end], as: UTF8.self)
  }

  /// Whether the payload is at least the event that the kind says it is.
  var isPlausible: Bool { Self.kind(of: payload) == kind }
}
