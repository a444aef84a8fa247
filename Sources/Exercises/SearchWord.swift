/// A word as a search compares it: in lower case and without accents.
struct SearchWord: Hashable {
  let letters: [Character]

  /// The words of a text, in order; whatever is neither letter nor digit parts them.
  static func words(of text: String) -> [SearchWord] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
      .map { SearchWord(letters: $0.flatMap(plain)) }
  }

  /// From this cost on, letters differ.
  static let misspelt = 5

  /// How far a found word is from what is sought, 0 for the same; nil: it is another word.
  func cost(of found: SearchWord) -> Int? {
    if found == self { return 0 }
    guard letters.count >= 3 else { return found.letters.starts(with: letters) ? 2 : nil }
    if found.letters.starts(with: letters) { return 1 }
    // The other way about, for inflected words: 'blokkeert' for 'blokkeer'.
    if found.letters.count >= 4, letters.starts(with: found.letters) { return 2 }
    guard letters.count >= 4 else { return nil }
    // Dutch writes compounds as one word.
    if found.contains(self) { return 3 }
    if isInflection(of: found) { return 4 }
    if isOneEdit(from: found.letters[...]) { return SearchWord.misspelt }
    let beginnings = [letters.count - 1, letters.count, letters.count + 1]
    return beginnings.contains { isOneEdit(from: found.letters.prefix($0)) }
      ? SearchWord.misspelt + 1 : nil
  }

  /// The same stem with another ending: 'informeert' and 'informeren', 'melden' and 'melding'.
  private func isInflection(of other: SearchWord) -> Bool {
    let same = zip(letters, other.letters).prefix { $0 == $1 }.count
    let longest = max(letters.count, other.letters.count)
    return same >= 4 && longest - same <= 3
  }

  private func contains(_ part: SearchWord) -> Bool {
    guard letters.count > part.letters.count else { return false }
    return (0...letters.count - part.letters.count).contains {
      letters[$0...].starts(with: part.letters)
    }
  }

  /// One letter more, fewer or other, or two neighbours changed places.
  private func isOneEdit(from other: ArraySlice<Character>) -> Bool {
    let same = zip(letters, other).prefix { $0 == $1 }.count
    let (mine, theirs) = (letters.dropFirst(same), other.dropFirst(same))
    switch mine.count - theirs.count {
    case 1: return mine.dropFirst().elementsEqual(theirs)
    case -1: return mine.elementsEqual(theirs.dropFirst())
    case 0:
      if mine.dropFirst().elementsEqual(theirs.dropFirst()) { return true }
      guard mine.count >= 2 else { return false }
      return mine.prefix(2).elementsEqual(theirs.prefix(2).reversed())
        && mine.dropFirst(2).elementsEqual(theirs.dropFirst(2))
    default: return false
    }
  }

  /// Equal characters may be composed or not, so this finds both.
  private static func plain(_ letter: Character) -> [Character] {
    switch letter {
    case "á", "à", "â", "ä", "ã", "å": ["a"]
    case "é", "è", "ê", "ë": ["e"]
    case "í", "ì", "î", "ï": ["i"]
    case "ó", "ò", "ô", "ö", "õ", "ø": ["o"]
    case "ú", "ù", "û", "ü": ["u"]
    case "ý", "ÿ": ["y"]
    case "ç": ["c"]
    case "ñ": ["n"]
    case "æ": ["a", "e"]
    case "œ": ["o", "e"]
    case "ß": ["s", "s"]
    default: [letter]
    }
  }
}
