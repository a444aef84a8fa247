import YAML

extension HotWashQuestion {
  init?(_ declared: Names<HotWashQuestion>.Declaration, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["text", "strength"], at: declared.location, reading)
    else { return nil }
    self.init(
      name: declared.name, text: fields.text("text"), isStrength: fields.truth("strength"))
  }
}

extension FeedbackQuestion {
  init?(_ declared: Names<FeedbackQuestion>.Declaration, _ reading: Reading) {
    guard
      let fields = Fields(declared.node, keys: ["text", "scale"], at: declared.location, reading)
    else { return nil }
    self.init(name: declared.name, text: fields.text("text"), isScale: fields.truth("scale"))
  }
}

extension Term {
  init?(_ node: Node, _ reading: Reading) {
    guard let fields = Fields(node, keys: ["term", "meaning"], at: node.location, reading) else {
      return nil
    }
    self.init(text: fields.text("term"), meaning: fields.text("meaning"))
  }
}
