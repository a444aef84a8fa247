import Foundation
import Scenarios
import Scorecards

/// A test vector file beside the tests; read by path, so that no bundle is needed.
func vectors<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
  let data = try Data(contentsOf: folder.appending(path: name))
  return try JSONDecoder().decode(type, from: data)
}

/// A fraction that the vectors write as `1` or as `"3/4"`.
struct Ratio: Decodable, Sendable {
  let fraction: Fraction

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let whole = try? container.decode(Int.self) {
      fraction = Fraction(whole)
    } else {
      let text = try container.decode(String.self)
      guard let parsed = Fraction(parsing: text) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "'\(text)' is not a fraction")
      }
      fraction = parsed
    }
  }
}

/// Points that the vectors write as `"10913/288"`.
struct ExactPoints: Decodable, Sendable {
  let points: Points

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let parts = text.split(separator: "/").compactMap { Int128($0) }
    guard parts.count == 2, parts[1] > 0 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    points = Points(parts[0], over: parts[1])
  }
}
