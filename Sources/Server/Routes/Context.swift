import HTTPTypes
import Hummingbird
import Scenarios

/// What is known of a request while it is answered.
struct Context: RequestContext {
  var coreContext: CoreRequestContextStorage
  var person: Person?
  var language: Language?
  /// For counting wrong codes only.
  let address: String

  init(source: Source) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }

  var maxUploadSize: Int { Context.longestBody }

  static let longestBody = 64 * 1024
}

extension Request {
  static let cookie = "draaiboek_session"

  /// The token, as a bearer or in a cookie.
  var token: String? {
    if let header = headers[.authorization], header.hasPrefix("Bearer ") {
      return String(header.dropFirst("Bearer ".count))
    }
    return cookies[Request.cookie]?.value
  }

  /// Somebody with a browser typed or followed an address; our own scripts ask for JSON.
  var wantsPage: Bool {
    [.get, .head].contains(method) && headers[.accept]?.contains("text/html") == true
  }

  /// Dutch or English, whichever the browser names first.
  var preferredLanguage: Language? {
    guard let header = headers[.acceptLanguage] else { return nil }
    return header.split(separator: ",").lazy
      .compactMap { Language(rawValue: $0.drop { $0 == " " }.prefix(2).lowercased()) }.first
  }
}
