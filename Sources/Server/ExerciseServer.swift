import Exercises
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import Wording

/// Serves one exercise over HTTP.
package struct ExerciseServer: Sendable {
  package enum Failure: Error {
    case portTaken(Int)
    case cannotListen(address: String, reason: String)
    case certificate(reason: String)
  }

  package let live: LiveExercise
  package let access: ServerAccess
  package let options: ServerOptions
  let score: @Sendable () -> String?
  let logger: Logger

  package init(
    _ live: LiveExercise, access: ServerAccess = ServerAccess(),
    options: ServerOptions = ServerOptions(), logger: Logger,
    score: @escaping @Sendable () -> String? = { nil }
  ) {
    self.live = live
    self.access = access
    self.options = options
    self.logger = logger
    self.score = score
  }

  /// Every route behind its guards.
  func router() -> Router<Context> {
    let router = Router(context: Context.self, options: .autoGenerateHeadEndpoints)
    let api = API(live, access: access, options: options, score: score)
    router.add(middleware: Answers(live: live, options: options))
    router.add(middleware: Addresses(hosts: options.hosts))
    router.add(middleware: Sessions(live: live))
    for route in API.routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        guard route.access.allows(context.person?.kind) else {
          throw context.person == nil ? RequestFault.notSignedIn : RequestFault.notAllowed
        }
        return try await route.respond(request, context, api)
      }
    }
    Pages(live.scenario).add(to: router)
    return router
  }

  private func application(
    onRunning: @escaping @Sendable (Int) async -> Void
  ) throws(Failure) -> some ApplicationProtocol {
    let server: HTTPServerBuilder
    do {
      server =
        try options.tls.map { try .tls(.http1(), tlsConfiguration: Self.tls($0)) } ?? .http1()
    } catch {
      throw .certificate(reason: "\(error)")
    }
    return Application(
      router: router(), server: server,
      configuration: .init(
        address: .hostname(options.address, port: options.port), serverName: nil, backlog: 4096),
      services: [Heart(live: live)],
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  private static func tls(_ files: ServerOptions.TLS) throws -> TLSConfiguration {
    .makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(files.certificate)
        .map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem)))
  }

  /// Serves until a signal comes or the task is cancelled, and leaves the exercise paused and kept.
  ///
  /// - Returns: The signal, if it was one.
  package func run(onRunning: @escaping @Sendable (Int) async -> Void) async throws -> Int32? {
    let application = try application(onRunning: onRunning)
    var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
    // A client that takes nothing any more would hold the end up for ever.
    configuration.maximumGracefulShutdownDuration = .seconds(2)
    let group = ServiceGroup(configuration: configuration)
    let signals = StopSignals { Task { await group.triggerGracefulShutdown() } }
    defer { signals.stop() }
    do {
      try await group.run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw Failure.portTaken(options.port)
    } catch let error as IOError {
      throw Failure.cannotListen(address: options.address, reason: "\(error)")
    }
    await live.end()
    return signals.received
  }
}

/// What goes on by itself while the server runs.
struct Heart: Service {
  let live: LiveExercise

  func run() async throws {
    let (live, hub) = (live, live.hub)
    await cancelWhenGracefulShutdown {
      await withTaskGroup { group in
        group.addTask { await hub.run() }
        group.addTask {
          while !Task.isCancelled {
            await live.tick()
            try? await Task.sleep(for: .milliseconds(200))
          }
        }
        group.addTask {
          while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(2))
            await live.relieve()
            await live.tellPeople()
          }
        }
        group.addTask {
          while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(15))
            hub.beat()
          }
        }
      }
    }
  }
}
