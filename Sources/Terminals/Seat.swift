import Clients

/// Somebody in a role, as the facilitator's list of people has them: who plays two roles stands there twice.
struct Seat {
  let person: Picture.Present
  /// Nil: here without one.
  let role: String?
}
