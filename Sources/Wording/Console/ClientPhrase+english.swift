import Exercises

extension ClientPhrase {
  var english: String {
    switch self {
    case .lost: "The connection is lost. I keep trying; what was kept stays kept."
    case .found: "The connection is back."
    case .out(isReleased: false):
      "You no longer take part in this exercise. Ask the facilitator."
    case .out(isReleased: true):
      "The facilitator took you off your role. Come back with the code and take another one, or ask "
        + "which."
    case .goneAgain(let command): "The exercise goes on. To come back: \(command)"
    case .code: "Code"
    case .yourRole: "Which role do you play?"
    case .youPlay(let role): "You play: \(role.legible)."
    case .taken: "taken"
    case .free: "free"
    case .unanswered:
      "No answer from the facilitator's computer. Try again in a moment; nothing happens twice."
    case .decided(let number, let role, let title, let reason, let afterHint):
      "Decision \(number)" + (role.map { " of \($0.legible)" } ?? "") + ": \(title.legible)."
        + (reason.isEmpty ? "" : " Reason: \(reason.legible.ended)")
        + (afterHint ? " (after a hint)" : "")
    case .done(let number, let title, let result):
      "Decision \(number) is done: \(title.legible)."
        + (result.isEmpty ? "" : " \(result.legible)")
    case .retracted(let number, let title): "Decision \(number) is taken back: \(title.legible)."
    case .proposed(let number, let title, let reason, let settling):
      "Proposal \(number): \(title.legible)."
        + (reason.isEmpty ? "" : " Reason: \(reason.legible.ended)")
        + settle(number, settling)
    case .objected(let number, let text): "Objection to proposal \(number): \(text.legible.ended)"
    case .confirmed(let number): "Proposal \(number) has become a decision."
    case .withdrawn(let number): "Proposal \(number) is dropped."
    case .began(let phase): "New phase: \(phase.legible)"
    case .ended: "The phase is over."
    case .paused(.facilitator): "Pause: the clock stands still."
    case .paused(.gap): "Pause: the facilitator's computer stood still or the program was gone."
    case .paused(.left): "The exercise was left and goes on later."
    case .paused(.stop): "STOP – NO EXERCISE. Everything stands still. Follow the facilitator."
    case .goesOn: "The exercise goes on."
    case .discussing(let question): "To discuss: \(question.legible)"
    case .discussed: "The discussion is over."
    case .clockRuns(let title, let time): "The clock runs: \(title.legible), until \(time)."
    case .clockStopped(let title): "The clock stands still: \(title.legible)."
    case .clockRanOut(let title): "Time is up: \(title.legible)."
    case .finished: "The exercise is over. Thank you for taking part."
    case .begin: "The exercise has not begun. Type 'next' to begin, or 'help'."
    case .deciding: "Type Enter or a few words to decide, or 'help'."
    case .yourProposal: "Your proposal is with whoever speaks for your role."
    case .asked: "Your question is sent."
    case .sent: "Done."
    case .noProposals: "There is no proposal."
    case .numberAndText: "Put its number behind it, and why: 'object 2 too early'."
    case .askWhom: "Which role?"
    case .askWhat: "Your question"
    case .noTerm(let word): "'\(word.legible)' is not in the list of terms."
    case .terms: "Terms"
    case .reallyStop: "STOP – NO EXERCISE: freeze everything? [y/N]"
    case .stopped: "Everything stands still. Type 'resume' when the exercise can go on."
    case .notHere: "That can't be done here, but on the facilitator's page."
    case .fewLetters(let role): "\(role.legible) decides (a few letters)"
    case .score(let rubric, let score, let band):
      "\(rubric.legible): \(score) out of 100" + (band.map { " (\($0.legible))" } ?? "")
    case .simulated(let minutes): "On by \(minutes) \(minutes == 1 ? "minute" : "minutes")."
    case .howLate: "Begun how many minutes late?"
    case .ahead(let minutes): "\(minutes) min ahead"
    case .behind(let minutes): "\(minutes) min behind"
    case .onTime: "on schedule"
    case .used(let used, let planned): "\(used) of \(planned) min used"
    case .notBegun: "not begun yet"
    case .coming: "Coming"
    case .lately: "Decisions"
    case .inTheRoom: "In the room"
    case .nobodyHere: "nobody at a device yet"
    case .keys:
      Self.unbroken(
        "n next · m moment · e end phase · d discuss · p pause · b decision · i message · w note "
          + "· u undo · l late · j jump · v coming · s score · f finish · S STOP · : type · ? help "
          + "· q leave")
    case .more: "there is more: space or PgDn"
    case .away: "away"
    case .whichToReword: "Which message to say in other words?"
    case .whichToRedirect: "Which message to give to somebody else?"
    case .whichToWithhold: "Which message to leave out?"
    case .withheld: "left out"
    case .mayBeDropped: "may be dropped"
    case .nothingLater: "Nothing comes after this phase."
    case .withoutRole(.facilitator): "facilitator"
    case .withoutRole(.observer): "observer"
    case .withoutRole(.screen): "big screen"
    case .withoutRole(.player): "no role yet"
    case .someone: "somebody without a name"
    case .decides: "decides"
    case .unread(let count): "\(count) not read yet"
    case .hasNoRole(let name): "\(name.legible) plays no role."
    case .decidesNow(let name, let role): "\(name.legible) now decides for \(role.legible)."
    case .released(let name, let role): "\(name.legible) no longer plays \(role.legible)."
    case .reallyRemove(let name): "Take \(name.legible) out of the exercise? [y/N]"
    case .removed(let name): "\(name.legible) no longer takes part."
    case .presence(.played): "played"
    case .presence(.counterplay): "counterplay"
    case .presence(.vacant): "vacant"
    case .joinAt(let address, let code): "Join: \(address.legible)   Code: \(code.legible)"
    case .joiningOpen: "Whoever has the code can join. To close: 'joining closed'."
    case .joiningClosed: "Nobody can join now. To open again: 'joining open'."
    }
  }

  private func settle(_ number: Int, _ settling: Settling?) -> String {
    switch settling {
    case nil: ""
    case .agree: " Type 'agree \(number)' or 'object \(number) why'."
    case .object(let name):
      " It is up to \(name?.legible ?? "whoever decides for your role")."
        + " If you see it differently: 'object \(number) why'."
    }
  }
}
