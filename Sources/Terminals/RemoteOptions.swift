package import Scenarios

/// How a console is to behave that looks at an exercise elsewhere.
package struct RemoteOptions: Sendable {
  package var language: Language
  /// Line by line and without escape codes; so it is anyway where there is no terminal.
  package var isPlain: Bool
  package var noColour: Bool
  /// What to type to come back; never with what opens the door.
  package var again: String
  package var input: Int32
  package var output: Int32

  package init(
    language: Language, isPlain: Bool = false, noColour: Bool = false, again: String,
    input: Int32 = 0, output: Int32 = 1
  ) {
    self.language = language
    self.isPlain = isPlain
    self.noColour = noColour
    self.again = again
    self.input = input
    self.output = output
  }
}
