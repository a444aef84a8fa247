import ArgumentParser
import Journals
import Scenarios

extension JournalError {
  var exit: ExitCode {
    switch self {
    case .exists, .cannotCreate: Exit.cannotCreate
    case .notADatabase, .notAJournal, .newerVersion, .corrupt: Exit.findings
    case .notFound, .cannotRead, .inUse, .busy, .readOnly, .full, .ioError: Exit.inputOutput
    case .conflict, .rejected: Exit.ourFault
    }
  }

  func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .notFound: "dit bestand bestaat niet. Controleer het pad."
    case .exists: "dit bestand bestaat al en wordt niet overschreven. Kies een andere naam."
    case .cannotCreate(let reason):
      "kan niet worden gemaakt. Bestaat de map, en mag je er schrijven? (\(reason))"
    case .cannotRead(let reason): "is niet te lezen: \(reason)"
    case .notADatabase: "dit is geen logboek van Draaiboek (geen database)."
    case .notAJournal: "dit is geen logboek van Draaiboek: het is leeg, of van een ander programma."
    case .newerVersion(let found, let known):
      "dit logboek is van versie \(found); dit programma kent versie \(known). Werk het programma bij."
    case .corrupt(let fault): fault.text(.dutch)
    case .inUse: "dit logboek is al open in een ander venster. Sluit dat eerst."
    case .busy: "een ander programma houdt dit bestand bezet. Probeer het zo nog eens."
    case .readOnly: "hier mag niet worden geschreven. Kies een andere map of pas de rechten aan."
    case .full: "de schijf is vol. Wat er stond is bewaard; maak ruimte en ga verder met 'resume'."
    case .ioError(let reason): "lezen of schrijven mislukte: \(reason)"
    case .conflict(let expected, let found):
      "er kwam iets tussen: regel \(expected) was de laatste, nu is dat \(found)."
    case .rejected(let reason): "dit is onze fout, meld het alsjeblieft: \(reason)"
    }
  }

  private var english: String {
    switch self {
    case .notFound: "this file does not exist. Check the path."
    case .exists: "this file exists already and is not overwritten. Choose another name."
    case .cannotCreate(let reason):
      "cannot be made. Does the folder exist, and may you write there? (\(reason))"
    case .cannotRead(let reason): "cannot be read: \(reason)"
    case .notADatabase: "this is no journal of Draaiboek (no database)."
    case .notAJournal: "this is no journal of Draaiboek: it is empty, or another program's."
    case .newerVersion(let found, let known):
      "this journal is of version \(found); this program knows version \(known). Update the program."
    case .corrupt(let fault): fault.text(.english)
    case .inUse: "this journal is open in another window. Close that first."
    case .busy: "another program holds this file. Try again in a moment."
    case .readOnly: "nothing may be written here. Choose another folder or change the permissions."
    case .full: "the disk is full. What was there is kept; make room and go on with 'resume'."
    case .ioError(let reason): "reading or writing failed: \(reason)"
    case .conflict(let expected, let found):
      "something came between: entry \(expected) was the last, now it is \(found)."
    case .rejected(let reason): "this is our fault, please report it: \(reason)"
    }
  }
}

extension Fault {
  func text(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .database(let report)): "de database is beschadigd: \(report)"
    case (.english, .database(let report)): "the database is damaged: \(report)"
    case (.dutch, .schema(let name)): "'\(name)' in de database is niet zoals wij het maakten."
    case (.english, .schema(let name)): "'\(name)' in the database is not as we made it."
    case (.dutch, .document(let position)): "bestand \(position) in het logboek is veranderd."
    case (.english, .document(let position)): "file \(position) in the journal was changed."
    case (.dutch, .documentMissing(let position)): "bestand \(position) in het logboek ontbreekt."
    case (.english, .documentMissing(let position)): "file \(position) in the journal is missing."
    case (.dutch, .setting(let name)): "instelling '\(name)' is veranderd."
    case (.english, .setting(let name)): "setting '\(name)' was changed."
    case (.dutch, .root):
      "de bestanden of instellingen zijn veranderd: regel 1 sluit er niet op aan."
    case (.english, .root): "the files or settings were changed: entry 1 is not chained to them."
    case (.dutch, .gap(let number)): "regel \(number) ontbreekt."
    case (.english, .gap(let number)): "entry \(number) is missing."
    case (.dutch, .entry(let number)): "regel \(number) is veranderd: de keten breekt daar."
    case (.english, .entry(let number)): "entry \(number) was changed: the chain breaks there."
    case (.dutch, .payload(let number)):
      "regel \(number) is geen gebeurtenis die dit scenario kent."
    case (.english, .payload(let number)): "entry \(number) is no event that this scenario knows."
    case (.dutch, .person(let id)):
      "de naam bij '\(id)' is veranderd. De regels van de oefening zijn niet geraakt."
    case (.english, .person(let id)):
      "the name of '\(id)' was changed. The entries of the exercise are not touched."
    }
  }
}
