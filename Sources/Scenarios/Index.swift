/// The position of a role, an inject, a step … in the list of its scenario: cheap to compare, to hash and to
/// look up by. It is stored by name (`Index+Codable.swift`), so that a journal stays readable.
package struct Index<Element>: Hashable, Comparable, Sendable {
  package let position: Int

  package init(_ position: Int) { self.position = position }
}

extension Array {
  package subscript(index: Scenarios.Index<Element>) -> Element { self[index.position] }

  /// The indices of all elements, in the order in which the author wrote them.
  package var keys: [Scenarios.Index<Element>] { indices.map { Scenarios.Index($0) } }
}

/// Written out so that other modules can inline them: the engine compares all the time.
extension Index {
  @inlinable package static func == (left: Index, right: Index) -> Bool {
    left.position == right.position
  }

  @inlinable package static func < (left: Index, right: Index) -> Bool {
    left.position < right.position
  }

  @inlinable package static func <= (left: Index, right: Index) -> Bool {
    left.position <= right.position
  }

  @inlinable package static func > (left: Index, right: Index) -> Bool {
    left.position > right.position
  }

  @inlinable package static func >= (left: Index, right: Index) -> Bool {
    left.position >= right.position
  }
}
