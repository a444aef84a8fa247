import Exercises
import Scorecards
import Times
import Wording

extension Composer {
  var fullParts: [Part] {
    [
      Part(id: "summary", label: .summary, blocks: summary),
      Part(id: "overview", label: .overview, blocks: overview),
      Part(id: "performance", label: .performance, startsPage: true, blocks: performance),
      Part(id: "analysis", label: .analysis, blocks: analysis),
      Part(id: "timeline", label: .timeline, startsPage: true, blocks: timeline),
      Part(id: "order", label: .order, startsPage: true, blocks: order),
      Part(id: "clocks", label: .clocks, blocks: clocks),
      Part(id: "consequences", label: .consequences, startsPage: true, blocks: consequences),
      Part(id: "past", label: .past, startsPage: true, blocks: past),
      Part(id: "decisions", label: .decisions, blocks: decisions),
      Part(id: "discussions", label: .discussions, blocks: discussions),
      Part(id: "hot-wash", label: .hotWash, blocks: hotWash),
      Part(id: "notes", label: .notes, blocks: notes),
      Part(id: "lessons", label: .lessons, startsPage: true, blocks: lessons),
      Part(id: "plan", label: .plan, blocks: plan),
      Part(id: "feedback", label: .feedback, blocks: feedback),
    ]
  }

  var appendices: [Part] {
    [
      Part(id: "injects", label: .injects, isAppendix: true, startsPage: true, blocks: injects),
      Part(id: "ledger", label: .ledger, isAppendix: true, startsPage: true, blocks: ledger),
      Part(id: "forms", label: .forms, isAppendix: true, blocks: forms),
      Part(id: "not-exercised", label: .notExercised, isAppendix: true, blocks: notExercised),
      Part(id: "method", label: .method, isAppendix: true, blocks: method),
    ]
  }

  /// Two pages: no ledger, and nothing that only who was there understands.
  var managementParts: [Part] {
    [
      Part(
        id: "summary", label: .summary,
        blocks: account.cards.isEmpty
          ? [.paragraph(say(.nothingPlayed))] : verdict + sinceLast + clocks),
      Part(id: "strengths", label: .wentWell, blocks: highlights(.strength)),
      Part(id: "gaps", label: .mustImprove, blocks: highlights(.gap)),
      Part(id: "plan", label: .plan, startsPage: true, blocks: plan),
      Part(id: "asked", label: .asked, blocks: asked),
      Part(id: "consequences", label: .consequences, blocks: results),
    ]
  }

  /// Nothing that says how well a role or a person did.
  var participantsParts: [Part] {
    let isReleased = exercise.hotWash.released.contains(.score)
    return [
      Part(id: "summary", label: .scores, blocks: isReleased ? verdict : []),
      Part(id: "strengths", label: .wentWell, blocks: highlights(.strength, upTo: 10)),
      Part(id: "timeline", label: .timeline, blocks: timelineFigure),
      Part(id: "consequences", label: .consequences, blocks: consequences),
      Part(id: "discussions", label: .discussions, blocks: discussions),
      Part(id: "hot-wash", label: .hotWash, blocks: hotWash),
      Part(id: "lessons", label: .lessons, blocks: lessons),
      Part(id: "plan", label: .plan, blocks: plan),
      Part(id: "feedback", label: .feedback, blocks: feedback),
    ]
  }
}
