package import Scenarios

/// What stands beside the evidence of an exercise.
package enum EvidencePhrase: Sendable {
  case readMe

  package func text(_ language: Language) -> String {
    switch (self, language) {
    case (.readMe, .dutch):
      """
      OEFENING. Niets hierin is echt gebeurd.

      oefening.journal   alles wat er is gebeurd, regel voor regel aan elkaar geketend
      scenario, scoring  het script en de maatstaven zoals ze op de dag zelf waren
      report.html        het volledige evaluatieverslag
      scorecards.json    de score, opnieuw uitgerekend uit het logboek
      log.csv            hetzelfde verloop, om te lezen
      manifest.json      elk bestand met zijn SHA-256, en de laatste hash van het logboek

      Nakijken: draaiboek verify BUNDEL.zip. Schrijf de laatste hash ook ergens anders op: alleen dan weet je zeker
      dat niemand de hele bundel opnieuw heeft gemaakt.

      Dit gaat over besluiten in een oefening. Gebruik het niet om medewerkers te beoordelen.
      """
    case (.readMe, .english):
      """
      EXERCISE. Nothing in here really happened.

      oefening.journal   all that happened, chained entry by entry
      scenario, scoring  the script and the rubrics as they were on the day
      report.html        the full after-action report
      scorecards.json    the score, computed anew from the journal
      log.csv            the same course of events, to read
      manifest.json      every file with its SHA-256, and the head hash of the journal

      To check it: draaiboek verify BUNDLE.zip. Note the head hash somewhere else too: only then you know that nobody
      made the whole bundle anew.

      This is about decisions in an exercise. Don't use it to appraise employees.
      """
    }
  }
}
