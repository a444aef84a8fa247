import Foundation
import Testing

struct ReportTests {
  private func journal(in folder: TemporaryFolder) throws -> String {
    let journal = folder.file("proef.journal")
    let played = try Program.run(
      "play", Program.scenario, "--team", "seed", "--fast", "--journal", journal)
    #expect(played.exit == 0)
    return journal
  }

  @Test func `a report is written whole to the file that is named`() throws {
    let folder = try TemporaryFolder()
    let journal = try journal(in: folder)
    let outcome = try Program.run(
      "report", journal, "--language", "nl", "--output", folder.file("verslag.html"))
    #expect(outcome.exit == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let page = try folder.text("verslag.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("Zoals Sandra het deed"), "the example was not found with the program")
    #expect(!page.contains(folder.file("")), "the report tells where the journal lay")
    let data = try Program.run("report", journal, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(data.output.utf8))
    #expect((object as? [String: Any])?["scenario"] as? String == "energiecontact-nederland")
  }

  @Test func `without a printer the program says what to install, and ends with 69`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      "report", journal(in: folder), "--format", "pdf", "--language", "en", "--output",
      folder.file("report.pdf"), environment: ["PATH": folder.file("empty")])
    #expect(outcome.exit == 69)
    #expect(outcome.errors.contains("Install chromium"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("report.pdf")))
  }

  @Test func `earlier exercises stand beside it, and what can't be compared is said`() throws {
    let folder = try TemporaryFolder()
    let journals = [
      try folder.journal(of: .opposite, named: "mei.journal"),
      try folder.journal(of: .seed, named: "november.journal"),
    ]
    let report = try Program.run(
      "report", journals[1], "--earlier", journals[0], "--format", "md", "--language", "nl")
    try #require(report.exit == 0, "\(report.errors)")
    #expect(report.output.contains("## Vergeleken met de vorige oefening"))
    let other = try folder.write(ExportTests.bare, to: "bare.yaml")
    let played = try Program.run(
      "play", other, "--journal", folder.file("bare.journal"), input: "volgende\nstop\n")
    try #require(played.exit == 0, "\(played.errors)")
    let outcome = try Program.run(
      "report", journals[1], "--earlier", folder.file("bare.journal"), "--language", "nl")
    #expect(outcome.exit == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("er valt niets te vergelijken"))
    #expect(try Program.run("report", journals[1], "--earlier", "nergens").exit == 74)
  }

  @Test func `a file that can't be written is said, with exit code 73`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      "report", journal(in: folder), "--output", folder.file("none/report.html"))
    #expect(outcome.exit == 73)
  }
}
