"""The report as a reader opens it: axe finds nothing, on a screen, in the dark and on paper, with all tables open, and the
Nu Html Checker nothing in any edition, in both languages."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from room import BROWSER, CASE, PROGRAM, ROOT
from validator import faults


class ReportTest(unittest.TestCase):
    def test_axe_finds_nothing_in_any_edition(self):
        with tempfile.TemporaryDirectory(prefix="draaiboek-report-") as folder, sync_playwright() as playwright:
            sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
            browser = playwright.chromium.launch(executable_path=BROWSER, args=sandbox)
            for team in ("seed", "opposite"):
                journal = f"{folder}/{team}.journal"
                self.run_program("play", CASE, "--team", team, "--fast", "--journal", journal)
                for audience in ("full", "management", "participants"):
                    page = f"{folder}/{team}-{audience}.html"
                    self.run_program("report", journal, "--audience", audience, "--output", page)
                    self.look(browser, Path(page), f"{audience} report of {team}")
            browser.close()

    def test_the_validator_finds_nothing_in_any_edition(self):
        with tempfile.TemporaryDirectory(prefix="draaiboek-report-") as folder:
            for team in ("seed", "opposite"):
                self.run_program("play", CASE, "--team", team, "--fast", "--journal", f"{folder}/{team}.journal")
            self.run_program("play", CASE, "--journal", f"{folder}/half.journal", typed="volgende\nm 1 omdat het moet\nstop\n")
            self.run_program("play", CASE, "--journal", f"{folder}/none.journal", typed="stop\n")
            pages = []
            for journal in ("seed", "opposite", "half", "none"):
                for audience in ("full", "management", "participants"):
                    for language in ("nl", "en"):
                        pages.append(f"{folder}/{journal}-{audience}-{language}.html")
                        # The second exercise beside the first, too.
                        earlier = ["--earlier", f"{folder}/seed.journal"] if journal == "opposite" else []
                        self.run_program(
                            "report", f"{folder}/{journal}.journal", "--audience", audience, "--output", pages[-1], *earlier,
                            language=language)
            pages.append(f"{folder}/playbook.html")
            self.run_program("export", "playbook", f"{folder}/seed.journal", "--output", pages[-1])
            self.assertEqual(faults(*pages), [])
            # What it would say of a page that is not right.
            wrong = Path(folder) / "wrong.html"
            wrong.write_text(Path(pages[0]).read_text().replace("<main>", '<main><p id="summary" colour="red"><div></div>', 1))
            self.assertGreater(len(faults(wrong)), 1)

    def run_program(self, *words, typed=None, language="nl"):
        subprocess.run(
            [PROGRAM, *words, "--language", language], check=True, cwd=ROOT, stdout=subprocess.DEVNULL, input=typed, text=True)

    def look(self, browser, path, where):
        for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "light")):
            page = browser.new_page(color_scheme=scheme)
            page.goto(path.as_uri())
            page.emulate_media(media=media)
            page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
            found = Axe().run(page)
            self.assertEqual(found.violations_count, 0, f"axe on the {where}, {media}, {scheme}: {found.generate_report()}")
            self.assertIn("OEFENING", page.inner_text("body"), where)
            page.close()


if __name__ == "__main__":
    unittest.main()
