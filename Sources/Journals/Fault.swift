/// What is wrong in a journal: facts, `Wording` makes the sentence.
package enum Fault: Hashable, Sendable {
  /// SQLite cannot make sense of the file, or its own check fails; in SQLite's words.
  case database(report: String)
  /// A table or trigger is missing, was added, or is not what this version creates.
  case schema(name: String)
  /// Not what was written. Counted from 1.
  case document(position: Int)
  case documentMissing(position: Int)
  case setting(name: String)
  /// A last document or a setting is missing or was added, or the stored root was changed; then entry 1 is
  /// chained to something else.
  case root
  /// There are later entries, but not this one.
  case gap(sequence: Int)
  /// Not what was written, or not after what stands before it now.
  case entry(sequence: Int)
  /// The chain holds, but this is no event (or none that this scenario knows).
  case payload(sequence: Int)
  /// Outside the chain: a name that differs from its checksum. The entries are not touched by it.
  case person(id: String)
}
