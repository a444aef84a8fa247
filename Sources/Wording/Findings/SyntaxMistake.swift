import Scenarios

/// What an author probably did, from libyaml's words for where it got stuck.
///
/// libyaml 0.2.5 has some seventy such texts; these are the ones that people meet.
enum SyntaxMistake {
  case colonInText
  case colonMissing
  case keyExpected
  case dashExpected
  case dashMisplaced
  case bracketOpen
  case braceOpen
  case quoteOpen
  case unknownEscape
  case reservedSign
  case other

  init(problem: String, context: String?) {
    switch problem {
    case "mapping values are not allowed in this context", "found unexpected ':'":
      self = .colonInText
    case "could not find expected ':'": self = .colonMissing
    case "did not find expected key": self = .keyExpected
    case "did not find expected '-' indicator": self = .dashExpected
    case "block sequence entries are not allowed in this context": self = .dashMisplaced
    case "did not find expected ',' or ']'": self = .bracketOpen
    case "did not find expected ',' or '}'": self = .braceOpen
    case "found unexpected end of stream", "found unexpected document indicator":
      self = context == "while scanning a quoted scalar" ? .quoteOpen : .other
    case "found unknown escape character": self = .unknownEscape
    case "found character that cannot start any token": self = .reservedSign
    default: self = .other
    }
  }

  /// `problem` is what libyaml says, for when there are no better words.
  func message(_ problem: String, _ language: Language) -> String {
    switch language {
    case .dutch: dutch(problem.legible)
    case .english: english(problem.legible)
    }
  }

  func hint(_ language: Language) -> String {
    switch language {
    case .dutch: dutchHint
    case .english: englishHint
    }
  }

  private func dutch(_ problem: String) -> String {
    switch self {
    case .colonInText: "een dubbele punt kan hier niet"
    case .colonMissing: "na deze sleutel komt geen dubbele punt"
    case .keyExpected: "hier hoort een sleutel te beginnen die recht onder de vorige staat"
    case .dashExpected: "hier hoort het volgende streepje van de lijst te staan"
    case .dashMisplaced: "een lijst kan hier niet beginnen"
    case .bracketOpen: "de lijst met [ is niet afgemaakt: er ontbreekt een komma of een ]"
    case .braceOpen: "het blok met { is niet afgemaakt: er ontbreekt een komma of een }"
    case .quoteOpen: "het aanhalingsteken wordt nergens gesloten"
    case .unknownEscape: "deze combinatie met \\ bestaat niet"
    case .reservedSign: "met dit teken kan een tekst niet beginnen"
    case .other: "dit is geen geldige YAML (libyaml: \(problem))"
    }
  }

  private func english(_ problem: String) -> String {
    switch self {
    case .colonInText: "a colon can't stand here"
    case .colonMissing: "no colon follows this key"
    case .keyExpected: "a key should begin here, straight under the one before"
    case .dashExpected: "the next dash of the list should stand here"
    case .dashMisplaced: "a list can't begin here"
    case .bracketOpen: "the list with [ is not finished: a comma or a ] is missing"
    case .braceOpen: "the block with { is not finished: a comma or a } is missing"
    case .quoteOpen: "the quotation mark is never closed"
    case .unknownEscape: "there is no such combination with \\"
    case .reservedSign: "a text can't begin with this character"
    case .other: "this is not valid YAML (libyaml: \(problem))"
    }
  }

  private var dutchHint: String {
    switch self {
    case .colonInText:
      "zet aanhalingstekens om een tekst met ': ' erin, of kijk naar de inspringing"
    case .colonMissing: "schrijf 'sleutel: waarde', met een spatie na de dubbele punt"
    case .keyExpected: "spring overal met evenveel spaties in; kijk ook naar de regel erboven"
    case .dashExpected: "zet alle streepjes van een lijst recht onder elkaar"
    case .dashMisplaced: "begin de lijst op een nieuwe regel, onder haar sleutel"
    case .bracketOpen: "zet ] achter het laatste ding en komma's ertussen"
    case .braceOpen: "zet } achter het laatste paar en komma's ertussen"
    case .quoteOpen: "zet hetzelfde aanhalingsteken aan het eind van de tekst"
    case .unknownEscape: "schrijf \\\\ als je een \\ bedoelt, of gebruik enkele aanhalingstekens"
    case .reservedSign: "zet aanhalingstekens om de tekst"
    case .other:
      "kijk naar inspringing, aanhalingstekens en dubbele punten, ook op de regel erboven"
    }
  }

  private var englishHint: String {
    switch self {
    case .colonInText: "quote a text that has ': ' in it, or check the indentation"
    case .colonMissing: "write 'key: value', with a space after the colon"
    case .keyExpected: "indent with equally many spaces everywhere; check the line above too"
    case .dashExpected: "put all dashes of a list straight under each other"
    case .dashMisplaced: "begin the list on a new line, under its key"
    case .bracketOpen: "put ] after the last thing and commas in between"
    case .braceOpen: "put } after the last pair and commas in between"
    case .quoteOpen: "put the same quotation mark at the end of the text"
    case .unknownEscape: "write \\\\ if you mean a \\, or use single quotes"
    case .reservedSign: "put quotes around the text"
    case .other: "check indentation, quotes and colons, also on the line above"
    }
  }
}
