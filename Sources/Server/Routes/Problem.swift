import Exercises
import Hummingbird
import Scenarios
import Wording

/// A refusal as RFC 9457 says it, in the language of whoever asked.
enum Problem {
  static func response(_ fault: RequestFault, _ language: Language) -> Response {
    response(fault.status, fault.name, fault.sentence(language))
  }

  static func response(
    _ refusal: Refusal, in exercise: Exercise, _ language: Language
  ) -> Response {
    response(
      .conflict, "refused",
      refusal.sentence(in: exercise.scenario, at: exercise.timeline, language))
  }

  private static func response(
    _ status: HTTPResponse.Status, _ name: String, _ sentence: String
  ) -> Response {
    let body = JSON.text(
      Document(
        type: "/problems/" + name, title: sentence, detail: sentence, status: status.code))
    return Response(
      status: status,
      headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
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
    case .roleNotPlayed, .nothingToScore, .noRehearsal, .unlikelyDate: .conflict
    case .notWritten: .serviceUnavailable
    case .broken: .internalServerError
    }
  }
}
