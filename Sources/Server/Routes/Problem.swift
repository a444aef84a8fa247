import Exercises
import Hummingbird
import Mustache
import Scenarios
import Wording

/// A refusal in the language of whoever asked: for a program as RFC 9457 says it, for a browser as a page.
struct Problem {
  let status: HTTPResponse.Status
  private let name: String
  private let sentence: String
  private let language: Language

  init(_ fault: RequestFault, _ language: Language) {
    (status, name) = (fault.status, fault.name)
    sentence = fault.sentence(language)
    self.language = language
  }

  init(_ refusal: Refusal, in exercise: Exercise, _ language: Language) {
    (status, name) = (.conflict, "refused")
    sentence = refusal.sentence(in: exercise.scenario, at: exercise.timeline, language)
    self.language = language
  }

  var details: Response {
    let body = JSON.text(
      Document(
        type: "/problems/" + name, title: sentence, detail: sentence, status: status.code))
    return response("application/problem+json", body)
  }

  /// For who typed an address: what is wrong with it, and where to begin.
  func page(isHalted: Bool) -> Response {
    let template = String(decoding: PackageResources.refused_mustache, as: UTF8.self)
    let content: [String: Any] = [
      "language": language.rawValue, "sentence": sentence, "isHalted": isHalted,
      "drill": (isHalted ? PagePhrase.stop : .drill).text(language),
      "say": Page.words(language),
      // From a wrong name of this machine every way leads here again.
      "leads": name != RequestFault.wrongHost.name,
    ]
    guard let html = try? MustacheTemplate(string: template).render(content) else {
      return details
    }
    return response("text/html; charset=utf-8", html)
  }

  private func response(_ type: String, _ body: String) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: body)))
  }

  private struct Document: Encodable {
    let type: String
    let title: String
    let detail: String
    let status: Int
  }
}

extension RequestFault {
  var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .notSignedIn: .unauthorized
    case .notAllowed, .wrongCode, .wrongSecret, .joiningClosed, .notYourRole,
      .notTheSpeaker, .wrongOrigin:
      .forbidden
    case .wrongHost: .misdirectedRequest
    case .tooLarge: .contentTooLarge
    case .notReadable, .keyMissing: .badRequest
    case .unknownName, .keyReused: .unprocessableContent
    case .tooManyAttempts: .tooManyRequests
    case .roleNotPlayed, .nothingToScore, .noRehearsal, .unlikelyDate, .alreadyGiven: .conflict
    case .notWritten: .serviceUnavailable
    case .broken: .internalServerError
    }
  }
}
