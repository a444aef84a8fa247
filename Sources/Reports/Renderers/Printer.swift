package import Foundation

/// A program of this computer that makes a PDF of a page.
package struct Printer: Sendable {
  package enum Failure: Error, Hashable, Sendable {
    /// None of `Printer.names` is there.
    case none
    /// What it said, the last part of it.
    case failed(printer: String, message: String)
  }

  /// In the order in which they are tried.
  package static let names = [
    "chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable", "weasyprint",
  ]
  /// The longest that it may take, in seconds.
  private static let patience = 120.0

  package let path: String

  /// The first that is found in these folders.
  package init(in folders: [String]) throws(Failure) {
    for name in Printer.names {
      for folder in folders {
        let path = (folder as NSString).appendingPathComponent(name)
        guard FileManager.default.isExecutableFile(atPath: path) else { continue }
        self.path = path
        return
      }
    }
    throw .none
  }

  private var name: String { (path as NSString).lastPathComponent }

  /// Writes `html` and prints it, tagged and with bookmarks, to a file that is complete or not there at all.
  package func print(_ html: String) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, output) = (
      folder.appendingPathComponent("report.html"), folder.appendingPathComponent("report.pdf")
    )
    try Data(html.utf8).write(to: page)
    try run(arguments(page, output, folder), in: folder)
    guard let data = FileManager.default.contents(atPath: output.path),
      data.starts(with: Data("%PDF".utf8))
    else { throw Failure.failed(printer: name, message: "") }
    return data
  }

  private func arguments(_ page: URL, _ output: URL, _ folder: URL) -> [String] {
    guard name != "weasyprint" else {
      return ["--pdf-variant", "pdf/ua-1", page.path, output.path]
    }
    return [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
      "--export-tagged-pdf", "--generate-pdf-document-outline",
      "--user-data-dir=\(folder.path)/profile",
      "--print-to-pdf=\(output.path)",
    ]
      // Chromium refuses to work as root in its sandbox; the page is ours and loads nothing.
      + (getuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
  }

  private func run(_ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] { environment[name] = folder.path }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    // To a file: a full pipe that nobody reads would stop it.
    let log = folder.appendingPathComponent("log")
    try Data().write(to: log)
    let errors = try FileHandle(forWritingTo: log)
    process.standardError = errors
    try process.run()
    let deadline = Date().addingTimeInterval(Printer.patience)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    try errors.close()
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      let said = FileManager.default.contents(atPath: log.path) ?? Data()
      throw Failure.failed(
        printer: name, message: String(decoding: said.suffix(400), as: UTF8.self))
    }
  }
}
