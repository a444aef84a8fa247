import Foundation

/// A connection to a port of this machine, without a client library between the clock and the wire: what is
/// timed is the server.
final class PlainConnection {
  private let file: Int32

  init(port: Int) throws {
    #if canImport(Darwin)
      file = socket(AF_INET, SOCK_STREAM, 0)
    #else
      file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, size) }
    }
    guard result == 0 else { throw Yardsticks.Failure(description: "nobody listens at \(port)") }
  }

  deinit { close(file) }

  /// Sends a request at once and waits for what comes back, as much as comes at a time.
  func exchange(_ request: String) throws -> String {
    let bytes = Array(request.utf8)
    guard write(file, bytes, bytes.count) == bytes.count else {
      throw Yardsticks.Failure(description: "the connection was closed")
    }
    var answer = [UInt8](repeating: 0, count: 65536)
    let count = read(file, &answer, answer.count)
    return String(decoding: answer.prefix(max(count, 0)), as: UTF8.self)
  }
}
