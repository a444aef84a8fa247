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

  @Test func `a file that can't be written is said, with exit code 73`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      "report", journal(in: folder), "--output", folder.file("none/report.html"))
    #expect(outcome.exit == 73)
  }
}
