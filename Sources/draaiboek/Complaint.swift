import ArgumentParser
import Clients
import Exchanges
import Journals
import Reports
import Scenarios
import Wording

/// What can be wrong with what the program was given, apart from mistakes inside a scenario.
enum Complaint: Error {
  case file(ScenarioFolder.Failure)
  case journal(String, JournalError)
  case noPlay(String, own: [String])
  case unknown(Finding.Kind, String, among: [String])
  /// The journal's own scenario can't be read any more: it was changed, or by a newer version.
  case unreadableScenario(String)
  case unscorable(rubric: String)
  case cannotMakeFolder(String, reason: String)
  case notResumable(String)
  /// The engine's own sentence.
  case refused(String)
  case fastNeedsTeam
  case outputExists(String)
  case cannotMakeFile(String, reason: String)
  /// The scenario has no practice copy of this document.
  case noForm(Form.Document)
  case noPlaybook
  case evidence(String, Evidence.Fault)
  /// More than a plain ZIP file can hold.
  case tooLarge
  /// Nothing may be added to an improvement plan that ends in something else than its actions.
  case planNotExtendable(String)
  case notComparable(String, String)
  case unknownCommand(String, meant: String)
  /// Variants that each move the start: there is one T+0.
  case severalStarts([String])
  /// What the program has to say can't be written: a full disk behind `>`, say.
  case unwritable
  case portTaken(Int)
  case cannotListen(String, reason: String)
  case certificate(reason: String)
  case halfTLS
  /// What `--address` names is no site, or they are several.
  case notAFront(String)
  case cannotWrite(String, reason: String)
  /// A script that does not fit the scenario of the journal.
  case noExample(String)
  case cannotPrint(Printer.Failure)
  /// Without what may stand behind a `#`.
  case notAnAddress(String)
  case noSecret
  case line(String, LineFault)
  case rehearsalIsNotKept

