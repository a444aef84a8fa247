import Foundation

/// Where an exercise is, as it was printed: `http://192.168.1.4:8320/#ACDEFG`, `…/facilitate#SECRET`.
///
/// What stands behind the `#` opens a door: it is sent to nobody but that server, and never shown.
package struct Address: Sendable {
  /// Without a path: `http://192.168.1.4:8320`.
  package let base: String
  package let secret: String?

  /// Nil: that is no address of an exercise.
  package init?(_ text: String) {
    let full = text.contains("://") ? text : "http://" + text
    guard let parts = URLComponents(string: full), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil
    else { return nil }
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    base = "\(scheme)://\(name)" + (parts.port.map { ":\($0)" } ?? "")
    secret = parts.fragment.flatMap { $0.isEmpty ? nil : $0 }
  }
}
