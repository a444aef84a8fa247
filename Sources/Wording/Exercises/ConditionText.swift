import Scenarios
import Times

/// A condition as somebody says it who writes no scripts, after "if": what was done, and what was not.
struct ConditionText {
  let scenario: Scenario
  let timeline: Timeline
  let language: Language

  func text(_ condition: Condition) -> String { text(condition, holds: true, isPart: false) }

  /// "Not" is carried inward, so that only single facts are denied.
  private func text(_ condition: Condition, holds: Bool, isPart: Bool) -> String {
    let titles = Titles(scenario: scenario, language: language)
    switch condition {
    case .always: return language.always(holds)
    case .not(let inner): return text(inner, holds: !holds, isPart: isPart)
    case .all(let parts), .any(let parts):
      let listed = parts.map { text($0, holds: holds, isPart: parts.count > 1 || isPart) }
      var isAll = holds
      if case .any = condition { isAll = !holds }
      let list = isAll ? language.all(listed) : language.any(listed)
      return isPart && parts.count > 1 ? "(\(list))" : list
    case .milestone(let index):
      return language.isSo(scenario.milestones[index].title.quoted, holds)
    case .step(let step): return language.isDone(titles(step), holds)
    case .action(let action): return language.isDone(titles(action), holds)
    case .delivered(let inject): return language.isSent(titles(inject), holds)
    case .watch(let index):
      let watch = scenario.watches[index]
      let quantity = scenario.quantities[watch.quantity]
      let limit = quantity.text(of: watch.threshold, language)
      let comparison = holds ? watch.comparison : watch.comparison.opposite
      return language.isAmount(quantity.title.quoted, comparison, limit)
    case .time(let comparison, let time):
      let moment = timeline.moment(time, language)
      return language.isTime(holds ? comparison : comparison.opposite, moment)
    }
  }
}

extension Comparison {
  fileprivate var opposite: Comparison {
    switch self {
    case .less: .atLeast
    case .atMost: .more
    case .more: .atMost
    case .atLeast: .less
    }
  }
}

extension Language {
  fileprivate func always(_ holds: Bool) -> String {
    switch self {
    case .dutch: holds ? "het zover is" : "het nooit zover is"
    case .english: holds ? "it is time" : "it is never time"
    }
  }

  fileprivate func isSo(_ title: String, _ holds: Bool) -> String {
    switch self {
    case .dutch: "\(title) \(holds ? "" : "niet ")zo is"
    case .english: "\(title) is \(holds ? "" : "not ")so"
    }
  }

  fileprivate func isDone(_ title: String, _ holds: Bool) -> String {
    switch self {
    case .dutch: "\(title) \(holds ? "" : "niet ")gedaan is"
    case .english: "\(title) is \(holds ? "" : "not ")done"
    }
  }

  fileprivate func isSent(_ title: String, _ holds: Bool) -> String {
    switch self {
    case .dutch: "\(title) \(holds ? "" : "niet ")verstuurd is"
    case .english: "\(title) was \(holds ? "" : "not ")sent"
    }
  }

  fileprivate func isAmount(_ title: String, _ comparison: Comparison, _ limit: String) -> String {
    switch (self, comparison) {
    case (.dutch, .less): "\(title) minder dan \(limit) is"
    case (.dutch, .atMost): "\(title) hooguit \(limit) is"
    case (.dutch, .more): "\(title) meer dan \(limit) is"
    case (.dutch, .atLeast): "\(title) minstens \(limit) is"
    case (.english, .less): "\(title) is less than \(limit)"
    case (.english, .atMost): "\(title) is at most \(limit)"
    case (.english, .more): "\(title) is more than \(limit)"
    case (.english, .atLeast): "\(title) is at least \(limit)"
    }
  }

  fileprivate func isTime(_ comparison: Comparison, _ moment: String) -> String {
    switch (self, comparison) {
    case (.dutch, .less), (.dutch, .atMost): "het uiterlijk \(moment) is"
    case (.dutch, .more), (.dutch, .atLeast): "het \(moment) geweest is"
    case (.english, .less), (.english, .atMost): "it is \(moment) at the latest"
    case (.english, .more), (.english, .atLeast): "it is past \(moment)"
    }
  }
}
