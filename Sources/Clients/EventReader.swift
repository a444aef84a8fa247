/// Server-sent events, out of the bytes as they come: https://html.spec.whatwg.org/multipage/server-sent-events.html
struct EventReader {
  struct Event: Equatable {
    var name = "message"
    var data = ""
    /// The last that was given, by this event or an earlier one.
    var id: String?
  }

  /// One event is a view at most; a server that sends more without an end is none of ours.
  static let longest = 16 * 1024 * 1024

  private var line: [UInt8] = []
  private var event = Event()
  private var data: [String] = []
  private var id: String?
  private var endsInReturn = false

  /// Nil: too much without an end.
  mutating func events(from bytes: some Sequence<UInt8>) -> [Event]? {
    var events: [Event] = []
    for byte in bytes {
      defer { endsInReturn = byte == 0x0D }
      switch byte {
      case 0x0A where endsInReturn: break
      case 0x0A, 0x0D:
        if let event = finish() { events.append(event) }
      default:
        guard line.count < EventReader.longest else { return nil }
        line.append(byte)
      }
    }
    return events
  }

  private mutating func finish() -> Event? {
    defer { line = [] }
    guard !line.isEmpty else {
      defer { (event, data) = (Event(), []) }
      guard !data.isEmpty else { return nil }
      event.data = data.joined(separator: "\n")
      event.id = id
      return event
    }
    let text = String(decoding: line, as: UTF8.self)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var value = parts.count == 2 ? String(parts[1]) : ""
    if value.hasPrefix(" ") { value.removeFirst() }
    switch parts[0] {
    case "event": event.name = value
    case "data": data.append(value)
    case "id": id = value
    default: break
    }
    return nil
  }
}
