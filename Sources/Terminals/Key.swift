/// What somebody did on the keyboard, whatever bytes the terminal sent for it.
enum Key: Hashable, Sendable {
  case scalar(Unicode.Scalar)
  /// Text that came in one go; it never submits or edits, whatever is in it.
  case paste(String)
  case enter, tab, escape, redraw, endOfInput
  case backspace, delete
  case left, right, wordLeft, wordRight, home, end
  case up, down, pageUp, pageDown
  case eraseToStart, eraseToEnd, eraseWord
}
