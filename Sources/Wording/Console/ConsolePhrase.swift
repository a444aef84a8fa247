package import Scenarios
package import Times

/// What the console says of itself; what happens in the exercise has sentences elsewhere.
package enum ConsolePhrase: Hashable, Sendable {
  case exercise, facilitator, everyone
  case begin, resumed, left, gap(Interval)
  case pausedNow, discussingNow, betweenPhases
  case timeLeft(String, String), ranOut(String)
  case running, stepped, phaseToCome(String), noPhaseToCome
  case from(String), to(String), meantFor(String)
  case doneBy(Int, String), queued
  case ambiguous([String]), unknown(String)
  case cancelled
  case noSuchNumber(String), noSuchRole(String), noSuchTime(String), nothingFound(String)
  case noMessages, noCue, nothingToDiscuss, nothingComing
  case whatDoes(String), orOtherwise, whichNumber, whichOrOwnWords, ownWords
  case reallyOwnWords(String), ownWordsAnyway, reason, form(String)
  case field(number: Int, of: Int, title: String, isRequired: Bool)
  case reallyFinish, reallyEndPhase(String)
  case whereTo, stoppedAt(String), outcome, noteText, retractHow, tieHow
  case whichToSend, whichToHold, whichToSkip, held, skipped, standby, ifItComesToThat
  case improviseTo, improviseFrom, improviseText
  case readAloud(String), ifSilent(String)
  case helpEnd

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
