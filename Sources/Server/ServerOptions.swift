/// Where a server listens and by which names it is called.
package struct ServerOptions: Sendable {
  package struct TLS: Sendable {
    /// Paths of PEM files.
    package let certificate: String
    package let key: String

    package init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }

  package var address: String
  /// 0: any that is free.
  package var port: Int
  package var tls: TLS?
  /// Beside `address` and the machine's own.
  package var names: [String]
  package var front: Front?

  package init(
    address: String = "127.0.0.1", port: Int = 0, tls: TLS? = nil, names: [String] = [],
    front: Front? = nil
  ) {
    self.address = address
    self.port = port
    self.tls = tls
    self.names = names
    self.front = front
  }

  package var isLoopback: Bool {
    address == "127.0.0.1" || address == "::1" || address == "localhost"
  }

  /// What people in the room type; the port goes after it.
  var host: String {
    names.first ?? (isEverywhere ? Self.own.first : nil)
      ?? (address.contains(":") ? "[\(address)]" : address)
  }

  var scheme: String { tls == nil ? "http" : "https" }

  /// The names that a request may call this machine by.
  var hosts: Set<String> {
    Set(
      ([address, "127.0.0.1", "localhost", "[::1]"] + names + [front?.host].compactMap { $0 }
        + (isEverywhere ? Self.own : []))
        .map { $0.lowercased() })
  }

  package var isEverywhere: Bool { address == "0.0.0.0" || address == "::" }
}
