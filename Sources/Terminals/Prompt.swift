#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Wording

/// Asks for lines, while messages can be printed above the line that is being typed.
struct Prompt {
  enum Reading: Hashable, Sendable {
    case line(String)
    /// Given up with Escape.
    case cancelled
    /// Nothing yet; ask again.
    case nothing
    /// Nobody types or reads here any more.
    case end
    case interrupted(signal: Int32)
    /// One of the keys that act at once, on an empty line.
    case key(Character)
  }

  private let input: Descriptor
  private var signals: Signals?
  /// Nil: lines as the system hands them out, and no escape codes.
  private var terminal: RawTerminal?
  private(set) var screen: Screen
  /// What else ends the waiting; whoever set it reads it.
  var bell: Descriptor?
  /// What takes the whole window; nil: lines follow one another.
  private var canvas: Canvas?
  /// What is said when more was typed or pasted than fits.
  var tooLong = ""
  /// What is said where a whole window doesn't hold it all.
  var more: String {
    get { canvas?.more ?? "" }
    set { canvas?.more = newValue }
  }
  private var decoder = KeyDecoder()
  private var editor = LineEditor()
  private var keys: [Key] = []
  private var label = ""
  private var isShown = false
  /// Line by line: what has been read of the next one.
  private var collected: [UInt8] = []
  private var hasEnded = false

  /// Whether somebody types here, and can answer.
  var isAttended: Bool { input.isTerminal }

  /// Plain: line by line, also on a terminal. `input` and `output` are the numbers of open files.
  init(
    isPlain: Bool, noColour: Bool, input: Int32 = 0, output: Int32 = 1, isFullScreen: Bool = false
  ) {
    self.input = Descriptor(number: input)
    let screen = Descriptor(number: output)
    let isRaw = !isPlain && self.input.isTerminal && screen.isTerminal
    signals = Signals()
    terminal =
      isRaw ? RawTerminal(self.input, screen: screen, isFullScreen: isFullScreen) : nil
    if isFullScreen, terminal != nil { canvas = Canvas() }
    self.screen = Screen(output: output, isPlain: terminal == nil, noColour: noColour)
  }

  /// Prints above the line that is being typed. News is what nobody asked for.
  mutating func say(_ paragraphs: [Paragraph], isNews: Bool = false) {
    guard !paragraphs.isEmpty else { return }
    if canvas != nil {
      canvas?.say(paragraphs, isNews: isNews, on: screen)
      return paint()
    }
    let text = screen.text(of: paragraphs)
    guard isShown else { return screen.write(text) }
    screen.write((terminal == nil ? "\n" : "\r\u{1B}[K") + text)
    isShown = false
  }

  /// Waits for a line, no longer than `milliseconds`; what was typed of it stays for the next call.
  mutating func read(
    _ label: String, completing words: [String] = [], keys hot: Set<Character> = [],
    milliseconds: Int
  ) -> Reading {
    if screen.isLost { return .end }
    if label != self.label || !isShown { show(label) }
    if let reading = terminal == nil ? nextLine() : nextKeys(words, hot) { return reading }
    if hasEnded { return .end }
    let descriptors = [input] + (signals.map { [$0.descriptor] } ?? []) + (bell.map { [$0] } ?? [])
    let time = decoder.awaitsRest ? min(50, milliseconds) : milliseconds
    let arrived = Descriptor.wait(for: descriptors, milliseconds: time)
    if let signals, arrived.contains(signals.descriptor) {
      for number in signals.arrived() {
        if let reading = handle(number, signals) { return reading }
      }
    }
    if arrived.contains(input) {
      guard let bytes = input.read() else { return .nothing }
      if bytes.isEmpty { hasEnded = true }
      if terminal == nil {
        collected += bytes
      } else {
        keys += decoder.keys(from: bytes)
      }
    } else if arrived.isEmpty {
      keys += decoder.settle()
    }
    if let reading = terminal == nil ? nextLine() : nextKeys(words, hot) { return reading }
    return hasEnded ? .end : .nothing
  }

  /// Leaves the terminal and the signals as they were, the cursor at the beginning of a line. Nothing can be
  /// asked any more.
  mutating func close() {
    suspend()
    terminal = nil
    signals = nil
    hasEnded = true
  }

  private mutating func suspend() {
    if isShown, canvas == nil { screen.write("\n") }
    isShown = false
    terminal?.leave()
  }

