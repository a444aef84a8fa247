package import Scenarios
package import YAML

extension Problem {
  package var code: String {
    switch self {
    case .empty: "empty-file"
    case .tooManyBytes: "file-too-large"
    case .tooDeep: "too-deep"
    case .tooManyNodes: "too-many-values"
    case .invalidUTF8: "invalid-utf8"
    case .unreadableCharacter: "unreadable-character"
    case .tab: "tab"
    case .duplicateKey: "duplicate-key"
    case .complexKey: "complex-key"
    case .alias: "alias"
    case .anchor: "anchor"
    case .tag: "tag"
    case .secondDocument: "second-document"
    case .syntax: "yaml-syntax"
    }
  }

  package func message(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// What to do about it.
  package func hint(_ language: Language) -> String {
    switch language {
    case .dutch: dutchHint
    case .english: englishHint
    }
  }

  private var dutch: String {
    switch self {
    case .empty: "er staat niets in dit bestand"
    case .tooManyBytes(let limit):
      "dit bestand is te groot: meer dan \(Language.dutch.number(limit)) bytes"
    case .tooDeep(let limit): "hier zitten meer dan \(limit) lagen in elkaar"
    case .tooManyNodes(let limit):
      "dit bestand heeft te veel onderdelen: meer dan \(Language.dutch.number(limit))"
    case .invalidUTF8: "dit is geen tekst in UTF-8"
    case .unreadableCharacter(let scalar): "hier staat een onzichtbaar teken: \(scalar.codePoint)"
    case .tab: "hier staat een tab; inspringen kan alleen met spaties"
    case .duplicateKey(let key, _): "sleutel \(key.cited) staat hier voor de tweede keer"
    case .complexKey: "een sleutel kan geen lijst of blok zijn"
    case .alias(let name): "verwijzingen met * kunnen hier niet: \("*\(name)".cited)"
    case .anchor(let name): "ankers met & kunnen hier niet: \("&\(name)".cited)"
    case .tag(let tag): "tags met ! kunnen hier niet: \(tag.cited)"
    case .secondDocument: "hier begint een tweede document"
    case .syntax(let problem, let context, _):
      SyntaxMistake(problem: problem, context: context).message(problem, .dutch)
    }
  }

  private var english: String {
    switch self {
    case .empty: "there is nothing in this file"
    case .tooManyBytes(let limit):
      "this file is too large: more than \(Language.english.number(limit)) bytes"
    case .tooDeep(let limit): "more than \(limit) levels are nested here"
    case .tooManyNodes(let limit):
      "this file has too many parts: more than \(Language.english.number(limit))"
    case .invalidUTF8: "this is not text in UTF-8"
    case .unreadableCharacter(let scalar):
      "there is an invisible character here: \(scalar.codePoint)"
    case .tab: "there is a tab here; only spaces can indent"
    case .duplicateKey(let key, _): "key \(key.cited) stands here for the second time"
    case .complexKey: "a key can't be a list or a block"
    case .alias(let name): "aliases with * are not allowed: \("*\(name)".cited)"
    case .anchor(let name): "anchors with & are not allowed: \("&\(name)".cited)"
    case .tag(let tag): "tags with ! are not allowed: \(tag.cited)"
    case .secondDocument: "a second document begins here"
    case .syntax(let problem, let context, _):
      SyntaxMistake(problem: problem, context: context).message(problem, .english)
    }
  }

  private var dutchHint: String {
    switch self {
    case .empty: "begin met 'draaiboek: 1'; docs/scenario-format.md laat zien wat erna komt"
    case .tooManyBytes, .tooManyNodes:
      "verdeel het over meer bestanden en noem die onder 'include:'"
    case .tooDeep:
      "haal haken en inspringing weg; een scenario heeft er hooguit een stuk of zes nodig"
    case .invalidUTF8: "bewaar het bestand in je editor opnieuw, met codering UTF-8"
    case .unreadableCharacter: "haal het weg; het komt vaak mee met kopiëren en plakken"
    case .tab: "vervang elke tab door twee spaties"
    case .duplicateKey: "haal een van de twee weg; de tweede zou de eerste stil vervangen"
    case .complexKey: "schrijf links van de dubbele punt één woord"
    case .alias:
      "schrijf hier voluit wat je bedoelt; met * aan het begin: zet het tussen aanhalingstekens"
    case .anchor: "haal het weg; is het gewone tekst, zet die dan tussen aanhalingstekens"
    case .tag: "haal het weg; is het gewone tekst, zet die dan tussen aanhalingstekens"
    case .secondDocument: "haal de regel met --- weg, of zet wat erna komt in een eigen bestand"
    case .syntax(let problem, let context, _):
      SyntaxMistake(problem: problem, context: context).hint(.dutch)
    }
  }

  private var englishHint: String {
    switch self {
    case .empty: "begin with 'draaiboek: 1'; docs/scenario-format.md shows what comes next"
    case .tooManyBytes, .tooManyNodes: "divide it over more files and name those under 'include:'"
    case .tooDeep: "take brackets and indentation away; a scenario needs about six levels at most"
    case .invalidUTF8: "save the file again in your editor, with encoding UTF-8"
    case .unreadableCharacter: "take it away; it often comes along with copy and paste"
    case .tab: "replace each tab by two spaces"
    case .duplicateKey: "take one of the two away; the second would silently replace the first"
    case .complexKey: "write one word to the left of the colon"
    case .alias: "write out what you mean; if it is a text that begins with *, quote it"
    case .anchor: "take it away; if it is ordinary text, quote it"
    case .tag: "take it away; if it is ordinary text, quote it"
    case .secondDocument: "take the line with --- away, or put what follows in a file of its own"
    case .syntax(let problem, let context, _):
      SyntaxMistake(problem: problem, context: context).hint(.english)
    }
  }
}

extension Unicode.Scalar {
  /// `U+FEFF`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
