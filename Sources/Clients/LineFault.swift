/// Why a server did not do what was asked of it.
package enum LineFault: Error, Sendable {
  /// It can't be reached, or was gone before it answered.
  case unreachable
  /// It said no, and why: `name` is the last part of the problem's address.
  case refused(status: Int, name: String, sentence: String)
  /// Something else than an exercise answered.
  case notAnExercise
}
