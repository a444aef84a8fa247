/// A fact about an author's text and the place it is about; the sentence is written elsewhere.
package struct Located<Problem: Hashable & Sendable>: Error, Hashable, Sendable {
  package var problem: Problem
  package var location: Location

  package init(_ problem: Problem, at location: Location) {
    self.problem = problem
    self.location = location
  }
}
