import GRDB

/// What a server keeps beside the chain since version 3: who is in the room, which requests were answered,
/// who has read how far, and what people thought of the exercise.
extension Schema {
  static let sideTables = [
    (
      "session",
      """
      CREATE TABLE session (
        token BLOB PRIMARY KEY NOT NULL CHECK (length(token) = 32),
        person TEXT NOT NULL CHECK (person <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('facilitator', 'observer', 'screen', 'player')),
        roles TEXT NOT NULL CHECK (json_valid(roles)),
        created INTEGER NOT NULL,
        ended INTEGER
      ) STRICT
      """
    ),
    (
      "request",
      """
      CREATE TABLE request (
        person TEXT NOT NULL,
        key TEXT NOT NULL,
        body BLOB NOT NULL CHECK (length(body) = 32),
        status INTEGER NOT NULL,
        answer TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (person, key)
      ) STRICT
      """
    ),
    (
      "receipt",
      """
      CREATE TABLE receipt (
        person TEXT PRIMARY KEY NOT NULL,
        sequence INTEGER NOT NULL
      ) STRICT
      """
    ),
    (
      // In the order of random numbers: not even when somebody answered can be told.
      "feedback",
      """
      CREATE TABLE feedback (
        number INTEGER PRIMARY KEY,
        answer TEXT NOT NULL CHECK (json_valid(answer))
      ) STRICT
      """
    ),
  ]
}
