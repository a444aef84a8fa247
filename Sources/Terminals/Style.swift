/// How a line stands out, on a terminal that can show it.
package enum Style: Sendable {
  case plain, strong, dim, message, alarm

  var code: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .dim: "2"
    case .message: "36"
    case .alarm: "1;31"
    }
  }
}
