/// Builds the tree from the events, on a stack of its own: the text can't make it recurse.
struct Composer {
  private(set) var root: Node?
  private(set) var problems: [Located<Problem>] = []
  private var open: [OpenCollection] = []
  private var nodes = 0
  private var hasDocument = false
  private let limits: Limits

  init(limits: Limits) { self.limits = limits }

  /// Takes the next event; false when what follows is no longer ours to read.
  mutating func compose(_ event: Event) throws(Located<Problem>) -> Bool {
    let location = event.location
    if let anchor = event.anchor { report(.anchor(anchor), at: location) }
    if let tag = event.tag { report(.tag(authored: tag), at: location) }
    switch event.kind {
    case .documentStart where hasDocument:
      report(.secondDocument, at: location)
      return false
    case .documentStart:
      hasDocument = true
    case .scalar(let scalar):
      try count(at: location)
      add(Node(.scalar(scalar), at: location))
    case .alias(let name):
      report(.alias(name), at: location)
      try count(at: location)
      addAlias(at: location)
    case .sequenceStart:
      try push(OpenCollection(location: location, expects: .item))
    case .mappingStart:
      try push(OpenCollection(location: location, expects: .key))
    case .collectionEnd:
      if let collection = open.popLast() { add(collection.node) }
    case .other:
      break
    }
    return true
  }

  private mutating func report(_ problem: Problem, at location: Location) {
    problems.append(Located(problem, at: location))
  }

  private mutating func count(at location: Location) throws(Located<Problem>) {
    nodes += 1
    if nodes > limits.nodes {
      throw Located(.tooManyNodes(limit: limits.nodes), at: location)
    }
  }

  private mutating func push(_ collection: OpenCollection) throws(Located<Problem>) {
    try count(at: collection.location)
    guard open.count < limits.depth else {
      throw Located(.tooDeep(limit: limits.depth), at: collection.location)
    }
    if case .key = open.last?.expects { report(.complexKey, at: collection.location) }
    open.append(collection)
  }

  private mutating func addAlias(at location: Location) {
    if case .key = open.last?.expects {
      open[open.count - 1].expects = .nothing
    } else {
      add(Node(.scalar(Scalar(text: "", isPlain: true)), at: location))
    }
  }

  private mutating func add(_ node: Node) {
    guard !open.isEmpty else {
      root = node
      return
    }
    if let first = open[open.count - 1].take(node), case .scalar(let key) = node.content {
      report(.duplicateKey(key.text, first: first), at: node.location)
    }
  }
}

extension Problem {
  /// libyaml has written `!!` out by the time that it reports a tag.
  fileprivate static func tag(authored tag: String) -> Problem {
    let core = "tag:yaml.org,2002:"
    return .tag(tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag)
  }
}
