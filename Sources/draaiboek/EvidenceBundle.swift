import Exchanges
import Foundation
import Journals
import Reports
import Scenarios

/// Evidence on its way from a journal to a ZIP file, and back.
struct EvidenceBundle {
  let archive: Archive
  let played: PlayedExercise
  /// All that the report in it tells.
  let account: Account
  let withNames: Bool

  func bytes() throws(Complaint) -> [UInt8] {
    let report = HTML(Composer(account, played.language).report).text
    let log = CSV(played.language == .dutch ? .semicolon : .comma)
      .text(ActivityLog.table(played))
    let evidence: Evidence
    do throws(JournalError) {
      evidence = Evidence(
        journal: try copy(), documents: try archive.journal.documents,
        more: [
          ZIP.File(name: "report.html", text: report),
          ZIP.File(name: "scorecards.json", bytes: try scorecards()),
          ZIP.File(name: "log.csv", text: log),
        ], exercise: try archive.journal.settings[.exercise] ?? "",
        head: try archive.journal.head(),
        made: account.imprint.date,
        product: Draaiboek.version, played.language)
    } catch {
      throw .journal(archive.path, error)
    }
    guard let bytes = evidence.zip.bytes else { throw .tooLarge }
    return bytes
  }

  private func copy() throws(JournalError) -> [UInt8] {
    do {
      return try Self.withPassingFile { file in
        try archive.journal.copy(to: file.path, withNames: withNames)
        return [UInt8](try Data(contentsOf: file))
      }
    } catch let error as JournalError {
      throw error
    } catch {
      throw .ioError(reason: (error as NSError).localizedDescription)
    }
  }

  /// What can be scored by now; the rubrics of which nothing was played are left out.
  private func scorecards() throws(JournalError) -> [UInt8] {
    var archive = archive
    archive.path = Evidence.journal
    let scored = archive.scenario.rubrics.indices.filter {
      (try? ScoreDocument(archive, [$0])) != nil
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return [UInt8](try encoder.encode(ScoreDocument(archive, Array(scored)))) + [10]
    } catch {
      throw .rejected(reason: "\(error)")
    }
  }
}

extension EvidenceBundle {
  /// Whether a file is a ZIP archive, and so no journal.
  static func isOne(at path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 4)) == Data([0x50, 0x4B, 3, 4])
  }

  /// Checks every file of a bundle, then the journal in it, then that both tell the same.
  static func verified(at path: String) throws(Complaint) -> (Evidence, Verification, Scenario?) {
    let evidence: Evidence
    do {
      evidence = try Evidence(reading: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    } catch let fault as Evidence.Fault {
      throw .evidence(path, fault)
    } catch {
      throw .file(.unreadable(path, reason: (error as NSError).localizedDescription))
    }
    guard let bytes = evidence.file(Evidence.journal) else {
      throw .evidence(path, .missing(Evidence.journal))
    }
    do {
      return try withPassingFile { file in
        try Data(bytes).write(to: file)
        let journal = try Journal.read(at: file.path)
        let verification = try journal.verify()
        if let fault = verification.fault { throw JournalError.corrupt(fault) }
        if let fault = evidence.fault(
          head: verification.head, entries: verification.entries,
          documents: try journal.documents)
        {
          throw Complaint.evidence(path, fault)
        }
        return (evidence, verification, try Archive.scenario(of: journal))
      }
    } catch let complaint as Complaint {
      throw complaint
    } catch let error as JournalError {
      throw .journal("\(path): \(Evidence.journal)", error)
    } catch {
      throw .cannotMakeFolder(
        FileManager.default.temporaryDirectory.path,
        reason: (error as NSError).localizedDescription)
    }
  }

  /// A place for the journal, in a folder that only its owner sees and that is gone afterwards.
  private static func withPassingFile<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    return try body(folder.appendingPathComponent(Evidence.journal))
  }
}
