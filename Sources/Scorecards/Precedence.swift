/// The transitive closure of an order over nodes `0 ..< count`, with the weight of every pair in it.
///
/// The weight of a pair is the greatest of all rules that lie on a way from the first to the second; hence
/// `w(a,c) >= max(w(a,b), w(b,c))` for every b between, which the swap property (M3a) needs.
struct Precedence: Sendable {
  struct Rule: Sendable {
    let before: Int
    let after: Int
    let weight: Int
  }

  struct Pair: Hashable, Sendable {
    let before: Int
    let after: Int
    let weight: Int
  }

  let count: Int
  let rules: [Rule]
  /// Row by row; -1: not ordered.
  private let weights: [Int]

  init(count: Int, rules: [Rule]) {
    self.count = count
    self.rules = rules
    var weights = [Int](repeating: -1, count: count * count)
    for rule in rules {
      let place = rule.before * count + rule.after
      weights[place] = max(weights[place], rule.weight)
    }
    for middle in 0..<count {
      for before in 0..<count {
        let first = weights[before * count + middle]
        guard first >= 0 else { continue }
        for after in 0..<count {
          let second = weights[middle * count + after]
          guard second >= 0 else { continue }
          let place = before * count + after
          weights[place] = max(weights[place], first, second)
        }
      }
    }
    self.weights = weights
  }

  func orders(_ before: Int, _ after: Int) -> Bool { weights[before * count + after] >= 0 }

  /// By first node, then by second.
  var pairs: [Pair] {
    (0..<count).flatMap { before in
      (0..<count).compactMap { after in
        let weight = weights[before * count + after]
        return weight < 0 ? nil : Pair(before: before, after: after, weight: weight)
      }
    }
  }

  /// Nodes that come before one another in a circle, or nil when the order holds together.
  var cycle: [Int]? {
    guard let node = (0..<count).first(where: { orders($0, $0) }) else { return nil }
    return path(from: node, to: node).map { rules[$0].before }
  }

  /// The fewest rules (their positions) that lead from one node to the other, the earliest declared first.
  /// From a node to itself: around the shortest circle.
  func path(from start: Int, to end: Int) -> [Int] {
    var arrivals = [Int](repeating: -1, count: count)
    var queue = [start]
    var next = 0
    while next < queue.count, arrivals[end] < 0 {
      let node = queue[next]
      next += 1
      for (position, rule) in rules.enumerated()
      where rule.before == node && arrivals[rule.after] < 0 {
        arrivals[rule.after] = position
        if rule.after != start { queue.append(rule.after) }
      }
    }
    guard arrivals[end] >= 0 else { return [] }
    var path = [arrivals[end]]
    while let first = path.first, rules[first].before != start {
      path.insert(arrivals[rules[first].before], at: 0)
    }
    return path
  }
}
