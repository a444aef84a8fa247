package import Exercises
package import Scenarios
package import Times

/// What the console says of itself; what happens in the exercise has sentences elsewhere.
package enum ConsolePhrase: Hashable, Sendable {
  case exercise, facilitator, everyone
  case begin, resumed, left, gap(Interval), notClosed
  case pausedNow, discussingNow, betweenPhases
  case timeLeft(String, String), ranOut(String)
  case running, stepped, phaseToCome(String), noPhaseToCome
  case from(String), to(String), meantFor(String)
  /// Nil: nobody knows until when the role is busy.
  case doneBy(Int, String), queued(role: String, until: String?)
  case ambiguous([String]), unknown(String)
  case cancelled
  case noSuchNumber(String, of: Int), noSuchRole(String), noSuchTime(String), nothingFound(String)
  case noMessages, noCue, nothingToDiscuss, nothingComing, nothingAside
  case whatDoes(String), orOtherwise, whichNumber, whichOrOwnWords, ownWords
  case reallyOwnWords(String), ownWordsAnyway, reason, form(String, version: String)
  case field(number: Int, of: Int, title: String, isRequired: Bool), filledIn(String)
  case reallySubmit(filled: Int, of: Int), reallyDiscard(Int)
  case kept, reallyDecideKept(String)
  case reallyFinish, reallyEndPhase(String, messages: Int)
  case whereTo, stoppedAt(String), outcome, noteText, retractHow, tieHow
  case whatToRate, whichLevel, whatWasSeen, noSuchLevel(String), nothingToRate
  case whichToSend, whichToHold, whichToSkip, whichToRestore, held, skipped, standby,
    ifItComesToThat
  case whichRole, playedBy(Presence), isWatched, reallyShow, tooLong(Int)
  case improviseTo, improviseFrom, improviseText
  case readAloud(String), ifSilent(String)
  case practice, whichNumberOrSkip
  case nothingToRead, readable(name: String, title: String)
  case noCards, cardAtHand(name: String, title: String, roles: String)
  case helpEnd

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// A title that ends a sentence; one that asks or calls needs no full stop.
  static func ending(_ title: String) -> String {
    title.last.map { ".?!".contains($0) } ?? false ? title : title + "."
  }

  /// The numbers of a list of so many.
  static func numbers(of count: Int) -> String {
    switch count {
    case ..<1: ""
    case 1: " (1)"
    default: " (1–\(count))"
    }
  }
}
