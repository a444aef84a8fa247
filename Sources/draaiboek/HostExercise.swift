import ArgumentParser
import Clients
import Exercises
import Foundation
import Journals
import Logging
import Scenarios
import Server
import Simulations
import Times
import Wording
import Synchronization

struct HostExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host",
    abstract: "Leidt een oefening met telefoons en laptops in de zaal, vanaf deze computer.",
    discussion: "Runs an exercise with phones and laptops in the room, from this computer.")

  @Argument(help: "De map of het bestand van een scenario.")
  var path: String

  @Option(help: "De poort; 0: een die vrij is.")
  var port = 8320

  @Option(help: "Het adres waarop geluisterd wordt: loopback, lan, of een nummer.")
  var bind = "loopback"

  @Option(
    help: "Waaronder deze computer bereikt wordt: een naam, of https://… van een proxy; mag vaker.")
  var address: [String] = []

  @Option(help: "Het certificaat voor TLS (PEM).")
  var tlsCertificate: String?

  @Option(help: "De sleutel bij het certificaat (PEM).")
  var tlsKey: String?

  @Option(help: "Het logboek; bestaat het al, dan gaat die oefening verder.")
  var journal: String?

  @OptionGroup var setting: SettingOptions

  @Option(help: "Een map op een andere schijf, voor een tweede verslag.")
  var mirror: String?

  @Flag(help: "Repetitie: gesimuleerde spelers vullen lege rollen; er wordt niets bewaard.")
  var rehearse = false

  @Option(help: "Wat er op stderr komt: error, warning, notice, info of debug.")
  var logLevel = "error"

  @OptionGroup var caller: Caller

  func run() throws {
    var known: Scenario?
    do {
      if rehearse, journal != nil || mirror != nil { throw Complaint.rehearsalIsNotKept }
      let started = try start(&known)
      defer { if rehearse { JournalFile.remove(started.path) } }
      try serve(started)
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: known))
    }
  }

  private struct Started {
    let scenario: Scenario
    let journal: Journal
    /// What it holds already.
    let entries: [Entry]
    let path: String
    let scope: Scope
    /// Made by us just now: nothing is lost with it while nobody could reach it.
    let isNew: Bool
  }

  /// A new exercise, or the one that the journal holds.
  private func start(_ known: inout Scenario?) throws -> Started {
    if let journal, FileManager.default.fileExists(atPath: journal) {
      let archive = try Archive(journal, for: .playing)
      known = archive.scenario
      let first = Scope(
        cast: Index(0), plan: Index(0), start: archive.scenario.timeline.start)
      return Started(
        scenario: archive.scenario, journal: archive.journal, entries: archive.entries,
        path: journal,
        scope: archive.exercise.scope ?? archive.parameters ?? first, isNew: false)
    }
    let script = try Script(path, variants: setting.variant, for: caller)
    let scenario = script.scenario
    known = scenario
    let scope = try setting.scope(of: script)
    let path =
      rehearse ? JournalFile.passing : try journal ?? JournalFile.fresh(for: scenario.name)
    do throws(JournalError) {
      let keeper = try Journal.create(
        at: path, documents: Archive.documents(of: script.manuscript),
        settings: try settings(scenario, scope))
      return Started(
        scenario: scenario, journal: keeper, entries: [], path: path, scope: scope, isNew: true)
    } catch {
      throw Complaint.journal(path, error)
    }
  }

  private func settings(
    _ scenario: Scenario, _ scope: Scope
  ) throws(JournalError) -> [Setting] {
    do {
      return try Archive.settings(of: scenario, scope)
    } catch {
      throw .rejected(reason: "\(error)")
    }
  }

  private func serve(_ started: Started) throws {
    let isReached = Atomic(false)
    defer {
      if started.isNew, !isReached.load(ordering: .relaxed) { JournalFile.remove(started.path) }
    }
    let language = caller.language(for: started.scenario)
    let options = try options()
    let server: ExerciseServer
    do {
      let live = try LiveExercise(
        started.scenario, opening: started.scope, journal: started.journal,
        entries: started.entries, mirror: try mirrored(started),
        understudies: rehearse
          ? Understudies(started.scenario, seed: UInt64.random(in: .min ... .max)) : nil)
      let path = started.path
      server = ExerciseServer(live, options: options, logger: logger) {
        guard let archive = try? Archive(path, for: .reading),
          let document = try? ScoreDocument(archive, Array(archive.scenario.rubrics.indices))
        else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) }
      }
    } catch let error as JournalError {
      throw Complaint.journal(started.path, error)
    }
    let welcome = Welcome(server, journal: rehearse ? nil : started.path, language)
    let signal: Int32?
    do {
      signal = try waiting {
        try await server.live.begin()
        return try await server.run { port in
          isReached.store(true, ordering: .relaxed)
          try? show(welcome.text(port: port))
        }
      }
    } catch ExerciseServer.Failure.portTaken(let port) {
      throw Complaint.portTaken(port)
    } catch ExerciseServer.Failure.cannotListen(let address, let reason) {
      throw Complaint.cannotListen(address, reason: reason)
    } catch ExerciseServer.Failure.certificate(let reason) {
      throw Complaint.certificate(reason: reason)
    } catch RequestFault.notWritten {
      throw Complaint.journal(started.path, .full)
    }
    if let signal { throw ExitCode(128 + signal) }
  }

  private func mirrored(_ started: Started) throws -> Mirror? {
    guard let mirror else { return nil }
    let name = ((started.path as NSString).lastPathComponent as NSString).deletingPathExtension
    do throws(JournalError) {
      return try Mirror(of: started.journal, in: mirror, named: name)
    } catch {
      throw Complaint.journal(mirror, error)
    }
  }

  private func options() throws -> ServerOptions {
    let listen =
      switch bind {
      case "loopback": "127.0.0.1"
      case "lan": ServerOptions.own.first ?? "0.0.0.0"
      default: bind
      }
    var tls: ServerOptions.TLS?
    switch (tlsCertificate, tlsKey) {
    case (let certificate?, let key?): tls = .init(certificate: certificate, key: key)
    case (nil, nil): break
    default: throw Complaint.halfTLS
    }
    let fronts = try address.filter { $0.contains("://") }.map { address in
      guard let front = ServerOptions.Front(address) else { throw Complaint.notAFront(address) }
      return front
    }
    guard fronts.count <= 1 else { throw Complaint.notAFront(address.joined(separator: " ")) }
    return ServerOptions(
      address: listen, port: port, tls: tls, names: address.filter { !$0.contains("://") },
      front: fronts.first)
  }

  private var logger: Logger {
    var logger = Logger(label: "draaiboek") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = Logger.Level(rawValue: logLevel) ?? .error
    return logger
  }
}
