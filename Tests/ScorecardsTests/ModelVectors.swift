import Testing

/// `model-scores.json`: a scenario with keys and weights of its own, and traces with their exact scores.
struct ModelVectors: Decodable, Sendable {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Event: Decodable, Sendable {
      let t: Int
      let action: String
      let record: Int?
    }
    struct Line: Decodable, Sendable {
      let item: String
      let lost: ExactPoints
    }
    struct Expected: Decodable, Sendable {
      let score: ExactPoints
      let dimensions: [String: ExactPoints]
      let by_phase_and_role: [String: ExactPoints]
      let ledger: [Line]
    }
    let name: String
    let trace: [Event]
    let expected: Expected

    var testDescription: String { name }
  }

  struct Script: Decodable, Sendable {
    struct Means: Decodable, Sendable {
      let q: Ratio
      let g: Ratio?
    }
    struct Time: Decodable, Sendable {
      let full: Int
      let hard: Int
      let at_hard: Ratio
      let late: Ratio
    }
    struct Step: Decodable, Sendable {
      let id: String
      let phase: String
      let roles: [String]
      let w: Int
      let actions: [String: Means]
      let dim: String
      let record: Bool
      let prop: Bool
      let time: Time
    }
    struct Edge: Decodable, Sendable {
      let a: String
      let b: String
      let w: Int
    }
    struct Harm: Decodable, Sendable {
      let action: String
      let points: Int
      let cap: Int?
      let `guard`: String?
    }
    struct Critical: Decodable, Sendable {
      let step: String
      let limit: Int?
      let cap: Int
    }
    let theta: Ratio
    let revision_discount: Ratio
    let tie_tolerance: Int
    let free_extras: Int
    let extra_points: Ratio
    let extra_max: Int
    let free_repeats: Int
    let dimension_weights: [String: Int]
    let injects: [String: Int]
    let steps: [Step]
    let order: [Edge]
    let harms: [Harm]
    let critical: [Critical]
  }

  let scenario: Script
  let cases: [Case]
}
