import NIOCore

extension ServerOptions {
  /// The numbers by which other machines reach this one, private ones first.
  package static var own: [String] {
    let numbers = ((try? System.enumerateDevices()) ?? []).compactMap { device -> String? in
      guard case .v4(let address)? = device.address else { return nil }
      return address.host.isEmpty ? device.address?.ipAddress : address.host
    }
    let reachable = numbers.filter { !$0.hasPrefix("127.") && !$0.hasPrefix("169.254.") }
    func isPrivate(_ number: String) -> Bool {
      number.hasPrefix("192.168.") || number.hasPrefix("10.") || number.hasPrefix("172.")
    }
    return reachable.filter(isPrivate) + reachable.filter { !isPrivate($0) }
  }
}
