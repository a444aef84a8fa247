import Scenarios

extension Finding.Shape {
  /// What was expected, to stand after `expected` or `hier hoort`.
  func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// What to write, by example.
  func hint(_ language: Language) -> String {
    switch language {
    case .dutch: dutchHint
    case .english: englishHint
    }
  }

  private var dutch: String {
    switch self {
    case .mapping: "een blok met sleutels"
    case .list: "een lijst"
    case .text: "tekst"
    case .truth: "true of false"
    case .integer: "een geheel getal"
    case .fraction: "een getal of een breuk die hier past"
    case .interval: "een tijdsduur"
    case .time: "een moment in het verhaal"
    case .wallClock: "een datum met een tijd"
    case .date: "een datum"
    case .condition: "een voorwaarde"
    case .rate: "een snelheid per uur"
    case .change: "een getal, met of zonder teken ervoor"
    }
  }

  private var english: String {
    switch self {
    case .mapping: "a block of keys"
    case .list: "a list"
    case .text: "text"
    case .truth: "true or false"
    case .integer: "a whole number"
    case .fraction: "a number or a fraction that fits here"
    case .interval: "a length of time"
    case .time: "a moment in the story"
    case .wallClock: "a date with a time"
    case .date: "a date"
    case .condition: "a condition"
    case .rate: "a rate per hour"
    case .change: "a number, with or without a sign"
    }
  }

  private var dutchHint: String {
    switch self {
    case .mapping: "zet er 'sleutel: waarde' onder, ingesprongen met spaties"
    case .list: "zet er vierkante haken omheen, ook om één ding: [legal]"
    case .text: "vul iets in; zet aanhalingstekens om een tekst met : of # erin"
    case .truth: "schrijf true of false, zonder aanhalingstekens"
    case .integer: "schrijf alleen cijfers, zonder aanhalingstekens: 15"
    case .fraction:
      "schrijf 3, 0.75 of 1/2, met een punt en geen komma, en kijk tussen welke grenzen"
    case .interval: "schrijf bijvoorbeeld 10m, 4h, 1h30m of 3d"
    case .time: "schrijf bijvoorbeeld T+45m, T+1h30m of T+4d 09:00"
    case .wallClock: "schrijf het zo: 2026-11-24 13:20"
    case .date: "schrijf het zo: 2026-11-24"
    case .condition: "schrijf bijvoorbeeld: not exports-blocked and exported > 5000"
    case .rate: "schrijf bijvoorbeeld: 900/h while not accounts-blocked"
    case .change: "+3000 telt erbij op, -5 trekt eraf, 70 maakt het 70"
    }
  }

  private var englishHint: String {
    switch self {
    case .mapping: "put 'key: value' under it, indented with spaces"
    case .list: "put square brackets around it, even around one thing: [legal]"
    case .text: "fill something in; quote a text that has : or # in it"
    case .truth: "write true or false, without quotes"
    case .integer: "write digits only, without quotes: 15"
    case .fraction: "write 3, 0.75 or 1/2, with a point and no comma, and mind the bounds"
    case .interval: "write for instance 10m, 4h, 1h30m or 3d"
    case .time: "write for instance T+45m, T+1h30m or T+4d 09:00"
    case .wallClock: "write it like this: 2026-11-24 13:20"
    case .date: "write it like this: 2026-11-24"
    case .condition: "write for instance: not exports-blocked and exported > 5000"
    case .rate: "write for instance: 900/h while not accounts-blocked"
    case .change: "+3000 adds, -5 takes away, 70 makes it 70"
    }
  }
}
