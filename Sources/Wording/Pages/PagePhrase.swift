package import Scenarios

/// What a page of the live exercise says of itself, apart from the scenario's own text.
package enum PagePhrase: String, Sendable, CaseIterable {
  case afterHint = "after-hint"
  case ahead
  case askAnother = "ask-another"
  case asked
  case begin
  case beginAlone = "begin-alone"
  case behind
  case between
  case betweenFacilitator = "between-facilitator"
  case betweenLast = "between-last"
  case betweenScores = "between-scores"
  case board
  case boardAll = "board-all"
  case boardEmpty = "board-empty"
  case cancel
  case cannotUndo = "cannot-undo"
  case caughtUp = "caught-up"
  case change
  case changeRole = "change-role"
  case channelChat = "channel-chat"
  case channelInPerson = "channel-in-person"
  case channelLetter = "channel-letter"
  case channelMail = "channel-mail"
  case channelPhone = "channel-phone"
  case channelPress = "channel-press"
  case channelSocial = "channel-social"
  case channelSystem = "channel-system"
  case chooseRole = "choose-role"
  case chooseRoleHint = "choose-role-hint"
  case clockLeft = "clock-left"
  case clockOver = "clock-over"
  case clockOverDays = "clock-over-days"
  case clockStopped = "clock-stopped"
  case close
  case closeJoining = "close-joining"
  case code
  case codeHint = "code-hint"
  case conclude
  case costMost = "cost-most"
  case decide
  case decided
  case decisionCompleted = "decision-completed"
  case decisionRetracted = "decision-retracted"
  case decisionRunning = "decision-running"
  case decisions
  case decisionWaiting = "decision-waiting"
  case decisionWorded = "decision-worded"
  case disagree
  case discuss
  case discussing
  case dissent
  case doNot = "do-not"
  case dotsHint = "dots-hint"
  case dotsLeft = "dots-left"
  case drill
  case endPhase = "end-phase"
  case endPhaseBrings = "end-phase-brings"
  case endPhaseSure = "end-phase-sure"
  case feed
  case feedback
  case feedbackHint = "feedback-hint"
  case feedbackThanks = "feedback-thanks"
  case figures
  case finish
  case finished
  case finishSure = "finish-sure"
  case formSpoken = "form-spoken"
  case fromWhom = "from-whom"
  case goOn = "go-on"
  case guide
  case heldWhy = "held-why"
  case help
  case hold
  case hotWash = "hot-wash"
  case hours
  case howManyMinutes = "how-many-minutes"
  case ifSilent = "if-silent"
  case improve
  case improveDate = "improve-date"
  case improvements
  case improveOwner = "improve-owner"
  case improveUrgent = "improve-urgent"
  case improveWhat = "improve-what"
  case improvise
  case inOwnWords = "in-own-words"
  case interlude
  case inYourWords = "in-your-words"
  case inYourWordsHint = "in-your-words-hint"
  case isDone = "is-done"
  case isRetracted = "is-retracted"
  case isRunning = "is-running"
  case join
  case joinAt = "join-at"
  case joinTitle = "join-title"
  case jump
  case jumpHint = "jump-hint"
  case jumpWhen = "jump-when"
  case keep
  case kept
  case lateBy = "late-by"
  case latest
  case letDecide = "let-decide"
  case lookingBack = "looking-back"
  case makeSpeaker = "make-speaker"
  case mayBeDropped = "may-be-dropped"
  case messages
  case minutes
  case missed
  case more
  case myDecisions = "my-decisions"
  case name
  case nameHint = "name-hint"
  case next
  case nextMoment = "next-moment"
  case nextPhase = "next-phase"
  case noDecisions = "no-decisions"
  case noImprovements = "no-improvements"
  case noMessages = "no-messages"
  case notBegun = "not-begun"
  case note
  case nothingOffered = "nothing-offered"
  case nothingToUndo = "nothing-to-undo"
  case notOver = "not-over"
  case notYet = "not-yet"
  case doneBefore = "done-before"
  case objective
  case onSchedule = "on-schedule"
  case openJoining = "open-joining"
  case openProposals = "open-proposals"
  case openScreen = "open-screen"
  case optional
  case otherPhases = "other-phases"
  case outcome
  case outcomeHint = "outcome-hint"
  case park
  case parkWhere = "park-where"
  case parts
  case pause
  case paused
  case pausedGap = "paused-gap"
  case practiceTitle = "practice-title"
  case practised
  case presenceAloud = "presence-aloud"
  case presenceCounterplay = "presence-counterplay"
  case presencePlayed = "presence-played"
  case presenceVacant = "presence-vacant"
  case proposals
  case rate
  case rating
  case ratings
  case ratingSubject = "rating-subject"
  case readAll = "read-all"
  case readAloud = "read-aloud"
  case readNot = "read-not"
  case readNotBy = "read-not-by"
  case reconnecting
  case record
  case recorded
  case recordHint = "record-hint"
  case recordOwnWords = "record-own-words"
  case redirect
  case rehearsal
  case release
  case releasedNothing = "released-nothing"
  case releaseScore = "release-score"
  case releaseTimeline = "release-timeline"
  case remove
  case resume
  case reword
  case room
  case score
  case scorePrivate = "score-private"
  case search
  case send
  case sendNow = "send-now"
  case shorten
  case shortenHint = "shorten-hint"
  case shortenNothing = "shorten-nothing"
  case showScore = "show-score"
  case simulateMinute = "simulate-minute"
  case situation
  case skip
  case skipLink = "skip-link"
  case skippedWhy = "skipped-why"
  case someone
  case somethingElse = "something-else"
  case somethingElseNamed = "something-else-named"
  case spare
  case speaker
  case standbyWhy = "standby-why"
  case startedLater = "started-later"
  case statusArmed = "status-armed"
  case statusDelivered = "status-delivered"
  case statusHeld = "status-held"
  case statusSkipped = "status-skipped"
  case statusStandby = "status-standby"
  case statusWaiting = "status-waiting"
  case statusWithheld = "status-withheld"
  case stillFree = "still-free"
  case stop
  case stopAll = "stop-all"
  case stopped
  case stopSure = "stop-sure"
  case takeOff = "take-off"
  case takeOffHint = "take-off-hint"
  case text
  case tie
  case tied
  case toAfterwards = "to-afterwards"
  case togetherWith = "together-with"
  case toNames = "to-names"
  case toStart = "to-start"
  case toTheExercise = "to-the-exercise"
  case toWhom = "to-whom"
  case tryOut = "try-out"
  case undo
  case undoKey = "undo-key"
  case unreachable
  case unstop
  case waits
  case weDoThis = "we-do-this"
  case wentWell = "went-well"
  case whatDoYouDo = "what-do-you-do"
  case whatInstead = "what-instead"
  case whatYouSaw = "what-you-saw"
  case whoPlays = "who-plays"
  case why
  case whyHint = "why-hint"
  case withheldWhy = "withheld-why"
  case withhold
  case withOthers = "with-others"
  case writeAnswer = "write-answer"
  case yourQuestion = "your-question"
  case yourRole = "your-role"
  case noLongerIn = "no-longer-in"
  case oldLink = "old-link"
  case decidedNow = "decided-now"
  case decidedUntil = "decided-until"
  case decidedWaits = "decided-waits"
  case propose
  case proposed
  case readMore = "read-more"
  case reconnectingScreen = "reconnecting-screen"
  case releasedNothingYet = "released-nothing-yet"
  case roomLeft = "room-left"
  case restore
  case restored
  case scaleEnds = "scale-ends"
  case tooLong = "too-long"
  case waitsFor = "waits-for"
  case whoeverDecides = "whoever-decides"
  case youAsked = "you-asked"
}

extension PagePhrase {
  /// With blanks such as `{n}`, which the page fills in.
  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
