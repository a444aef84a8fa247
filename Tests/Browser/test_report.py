"""The report as a reader opens it: axe finds nothing, on a screen, in the dark and on paper, with all tables open."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from room import BROWSER, CASE, PROGRAM, ROOT


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

    def run_program(self, *words):
        subprocess.run([PROGRAM, *words, "--language", "nl"], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)

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
