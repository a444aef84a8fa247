import Foundation
import Journals
import Times

/// What is in a bundle of evidence: every file with its hash, and the journal's last hash, which vouches for all
/// that happened.
package struct Manifest: Codable, Hashable, Sendable {
  package struct File: Codable, Hashable, Sendable {
    package let name: String
    package let bytes: Int
    package let sha256: String
  }

  /// The version of this layout.
  package let draaiboek: String
  package let marking: String
  /// The random id of the exercise.
  package let exercise: String
  package let entries: Int
  package let headHash: String
  /// When the bundle was made, in UTC.
  package let made: String
  package let product: String
  package let files: [File]

  static let layout = "evidence/1"

  init(
    _ files: [ZIP.File], marking: String, exercise: String, entries: Int, head: Hash,
    made: Instant, product: String
  ) {
    draaiboek = Manifest.layout
    self.marking = marking
    self.exercise = exercise
    self.entries = entries
    headHash = "\(head)"
    let civil = Zone.utc.civil(at: made)
    self.made =
      "\(civil.date.written)T\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))Z"
    self.product = product
    self.files = files.map {
      File(name: $0.name, bytes: $0.bytes.count, sha256: "\(Hash(contents: $0.bytes))")
    }
  }

  /// Nil: it is no manifest of this layout.
  init?(reading bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
      manifest.draaiboek == Manifest.layout
    else { return nil }
    self = manifest
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Text and numbers only: it can't fail.
    return ((try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "") + "\n"
  }
}
