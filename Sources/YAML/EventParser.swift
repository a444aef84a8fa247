internal import CYAML

/// libyaml's parser over one text; nothing of C leaves this file.
struct EventParser: ~Copyable {
  /// On the heap, because libyaml keeps a pointer to the parser within itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let end: Location

  /// `text` must be valid UTF-8 without a byte order mark, and `end` the place where it ends.
  init(_ text: ArraySlice<UInt8>, end: Location) {
    self.end = end
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    // One byte more, so that there is an address even when there is no text.
    input = .allocate(capacity: text.count + 1)
    _ = input.initialize(fromContentsOf: text + [0])
    yaml_parser_set_input_string(parser, input.baseAddress, text.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event, or nil at the end of the stream.
  func next() throws(Located<Problem>) -> Event? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw mistake() }
    defer { yaml_event_delete(&event) }
    guard event.type != YAML_STREAM_END_EVENT && event.type != YAML_NO_EVENT else { return nil }
    return read(event)
  }

  private func read(_ event: yaml_event_t) -> Event {
    let start = location(event.start_mark)
    let span = location(event.start_mark, upTo: event.end_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      return Event(kind: .documentStart, location: span)
    case YAML_ALIAS_EVENT:
      return Event(kind: .alias(string(event.data.alias.anchor) ?? ""), location: span)
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let isBlock =
        data.style == YAML_LITERAL_SCALAR_STYLE || data.style == YAML_FOLDED_SCALAR_STYLE
      let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
      let scalar = Scalar(
        text: String(decoding: bytes, as: UTF8.self),
        isPlain: data.style == YAML_PLAIN_SCALAR_STYLE)
      return Event(
        kind: .scalar(scalar), location: isBlock ? start : span,
        anchor: string(data.anchor), tag: string(data.tag))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return Event(
        kind: .sequenceStart, location: start, anchor: string(data.anchor), tag: string(data.tag))
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return Event(
        kind: .mappingStart, location: start, anchor: string(data.anchor), tag: string(data.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return Event(kind: .collectionEnd, location: start)
    default:
      return Event(kind: .other, location: start)
    }
  }

  private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  /// libyaml counts from 0, and in Unicode scalars as we do.
  private func location(_ start: yaml_mark_t, upTo stop: yaml_mark_t? = nil) -> Location {
    // libyaml ends the last line by itself, and then reports places on a line that is not there.
    guard Int(start.line) < end.line else { return end }
    var length = 1
    if let stop, stop.line == start.line, stop.column > start.column {
      length = Int(stop.column - start.column)
    }
    return Location(
      source: end.source, line: Int(start.line) + 1, column: Int(start.column) + 1, length: length)
  }
}

extension EventParser {
  private static let tabProblems: Set = [
    "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected",
  ]

  /// What stopped libyaml.
  private func mistake() -> Located<Problem> {
    let state = parser.pointee
    let place = location(state.problem_mark)
    let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    let isAtTab = state.buffer.pointer?.pointee == UInt8(ascii: "\t")
    let cannotStart = problem == "found character that cannot start any token"
    if Self.tabProblems.contains(problem) || (cannotStart && isAtTab) {
      return Located(.tab, at: place)
    }
    let context = state.context.map { String(cString: $0) }
    return Located(
      .syntax(
        problem: problem, context: context,
        contextLocation: context.map { _ in location(state.context_mark) }),
      at: place)
  }
}
