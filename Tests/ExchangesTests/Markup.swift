import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML document as a parser of the system's reads it.
final class Markup: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The names of the elements that it stands in, the outermost first.
    let path: [String]
  }

  private(set) var elements: [Element] = []
  private var path: [String] = []

  /// The names of all elements; throws when it is not well-formed.
  static func parsed(_ text: String) throws -> [String] {
    try read(text).map(\.name)
  }

  static func read(_ text: String) throws -> [Element] {
    let markup = Markup()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = markup
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return markup.elements
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes, path: path))
    path.append(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }
}

extension String {
  var dropFirstLine: String { String(self[(firstIndex(of: "\n") ?? startIndex)...]) }
}
