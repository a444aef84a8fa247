import Exercises
import Foundation
import Journals
import Scenarios
import Times
import YAML

/// A journal with all that is needed to play it on or score it: it holds its own scenario, rubrics and zone.
struct Archive {
  var path: String
  let journal: Journal
  let scenario: Scenario
  let exercise: Exercise
  let entries: [Entry]
  /// Of the last entry.
  let head: Hash

  /// The files that the scenario was made from, as a journal keeps them: by their path within its folder.
  static func documents(of manuscript: Scenario.Manuscript) -> [Journals.Document] {
    let folder = manuscript.sources.first.map { ($0.name as NSString).deletingLastPathComponent }
    return zip(manuscript.sources, manuscript.parts).map { source, part in
      var name = (source.name as NSString).lastPathComponent
      if part == .include, let folder {
        // Without a folder, one stands in it.
        let prefix = folder.isEmpty ? "" : folder + "/"
        if source.name.hasPrefix(prefix) { name = String(source.name.dropFirst(prefix.count)) }
      }
      return Journals.Document(
        role: part == .rubric ? .rubric : .scenario, name: name, content: source.bytes)
    }
  }

  static func settings(of scenario: Scenario, _ scope: Scope) throws -> [Setting] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.userInfo[.scenario] = scenario
    func json(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    let created = Int64(Date().timeIntervalSince1970 * 1000)
    return [
      Setting(.exercise, UUID().uuidString.lowercased()),
      Setting(.parameters, try json(scope)), Setting(.product, Draaiboek.version),
      Setting(.language, "1"), Setting(.zone, try json(scenario.timeline.zone)),
      Setting(.created, "\(created)"),
    ]
  }

  enum Purpose { case reading, playing }

  init(_ path: String, for purpose: Purpose) throws(Complaint) {
    self.path = path
    do {
      journal = try purpose == .reading ? Journal.read(at: path) : Journal.open(at: path)
      // A broken chain is no exercise: it is said before anything is read, played or scored of it.
      var stored: [StoredEntry] = []
      let verification = try journal.verify { stored.append($0) }
      if let fault = verification.fault { throw JournalError.corrupt(fault) }
      head = verification.head
      guard let scenario = try Archive.scenario(of: journal) else {
        throw Complaint.unreadableScenario(path)
      }
      self.scenario = scenario
      entries = try EntryCoder(scenario).entries(stored)
      exercise = Exercise(scenario, replaying: entries)
    } catch let error as JournalError {
      throw .journal(path, error)
    } catch {
      throw .unreadableScenario(path)
    }
  }

  /// The exercise's own random id, which a mirror of its journal shares.
  var identifier: String {
    get throws(Complaint) {
      do throws(JournalError) {
        return try journal.settings[.exercise] ?? ""
      } catch {
        throw .journal(path, error)
      }
    }
  }

  /// What the exercise was to be opened with, for a journal in which it was not opened yet.
  var parameters: Scope? {
    guard let text = try? journal.settings[.parameters] else { return nil }
    let decoder = JSONDecoder()
    decoder.userInfo[.scenario] = scenario
    return try? decoder.decode(Scope.self, from: Data(text.utf8))
  }

  /// The scenario as it was on the day, from what the journal itself holds.
  static func scenario(of journal: Journal) throws(JournalError) -> Scenario? {
    let documents = try journal.documents
    let settings = try journal.settings
    guard let main = documents.first(where: { $0.role == .scenario }),
      let table = settings[.zone],
      let zone = try? JSONDecoder().decode(Zone.self, from: Data(table.utf8))
    else { return nil }
    func file(_ role: Journals.Document.Role, _ name: String) -> Source? {
      documents.first { $0.role == role && $0.name == name }
        .map { Source(name: $0.name, bytes: $0.content) }
    }
    let library = Scenario.Library(
      include: { file(.scenario, $0) },
      rubric: { file(.rubric, $0 + ".yaml") }, zone: { $0 == zone.name ? zone : nil })
    let source = Source(name: main.name, bytes: main.content)
    guard let original = Scenario.read(source, library: library).scenario else { return nil }
    let chosen = settings[.parameters]
      .flatMap { try? JSONDecoder().decode(Chosen.self, from: Data($0.utf8)) }
    guard let variant = original.startingVariant(among: chosen?.variants ?? []) else {
      return original
    }
    return Scenario.read(source, variant: variant, library: library).scenario
  }

  /// What of the parameters must be known before the scenario can be read.
  private struct Chosen: Decodable {
    let variants: [String]
  }
}
