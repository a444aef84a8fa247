/// What one text says, and everything that is wrong with how it says it.
package struct Document: Sendable {
  /// Nil when the text could not be read to its end; other problems leave a tree to check further.
  package let root: Node?
  /// In the order of the text. When `root` is nil, the last one says why.
  package let problems: [Located<Problem>]

  /// Reads `source`, whose locations will say that it is number `index` of the sources.
  ///
  /// Of a repeated key the first stays in the tree; an alias becomes a null; a pair whose key is no
  /// scalar is left out.
  package init(parsing source: Source, index: Int, limits: Limits = .init()) {
    var composer = Composer(limits: limits)
    do throws(Located<Problem>) {
      let end = try source.checkedEnd(index: index, limit: limits.bytes)
      let parser = EventParser(source.text, end: end)
      while let event = try parser.next() {
        guard try composer.compose(event) else { break }
      }
      if composer.root?.isEmptyText ?? true {
        throw Located(.empty, at: Location(source: index, line: 1, column: 1))
      }
      (root, problems) = (composer.root, composer.problems)
    } catch {
      (root, problems) = (nil, composer.problems + [error])
    }
  }
}

extension Node {
  /// Whether it is what libyaml reports for a document that holds nothing, such as a lone `---`.
  fileprivate var isEmptyText: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isPlain && scalar.text.isEmpty
  }
}
