import Foundation

extension ServerOptions {
  /// What people reach when something stands before this server: a proxy that does the TLS, say.
  package struct Front: Hashable, Sendable {
    package let isSecure: Bool
    package let host: String
    let port: Int?

    /// Nil: that is no address of a site, such as `https://oefening.example`.
    package init?(_ text: String) {
      guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
        ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty,
        parts.user == nil, ["", "/"].contains(parts.path), parts.query == nil,
        parts.fragment == nil
      else { return nil }
      isSecure = scheme == "https"
      self.host = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
      port = parts.port
    }

    var base: String {
      "\(isSecure ? "https" : "http")://\(host)" + (port.map { ":\($0)" } ?? "")
    }
  }

  /// Without a path: what everything that is printed and shown begins with.
  package func base(port: Int) -> String { front?.base ?? "\(scheme)://\(host):\(port)" }

  /// Whether somebody on the way could read what goes to and fro.
  package var isReadableUnderway: Bool {
    if let front { return !front.isSecure }
    return tls == nil && !isLoopback
  }

  /// Whether who called this machine by that name did so over TLS.
  func isSecure(for host: String) -> Bool {
    tls != nil || (front?.isSecure == true && front?.host.lowercased() == host)
  }
}
