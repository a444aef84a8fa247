package import Scenarios
package import Times

extension Exercise {
  /// How many actions are put forward to a role at a time; a search finds the others.
  package static let offerLimit = 7

  /// What is put forward to a role now: its own first, then what falls to it, in the order of the file.
  package func offers(for role: Index<Role>) -> [Index<Action>] {
    guard let phase else { return [] }
    let offered = scenario.actions.keys.filter { index in
      scenario.actions[index].offered.contains(phase) && !isSettled(index)
        && isChoosable(index, for: role)
    }
    let own = offered.filter { scenario.actions[$0].roles.contains(role) }
    let fallen = offered.filter { !scenario.actions[$0].roles.contains(role) }
    return Array((own + fallen).prefix(Exercise.offerLimit))
  }

  /// The actions that a role can choose now and that these words mean, best first.
  ///
  /// Case and accents don't matter; half a word will do, and so will one with one letter wrong.
  package func search(_ text: String, for role: Index<Role>) -> SearchResult {
    ranked(text, among: scenario.actions.keys.filter { isChoosable($0, for: role) })
  }

  /// The actions that these words mean and that would be refused, so that the refusal can say why. Actions
  /// that the room has yet to find out about stay hidden.
  package func searchRefused(_ text: String, for role: Index<Role>) -> SearchResult {
    let refused = scenario.actions.keys.filter { index in
      guard let owner = scenario.actions[index].roles.members.first else { return false }
      return !isChoosable(index, for: role) && isKnown(index, to: owner)
    }
    return ranked(text, among: refused)
  }

  /// What is still to come in this phase (between two phases: in the next one), the first to fall due first.
  /// The time is nil for what waits for a condition; those stand last.
  package func upcoming(limit: Int = 5) -> [(inject: Index<Inject>, due: StoryTime?)] {
    var timed: [(inject: Index<Inject>, due: StoryTime?)] = []
    var conditional: [(inject: Index<Inject>, due: StoryTime?)] = []
    for index in scenario.injects.keys where scenario.injects[index].phase == phase ?? nextPhase {
      switch (injects[index.position].status, scenario.injects[index].trigger) {
      case (.armed(let due), _), (.pending, .scheduled(let due)): timed.append((index, due))
      case (.pending, .conditional): conditional.append((index, nil))
      case (.pending, .standby), (.held, _), (.delivered, _), (.skipped, _), (.withheld, _): break
      }
    }
    // In the order of the file at one moment: the sort has to be stable.
    let sorted = timed.enumerated().sorted { left, right in
      (left.element.due ?? .zero, left.offset) < (right.element.due ?? .zero, right.offset)
    }
    return Array((sorted.map(\.element) + conditional).prefix(max(0, limit)))
  }

  /// What the facilitator can send by hand now: what is held back or was skipped, and what only waits for that.
  package var sendable: [Index<Inject>] {
    scenario.injects.keys.filter { index in
      let inject = scenario.injects[index]
      guard inject.phase == phase || hasEntered(inject.phase) else { return false }
      switch (injects[index.position].status, inject.trigger) {
      case (.held, _), (.skipped, _), (.pending, .standby): return true
      default: return false
      }
    }
  }

  /// The decisions that a role works on (the first) and that wait for it.
  package func queue(of role: Index<Role>) -> [Decision] {
    queues[role.position].map { decisions[$0 - 1] }
  }

  private func isChoosable(_ index: Index<Action>, for role: Index<Role>) -> Bool {
    (try? check(index, for: role)) != nil
  }

  /// Whether it is there to be chosen, by this one of its owners, however that may end.
  private func isKnown(_ index: Index<Action>, to owner: Index<Role>) -> Bool {
    do throws(Refusal) {
      try check(index, for: owner)
    } catch .tooEarly, .unavailable {
      return false
    } catch {}
    return scenario.actions[index].offered.contains { hasEntered($0) }
  }

  /// Done, and nothing that is done again and again.
  private func isSettled(_ index: Index<Action>) -> Bool {
    if scenario.actions[index].fulfils.map({ scenario.steps[$0].repeats }) ?? false { return false }
    return decisions.contains { decision in
      if case .completed = decision.status { decision.action == index } else { false }
    }
  }

  private func ranked(_ text: String, among actions: [Index<Action>]) -> SearchResult {
    let sought = SearchWord.words(of: text)
    let letters = sought.reduce(0) { $0 + $1.letters.count }
    var hits: [(index: Index<Action>, matched: Int, cost: Int, worst: Int)] = []
    for index in actions {
      let action = scenario.actions[index]
      let words = SearchWord.words(of: ([action.title] + action.keywords).joined(separator: " "))
      var (matched, cost, worst) = (0, 0, 0)
      for word in sought {
        guard let least = words.compactMap({ word.cost(of: $0) }).min() else { continue }
        matched += word.letters.count
        cost += least
        worst = max(worst, least)
      }
      if matched * 2 >= letters, matched > 0 { hits.append((index, matched, cost, worst)) }
    }
    let most = hits.map(\.matched).max() ?? 0
    hits = hits.filter { $0.matched == most }
      .sorted { ($0.cost, $0.index.position) < ($1.cost, $1.index.position) }
    return SearchResult(
      actions: hits.map(\.index),
      // A 'we' or an 'ik' too much doesn't matter.
      isCertain: most + 2 >= letters && hits.allSatisfy { $0.worst < SearchWord.misspelt })
  }
}