  var exit: ExitCode {
    switch self {
    case .file(.notFound), .file(.unreadable), .file(.unwritable), .unwritable: Exit.inputOutput
    case .file(.noScenario): Exit.findings
    case .journal(_, let error): error.exit
    case .noPlay, .unknown, .fastNeedsTeam, .unknownCommand, .severalStarts: Exit.usage
    case .noForm, .noPlaybook, .evidence: Exit.findings
    case .tooLarge: Exit.ourFault
    case .unreadableScenario, .unscorable, .notResumable, .refused, .planNotExtendable,
      .notComparable:
      Exit.findings
    case .cannotMakeFolder, .outputExists, .cannotMakeFile, .cannotWrite: Exit.cannotCreate
    case .portTaken, .cannotListen: Exit.unavailable
    case .certificate: Exit.inputOutput
    case .halfTLS, .notAFront, .notAnAddress, .noSecret, .rehearsalIsNotKept: Exit.usage
    case .line(_, .unreachable): Exit.unavailable
    case .line(_, .refused(let status, _, _)):
      status == 429 || status >= 500 ? Exit.unavailable : Exit.usage
    case .line(_, .notAnExercise): Exit.usage
    case .noExample: Exit.findings
    case .cannotPrint: Exit.unavailable
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
    case .file(.notFound(let path)): "\(path) bestaat niet. Controleer het pad."
    case .file(.unreadable(let path, let reason)): "\(path) is niet te lezen: \(reason)"
    case .file(.unwritable(let path, let reason)):
      "\(path) kan niet worden geschreven: \(reason)"
    case .file(.noScenario(let path)):
      "in \(path) staat geen scenario.yaml. Geef de map van één scenario op."
    case .journal(let path, let error): "\(path): \(error.text(.dutch))"
    case .noPlay(let name, let own):
      "er is geen team '\(name)'. Kies uit \(own.joined(separator: ", ")), of geef een bestand op."
    case .unknown(let kind, let name, let names):
      "geen \(kind.text(.dutch)) heet '\(name)'. Kies uit \(names.joined(separator: ", "))."
    case .unreadableScenario(let path):
      "\(path): het scenario in dit logboek is niet te lezen. 'draaiboek verify' zegt wat er mis is."
    case .unscorable(let rubric):
      "er valt nog niets te scoren volgens \(rubric): er is nog geen fase gespeeld."
    case .cannotMakeFolder(let path, let reason):
      "de map \(path) kan niet worden gemaakt: \(reason). Geef met --journal een ander bestand op."
    case .notResumable(let path):
      "\(path): deze oefening is al afgelopen. Bekijk de score met 'draaiboek score'."
    case .refused(let sentence): sentence
    case .planNotExtendable(let path):
      "\(path): nieuwe acties passen er niet onder. Zet 'actions:' onderaan, elke actie op een eigen regel."
    case .notComparable(let earlier, let later):
      "\(earlier) en \(later) hebben geen maatstaf en geen doel gemeen: er valt niets te vergelijken."
    case .fastNeedsTeam: "--fast gaat alleen samen met --team."
    case .outputExists(let path):
      "\(path) bestaat al en wordt niet overschreven. Kies een andere naam."
    case .cannotMakeFile(let path, let reason):
      "\(path) kan niet worden gemaakt. Bestaat de map, en mag je er schrijven? (\(reason))"
    case .noForm(.notification): "dit scenario heeft geen formulier voor een melding."
    case .noForm(.register): "dit scenario heeft geen formulier voor het datalekregister."
    case .noPlaybook:
      "dit scenario zegt niet wat er in een draaiboek hoort: onder 'playbook:' staat niets."
    case .evidence(let path, let fault): "\(path): \(fault.text(.dutch))"
    case .tooLarge: "dit past niet in één ZIP-bestand."
    case .unknownCommand(let typed, let meant):
      "'\(typed.legible)' is geen opdracht. Bedoel je '\(meant)'?"
    case .severalStarts(let names):
      "de varianten \(names.joined(separator: ", ")) verzetten allemaal het begin, en er is maar één "
        + "begin. Kies er één."
    case .unwritable: "de uitvoer kan niet worden geschreven. Is de schijf vol?"
    case .portTaken(let port):
      "poort \(port) is al in gebruik. Kies een andere met --port, of sluit het andere programma."
    case .cannotListen(let address, let reason):
      "op \(address) kan niet worden geluisterd: \(reason). Kies een ander adres met --bind."
    case .certificate(let reason): "het certificaat of de sleutel is niet te lezen: \(reason)"
    case .halfTLS: "--tls-certificate en --tls-key horen bij elkaar: geef ze allebei op."
    case .notAFront(let address):
      "Zo bereikt niemand de proxy: \(address). Geef bij --address één adres, zoals https://oefening.example."
    case .cannotWrite(let path, let reason): "\(path) kan niet worden geschreven: \(reason)"
    case .noExample(let path):
      "\(path) past niet bij het scenario in dit logboek. Laat --against weg, of geef een team van dit scenario."
    case .cannotPrint(.none):
      "er is geen programma gevonden dat een pdf maakt. Installeer chromium (apt install "
        + "chromium-headless-shell) of weasyprint, of maak html en druk die af vanuit een browser."
    case .cannotPrint(.failed(let printer, let message)):
      "\(printer) maakte geen pdf: \(message.legible)"
    case .notAnAddress(let text):
      "'\(text.legible)' is geen adres. Typ het over van het grote scherm, met http:// ervoor."
    case .noSecret:
      "deze link is niet compleet. Plak de hele link van de oefenleider, met wat achter # staat, tussen aanhalingstekens."
    case .line(let base, .unreachable):
      "op \(base) antwoordt niemand. Draait 'draaiboek host' daar, en zit je op hetzelfde netwerk?"
    case .line(_, .refused(_, _, let sentence)): sentence.legible
    case .line(let base, .notAnExercise):
      "op \(base) draait iets anders dan een oefening. Controleer het adres en de poort."
    case .rehearsalIsNotKept:
      "een repetitie wordt niet bewaard: laat --journal en --mirror weg bij --rehearse."
    }
  }

