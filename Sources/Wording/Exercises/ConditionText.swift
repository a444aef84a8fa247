import Scenarios
import Times

/// A condition as somebody says it who writes no scripts: what was done, and what was not.
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
      return "\(quantity.title.quoted) \(language.isAmount(comparison)) \(limit)"
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
    case .dutch: holds ? "altijd" : "nooit"
    case .english: holds ? "always" : "never"
    }
  }

  fileprivate func isSo(_ title: String, _ holds: Bool) -> String {
    switch self {
    case .dutch: "\(title) is \(holds ? "" : "niet ")zo"
    case .english: "\(title) is \(holds ? "" : "not ")so"
    }
  }

  fileprivate func isDone(_ title: String, _ holds: Bool) -> String {
    switch self {
    case .dutch: "\(title) is \(holds ? "" : "niet ")gedaan"
    case .english: "\(title) is \(holds ? "" : "not ")done"
    }
  }

  fileprivate func isSent(_ title: String, _ holds: Bool) -> String {
    switch self {
    case .dutch: "\(title) is \(holds ? "" : "niet ")verstuurd"
    case .english: "\(title) was \(holds ? "" : "not ")sent"
    }
  }

  fileprivate func isAmount(_ comparison: Comparison) -> String {
    switch (self, comparison) {
    case (.dutch, .less): "is minder dan"
    case (.dutch, .atMost): "is hooguit"
    case (.dutch, .more): "is meer dan"
    case (.dutch, .atLeast): "is minstens"
    case (.english, .less): "is less than"
    case (.english, .atMost): "is at most"
    case (.english, .more): "is more than"
    case (.english, .atLeast): "is at least"
    }
  }

  fileprivate func isTime(_ comparison: Comparison, _ moment: String) -> String {
    switch (self, comparison) {
    case (.dutch, .less), (.dutch, .atMost): "het is uiterlijk \(moment)"
    case (.dutch, .more), (.dutch, .atLeast): "het is \(moment) geweest"
    case (.english, .less), (.english, .atMost): "it is \(moment) at the latest"
    case (.english, .more), (.english, .atLeast): "it is past \(moment)"
    }
  }
}
