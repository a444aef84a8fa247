/// A step of libyaml through a text, in Swift's types.
struct Event {
  enum Kind {
    case documentStart
    case scalar(Scalar)
    case sequenceStart
    case mappingStart
    case collectionEnd
    case alias(String)
    /// Nothing to compose: the stream's start, a document's end.
    case other
  }

  var kind: Kind
  var location: Location
  var anchor: String?
  var tag: String?
}
