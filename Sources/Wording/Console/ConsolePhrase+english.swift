import Exercises
import Scenarios
import Times

extension ConsolePhrase {
  var english: String {
    switch self {
    case .exercise: "EXERCISE"
    case .facilitator: "Facilitator"
    case .everyone: "everyone"
    case .begin: "Type 'next' to begin the first phase, or 'help' for everything you can do."
    case .resumed: "The exercise is paused. Type 'resume' to go on."
    case .left: "The exercise is paused and kept. To go on later:"
    case .gap(let gap):
      "The computer stood still for \(gap.text(.english)). Type 'resume' to go on."
    case .notClosed: "Pause: last time the program was not closed properly."
    case .pausedNow: "paused"
    case .discussingNow: "discussion"
    case .betweenPhases: "between phases"
    case .timeLeft(let clock, let time): "\(clock): \(time) left"
    case .ranOut(let clock): "\(clock): run out"
    case .running: "The clock is running. Type a role to decide, 'pause' to stop the clock."
    case .stepped: "The clock stands still. Type a role to decide, 'next' to go on."
    case .phaseToCome(let phase): "Type 'next' when you are ready for: \(Self.ending(phase))"
    case .noPhaseToCome: "That was the last phase. Type 'finish' to close the exercise."
    case .from(let sender): "from \(sender)"
    case .to(let receivers): "to \(receivers)"
    case .meantFor(let time): "due at \(time)"
    case .doneBy(let number, let time): "Decision \(number) will be done on \(time)."
    case .queued(let role, let until):
      until.map { "\(role.legible) is busy until \($0); this begins after that." }
        ?? "\(role.legible) is still busy; this begins after that."
    case .ambiguous(let words): "That could be \(Language.english.any(words))."
    case .unknown(let word):
      "What do you mean by '\(word.legible)'? Begin a decision with the role, or type 'help'."
    case .cancelled: "Nothing done."
    case .noSuchNumber(let text, let count):
      (Int(text) == nil ? "'\(text.legible)'" : "Number \(text)")
        + " is not in the list\(Self.numbers(of: count))."
    case .noSuchRole(let text): "There is no role '\(text.legible)'. Type 'roles' for the list."
    case .noSuchTime(let text):
      "'\(text.legible)' is no time. These are: T+2h, +30m, 16:40 or day 3 09:00."
    case .nothingFound(let text): "Nothing found for '\(text.legible)'."
    case .noMessages: "No messages yet."
    case .noCue: "No directions."
    case .nothingToDiscuss: "This phase has no questions."
    case .nothingComing: "Nothing more to come in this phase."
    case .nothingAside: "Nothing was held or skipped."
    case .whatDoes(let role): "\(role.legible) decides"
    case .orOtherwise: "a number, words to search for, or 'other: …'"
    case .whichNumber: "Which number?"
    case .whichOrOwnWords: "Which number? (Enter: keep it in your own words)"
    case .ownWords: "Otherwise, namely"
    case .reallyOwnWords(let words): "Not found. Record it as '\(words)'? [y/N]"
    case .ownWordsAnyway: "Record it in your own words all the same? [y/N]"
    case .reason: "Why? (Enter: no reason)"
    case .form(let title, let version):
      "\(title)\(version.isEmpty ? "" : " (version \(version))"). Enter leaves a field open, 'back' goes to the previous one."
    case .field(let number, let count, let title, let isRequired):
      "\(number)/\(count) \(title)\(isRequired ? "" : " (optional)")"
    case .filledIn(let text): "now: \(text) (Enter: keep it, '-': empty it)"
    case .reallySubmit(let filled, let count):
      (count > 0 ? "\(filled) of \(count) required fields filled in. " : "") + "Submit? [Y/n]"
    case .reallyDiscard(let count):
      "Throw \(count) \(count == 1 ? "field" : "fields") away? [y/N]"
    case .kept: "The decision is not lost: type 'resume' to record it after all."
    case .reallyDecideKept(let title): "Decide after all: \(title.legible)? [Y/n]"
    case .reallyFinish: "Close the exercise now? [y/N]"
    case .reallyEndPhase(let phase, let count) where count > 3:
      "End '\(phase.legible)' now? Then \(count) messages arrive at once. [y/N]"
    case .reallyEndPhase(let phase, _):
      "End '\(phase.legible)' now? Messages still to come then arrive all at once. [y/N]"
    case .whereTo: "Where to? (T+2h, +30m, 16:40, day 3 09:00)"
    case .stoppedAt(let time): "The phase ends here: \(time)."
    case .outcome: "What came out of it?"
    case .noteText: "Note"
    case .retractHow: "To retract: 'retract NUMBER why'."
    case .tieHow: "To tie own words to an action: 'tie NUMBER what'."
    case .whatToRate: "What do you rate? (number or name)"
    case .whichLevel: "P, S, M or U?"
    case .whatWasSeen: "What did you see?"
    case .noSuchLevel(let text): "'\(text.legible)' is no rating. Choose P, S, M or U."
    case .nothingToRate: "There is nothing to rate yet."
    case .whichToSend: "Which message to send now?"
    case .whichToHold: "Which message to hold back?"
    case .whichToSkip: "Which message to skip?"
    case .whichToRestore: "Which message to bring back?"
    case .held: "held back"
    case .skipped: "skipped"
    case .standby: "on standby"
    case .ifItComesToThat: "if it comes to that"
    case .whichRole: "Which role?"
    case .playedBy(.played): "by a participant"
    case .playedBy(.counterplay): "by the facilitator"
    case .playedBy(.vacant): "vacant"
    case .isWatched: "Is the group watching? This is for the facilitator only."
    case .reallyShow:
      "This is for the facilitator only. Show it, even if the group is watching? [y/N]"
    case .tooLong(let count): "Too long: cut to \(Language.english.number(count)) characters."
    case .improviseTo: "To whom?"
    case .improviseFrom: "From whom? (Enter: facilitator)"
    case .improviseText: "Message"
    case .readAloud(let how): "Read it out: \(how)"
    case .ifSilent(let question): "If nobody reacts: \(question)"
    case .practice: "just practising, this does not count"
    case .whichNumberOrSkip: "Which number? (Enter: skip it)"
    case .nothingToRead: "There is nothing to read out now."
    case .readable(let name, let title):
      "Can be read out now: \(Self.ending(title)) Type 'read \(name)'."
    case .noCards: "This phase has no cards."
    case .cardAtHand(let name, let title, let roles):
      "Card for \(roles): \(Self.ending(title)) Type 'card \(name)'."
    case .helpEnd: "Abbreviate as you like. Escape or 'cancel' drops a question."
    }
  }
}
