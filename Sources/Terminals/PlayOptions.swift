package import Scenarios

/// How the console is to behave, as the command line and the environment say.
package struct PlayOptions: Sendable {
  package var language: Language
  /// Line by line and without escape codes; so it is anyway where there is no terminal.
  package var isPlain: Bool
  /// The `NO_COLOR` of the environment was set: https://no-color.org
  package var noColour: Bool
  /// The random id of the facilitator, who enters everything.
  package var author: String?
  /// What to type later to go on with this journal.
  package var resumption: String
  /// The numbers of the files to read from and to write to.
  package var input: Int32
  package var output: Int32

  package init(
    language: Language, isPlain: Bool = false, noColour: Bool = false, author: String? = nil,
    resumption: String, input: Int32 = 0, output: Int32 = 1
  ) {
    self.language = language
    self.isPlain = isPlain
    self.noColour = noColour
    self.author = author
    self.resumption = resumption
    self.input = input
    self.output = output
  }
}
