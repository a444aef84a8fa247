import Times

/// A length of story time as JSON has it.
struct ShowLength: Encodable {
  let milliseconds: Int64
  /// `PT1H30M`; in hours, however long it is.
  let iso: String

  init(_ interval: Interval) {
    let seconds = interval.milliseconds.magnitude / 1000
    let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
      .filter { $0.0 > 0 }
      .map { "\($0.0)\($0.1)" }
    milliseconds = interval.milliseconds
    iso =
      (interval.milliseconds < 0 ? "-" : "") + "PT" + (parts.isEmpty ? "0S" : parts.joined())
  }
}
