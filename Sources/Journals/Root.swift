/// Everything that an exercise started from: what the first entry's hash is chained to.
struct Root {
  let documents: [Document]
  /// In ascending order of the bytes of their names.
  let settings: [Setting]

  init(documents: [Document], settings: [Setting]) {
    self.documents = documents
    self.settings = settings.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  var hash: Hash {
    var preimage = Preimage(tag: "draaiboek/root/1")
    preimage.append(Int64(documents.count))
    for (position, document) in documents.enumerated() {
      document.append(to: &preimage, position: position + 1)
    }
    preimage.append(Int64(settings.count))
    for setting in settings { setting.append(to: &preimage) }
    return Hash(preimage)
  }
}
