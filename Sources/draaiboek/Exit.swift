import ArgumentParser

/// Why the program ends, in the numbers that `docs/decisions` and the README promise (after sysexits.h).
enum Exit {
  /// Findings in a given file: a scenario with mistakes, a journal that is none, a broken chain.
  static let findings = ExitCode(1)
  static let usage = ExitCode(64)
  /// A server can't be reached, or its port is taken.
  static let unavailable = ExitCode(69)
  static let ourFault = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  /// Cannot read or write; the disk is full.
  static let inputOutput = ExitCode(74)
}
