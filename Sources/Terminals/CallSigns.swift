import Scenarios

/// How the console calls the roles: by number, by one letter, by name or by title.
struct CallSigns: Equatable {
  private let names: [String]
  private let titles: [[String]]
  let letters: [Character?]

  init(_ roles: [Role]) {
    self.init(roles.map { ($0.name, $0.title) })
  }

  init(_ roles: [(name: String, title: String)]) {
    names = roles.map { $0.name.lowercased() }
    titles = roles.map { role in
      [role.title.lowercased()]
        + role.title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    var letters: [Character?] = []
    for name in names {
      letters.append(name.first { $0.isLetter && !letters.contains($0) })
    }
    self.letters = letters
  }

  func name(of role: Index<Role>) -> String { names[role.position] }

  /// The role that is called just this; a word of its title will do if no other title has it.
  func role(named word: String) -> Index<Role>? {
    let word = word.lowercased()
    if let number = Int(word) {
      return names.indices.contains(number - 1) ? Index(number - 1) : nil
    }
    if let place = names.firstIndex(of: word) { return Index(place) }
    if word.count == 1 { return letters.firstIndex { $0 == word.first }.map { Index($0) } }
    let places = titles.indices.filter { titles[$0].contains(word) }
    return places.count == 1 ? Index(places[0]) : nil
  }

  func roles(beginningWith word: String) -> [Index<Role>] {
    let word = word.lowercased()
    guard word.count > 1, word.contains(where: \.isLetter) else { return [] }
    return names.indices.filter { place in
      names[place].hasPrefix(word) || titles[place].contains { $0.hasPrefix(word) }
    }.map { Index($0) }
  }
}