  private var english: String {
    switch self {
    case .file(.notFound(let path)): "\(path) does not exist. Check the path."
    case .file(.unreadable(let path, let reason)): "\(path) cannot be read: \(reason)"
    case .file(.unwritable(let path, let reason)): "\(path) cannot be written: \(reason)"
    case .file(.noScenario(let path)):
      "there is no scenario.yaml in \(path). Name the folder of one scenario."
    case .journal(let path, let error): "\(path): \(error.text(.english))"
    case .noPlay(let name, let own):
      "there is no team '\(name)'. Choose from \(own.joined(separator: ", ")), or name a file."
    case .unknown(let kind, let name, let names):
      "no \(kind.text(.english)) is called '\(name)'. Choose from \(names.joined(separator: ", "))."
    case .unreadableScenario(let path):
      "\(path): the scenario in this journal cannot be read. 'draaiboek verify' says what is wrong."
    case .unscorable(let rubric): "there is nothing to score yet by \(rubric): no phase was played."
    case .cannotMakeFolder(let path, let reason):
      "the folder \(path) cannot be made: \(reason). Name another file with --journal."
    case .notResumable(let path):
      "\(path): this exercise is over. See its score with 'draaiboek score'."
    case .refused(let sentence): sentence
    case .planNotExtendable(let path):
      "\(path): new actions do not fit at its end. Put 'actions:' last, each action on a line of its own."
    case .notComparable(let earlier, let later):
      "\(earlier) and \(later) have no rubric and no objective in common: nothing to compare."
    case .fastNeedsTeam: "--fast goes with --team only."
    case .outputExists(let path):
      "\(path) exists already and is not overwritten. Choose another name."
    case .cannotMakeFile(let path, let reason):
      "\(path) cannot be made. Is the folder there, and may you write in it? (\(reason))"
    case .noForm(.notification): "this scenario has no form for a notification."
    case .noForm(.register): "this scenario has no form for the breach register."
    case .noPlaybook:
      "this scenario does not say what belongs in a playbook: nothing stands under 'playbook:'."
    case .evidence(let path, let fault): "\(path): \(fault.text(.english))"
    case .tooLarge: "this does not fit in one ZIP file."
    case .unknownCommand(let typed, let meant):
      "'\(typed.legible)' is no command. Did you mean '\(meant)'?"
    case .severalStarts(let names):
      "the variants \(names.joined(separator: ", ")) all move the start, and there is only one. "
        + "Choose one of them."
    case .unwritable: "the output cannot be written. Is the disk full?"
    case .portTaken(let port):
      "port \(port) is taken. Choose another one with --port, or close the other program."
    case .cannotListen(let address, let reason):
      "cannot listen on \(address): \(reason). Choose another address with --bind."
    case .certificate(let reason): "the certificate or the key cannot be read: \(reason)"
    case .halfTLS: "--tls-certificate and --tls-key go together: give both."
    case .notAFront(let address):
      "Nobody reaches a proxy that way: \(address). Give --address one site, such as https://oefening.example."
    case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
    case .noExample(let path):
      "\(path) does not fit the scenario in this journal. Leave out --against, or name a team of this scenario."
    case .cannotPrint(.none):
      "no program was found that makes a PDF. Install chromium (apt install chromium-headless-shell) or "
        + "weasyprint, or make html and print it from a browser."
    case .cannotPrint(.failed(let printer, let message)):
      "\(printer) made no PDF: \(message.legible)"
    case .notAnAddress(let text):
      "'\(text.legible)' is no address. Type what the big screen shows, with http:// before it."
    case .noSecret:
      "this link is not complete. Paste all of the facilitator's link, with what follows the #, in quotation marks."
    case .line(let base, .unreachable):
      "nobody answers at \(base). Does 'draaiboek host' run there, and are you on the same network?"
    case .line(_, .refused(_, _, let sentence)): sentence.legible
    case .line(let base, .notAnExercise):
      "something else than an exercise answers at \(base). Check the address and the port."
    case .rehearsalIsNotKept:
      "a rehearsal is not kept: leave --journal and --mirror out with --rehearse."
    }
  }
}
