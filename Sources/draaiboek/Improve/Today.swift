import ArgumentParser
import Foundation
import Times

/// Which day it is: the calendar's, unless it is said.
struct Today: ParsableArguments {
  @Option(help: "Welke dag het is, JJJJ-MM-DD; anders vandaag.")
  var today: CivilDate?

  var day: CivilDate {
    if let today { return today }
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day], from: Date())
    return CivilDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CivilDate(daysSinceEpoch: 0)
  }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
}