  private mutating func handle(_ number: Int32, _ signals: Signals) -> Reading? {
    switch number {
    case SIGTSTP:
      suspend()
      signals.stop()
      terminal?.enter()
    case SIGCONT:
      // Whoever had the terminal in the meantime may have changed it.
      terminal?.leave()
      terminal?.enter()
      isShown = false
    case SIGWINCH: if isShown, terminal != nil { show(label) }
    default: return .interrupted(signal: number)
    }
    return nil
  }

  private mutating func nextKeys(_ words: [String], _ hot: Set<Character>) -> Reading? {
    while !keys.isEmpty {
      if editor.text.isEmpty, case .scalar(let scalar)? = keys.first,
        hot.contains(Character(scalar))
      {
        keys.removeFirst()
        canvas?.stopLeafing()
        return .key(Character(scalar))
      }
      let key = keys.removeFirst()
      if leaf(key) { continue }
      let outcome = editor.handle(key, completing: words)
      switch outcome {
      case .none: break
      case .changed: if keys.isEmpty { show(label) }
      case .candidates(let found): say([Paragraph(found.joined(separator: "  "), style: .dim)])
      case .cut: say([Paragraph(tooLong, style: .alarm)])
      case .submitted(let line):
        if canvas != nil {
          canvas?.stopLeafing()
          canvas?.say([Paragraph(line, mark: label, style: .dim)], isNews: true, on: screen)
        } else {
          screen.write("\r\u{1B}[K" + label + line.legible + "\n")
        }
        isShown = false
        return .line(line)
      case .cancelled:
        canvas?.stopLeafing()
        show(label)
        return .cancelled
      case .endOfInput: return .end
      }
    }
    return nil
  }

  /// Whether a key was one to read on or back in a whole window.
  private mutating func leaf(_ key: Key) -> Bool {
    guard canvas != nil else { return false }
    switch key {
    case .pageUp: canvas?.leafBack(on: screen)
    case .pageDown: canvas?.leafOn(on: screen)
    // No line begins with a blank, also not when somebody leafed on too often.
    case .scalar(" ") where editor.text.isEmpty:
      canvas?.leafOn(on: screen)
    default: return false
    }
    paint()
    return true
  }

  private mutating func nextLine() -> Reading? {
    let end: Int
    if let found = collected.firstIndex(of: 0x0A) {
      end = found
    } else if hasEnded, !collected.isEmpty {
      end = collected.count
    } else {
      return nil
    }
    let line = String(decoding: collected.prefix(end), as: UTF8.self)
    collected.removeFirst(min(end + 1, collected.count))
    // What comes from a file or a pipe nobody has seen yet.
    if !input.isTerminal { screen.write(line.legible + "\n") }
    isShown = false
    if line.count > LineEditor.limit { say([Paragraph(tooLong, style: .alarm)]) }
    return .line(String(line.prefix(LineEditor.limit)))
  }

  private mutating func show(_ label: String) {
    self.label = label
    guard terminal != nil else {
      // A label alone is only repeated after something else was printed.
      if !isShown { screen.write(label) }
      isShown = true
      return
    }
    let columns = screen.columns
    let limit = max(8, columns - 20)
    let label = label.cells <= limit ? label : label.shortened(to: limit - 3) + " › "
    let room = max(8, columns - label.cells - 1)
    let before = tail(of: editor.before.legible, room: room)
    let after = head(of: editor.after.legible, room: room - before.cells)
    let back = after.cells > 0 ? "\u{1B}[\(after.cells)D" : ""
    if let canvas {
      screen.write(canvas.text(on: screen) + label + before + after + back)
    } else {
      screen.write("\r\u{1B}[K" + label + before + after + back)
    }
    isShown = true
  }

  /// What stands above all that is said, where there is a whole window.
  mutating func setBoard(_ board: [Paragraph]) {
    guard canvas != nil, canvas?.board != board else { return }
    canvas?.board = board
    paint()
  }

  var isFullScreen: Bool { canvas != nil }

  private mutating func paint() { show(label) }

  private func tail(of text: String, room: Int) -> String {
    guard text.cells > room else { return text }
    var cells = 1
    let part = text.reversed().prefix { character in
      cells += character.cells
      return cells <= room
    }
    return "…" + String(part.reversed())
  }

  private func head(of text: String, room: Int) -> String {
    var cells = 0
    return String(
      text.prefix { character in
        cells += character.cells
        return cells <= room
      })
  }
}
