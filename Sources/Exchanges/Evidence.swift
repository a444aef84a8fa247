package import Journals
package import Times
package import Scenarios
import Wording

/// All that an exercise leaves behind in one file, so that nobody has to take our word for it.
package struct Evidence: Sendable {
  /// What is wrong with a bundle.
  package enum Fault: Error, Hashable, Sendable {
    case damage(ZIP.Damage)
    /// There is no manifest, or none that this version knows.
    case noManifest
    /// This file's contents are not those of the manifest.
    case changed(String)
    case missing(String)
    /// In the bundle, not in the manifest.
    case added(String)
    /// The manifest tells of another journal than the one in the bundle.
    case otherHead
  }

  package static let journal = "oefening.journal"
  static let manifest = "manifest.json"

  /// In the order in which they stand in the bundle, without the manifest.
  package let files: [ZIP.File]
  package let manifest: Manifest

  /// `journal` is the file itself, `more` what was made of it: the scorecards, the log. `exercise` is the random id of
  /// the exercise, `product` the version of the program.
  package init(
    journal: [UInt8], documents: [Document], more: [ZIP.File], exercise: String,
    head: Journal.Head, made: Instant, product: String, _ language: Language
  ) {
    let marking = ExchangePhrase.drill.text(language)
    var files = [
      ZIP.File(name: "\(marking).txt", text: EvidencePhrase.readMe.text(language) + "\n"),
      ZIP.File(name: Evidence.journal, bytes: journal),
    ]
    for (position, document) in documents.enumerated() {
      files.append(
        ZIP.File(name: Evidence.name(of: document, position), bytes: document.content))
    }
    files += more
    self.files = files
    manifest = Manifest(
      files, marking: marking, exercise: exercise, entries: head.sequence, head: head.hash,
      made: made, product: product)
  }

  package var zip: ZIP {
    ZIP([ZIP.File(name: Evidence.manifest, text: manifest.text)] + files)
  }

  /// Reads a bundle and checks each file against the manifest. What the journal itself says, its own check tells.
  package init(reading bytes: [UInt8]) throws(Fault) {
    // Of somebody else's archive there is nothing to say but that.
    let beginning = String(decoding: bytes.prefix(1024), as: UTF8.self)
    guard beginning.contains(Evidence.manifest) || beginning.contains(Manifest.layout) else {
      throw .noManifest
    }
    let zip: ZIP
    do throws(ZIP.Damage) {
      zip = try ZIP(reading: bytes)
    } catch {
      throw .damage(error)
    }
    guard let first = zip.files.first, first.name == Evidence.manifest,
      let manifest = Manifest(reading: first.bytes)
    else { throw .noManifest }
    let files = Array(zip.files.dropFirst())
    for listed in manifest.files {
      guard let file = files.first(where: { $0.name == listed.name }) else {
        throw .missing(listed.name)
      }
      guard file.bytes.count == listed.bytes, "\(Hash(contents: file.bytes))" == listed.sha256
      else { throw .changed(file.name) }
    }
    for file in files where !manifest.files.contains(where: { $0.name == file.name }) {
      throw .added(file.name)
    }
    guard files.count == manifest.files.count else { throw .noManifest }
    self.files = files
    self.manifest = manifest
  }

  /// Whether the journal in the bundle, which was checked by itself, is the one that the rest tells of.
  package func fault(head: Hash, entries: Int, documents: [Document]) -> Fault? {
    guard manifest.headHash == "\(head)", manifest.entries == entries else { return .otherHead }
    for (position, document) in documents.enumerated() {
      let name = Evidence.name(of: document, position)
      guard let bytes = file(name) else { return .missing(name) }
      guard bytes == document.content else { return .changed(name) }
    }
    return nil
  }

  package func file(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  /// Below the folder of its kind; a name that would leave it when unpacked is replaced.
  static func name(of document: Document, _ position: Int) -> String {
    let folder =
      switch document.role {
      case .scenario: "scenario"
      case .rubric: "scoring"
      case .play: "plays"
      case .attachment: "attachments"
      }
    let parts = document.name.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe =
      parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && !document.name.contains("\\") && !document.name.contains("\0")
    return "\(folder)/" + (isSafe ? document.name : "document-\(position + 1)")
  }
}
