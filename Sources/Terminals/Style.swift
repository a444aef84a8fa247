/// How a line stands out, on a terminal that can show it.
package enum Style: Sendable {
  case plain, strong, dim, message, caution, alarm

  var code: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .dim: "2"
    case .message: "36"
    case .caution: "1;33"
    case .alarm: "1;31"
    }
  }
}
