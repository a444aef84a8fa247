"""The report as a reader opens it: axe finds nothing, on a screen, in the dark and on paper, with all tables open, and the
Nu Html Checker nothing in any edition, in both languages."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from room import BROWSER, CASE, PROGRAM, ROOT
from validator import faults


# Of each phase where the facilitator goes, a step after each.
WAY = (
    [f"T+{minute}m" for minute in range(3, 60, 3)], [f"T+{minute}m" for minute in range(64, 240, 9)],
    [f"T+{hour}h" for hour in range(5, 24, 2)], [f"T+{hour}h" for hour in range(26, 90, 4)],
    [f"T+{day}d 12:00" for day in range(5, 14)], [f"T+{day}d 12:00" for day in range(16, 29, 2)])
ROLES = ("manager", "supervisor", "north", "security", "legal", "communication", "management")
# What stands over the edge of its picture or its cell, by a pixel at least.
CUT_OFF = """() => {
  const over = [];
  for (const text of document.querySelectorAll('svg text')) {
    const [inner, outer] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()];
    if (inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1)
      over.push(text.textContent);
  }
  for (const cell of document.querySelectorAll('td, th, p, li'))
    if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0) over.push(cell.textContent);
  return over;
}"""


def long_winded(folder):
    """The case, but roles, steps and actions have titles of 60 characters, and no decision asks for a form."""
    shutil.copytree(CASE, folder, ignore=shutil.ignore_patterns("plays"))
    for path in Path(folder).glob("*.yaml"):
        section, lines = "", []
        for line in path.read_text().split("\n"):
            section = (re.match(r"(\w+):", line) or [None, section])[1]
            title = re.match(r"    title: (.*)", line)
            if title and section in ("roles", "steps", "actions"):
                words = title[1].replace('"', "'").strip("'") + ", met alles wat daar op zo'n lange dag nog bij komt kijken"
                line = f'    title: "{words[:60].rstrip()}"'
            if not line.startswith("    form: "):
                lines.append(line)
        path.write_text("\n".join(lines))


def crowded():
    """What a facilitator types who lets some 400 decisions be taken, every other one in somebody's own words."""
    typed, number = [""], 0
    for phase in WAY:
        typed.append("volgende")
        for moment in phase:
            typed.append(f"spring {moment}")
            for _ in range(8):
                role, number = ROLES[number % len(ROLES)], number + 1
                typed += (
                    [f"{role} 1 omdat het anders blijft liggen"] if number % 2
                    else [f"{role} anders: Iedereen vragen om te blijven tot het klaar is, poging {number}", "Omdat het moet"])
        typed += ["fase", "j"]
    return "\n".join([*typed, "stop", ""])


class ReportTest(unittest.TestCase):
    def test_nothing_is_cut_off_of_400_decisions_with_long_names(self):
        with tempfile.TemporaryDirectory(prefix="draaiboek-report-") as folder, sync_playwright() as playwright:
            long_winded(f"{folder}/lang")
            self.run_program("play", f"{folder}/lang", "--cast", "full", "--journal", f"{folder}/vol.journal", typed=crowded())
            sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
            browser = playwright.chromium.launch(executable_path=BROWSER, args=sandbox)
            # As wide as A4 within its margins.
            page = browser.new_page(viewport={"width": 673, "height": 978})
            page.emulate_media(media="print")
            for audience in ("full", "management", "participants"):
                path = f"{folder}/{audience}.html"
                self.run_program("report", f"{folder}/vol.journal", "--audience", audience, "--output", path)
                page.goto(Path(path).as_uri())
                self.assertEqual(page.evaluate(CUT_OFF), [], audience)
                if audience == "full":
                    self.assertGreater(page.locator("#decisions tbody tr").count(), 400)
                if audience == "management":
                    printed = page.pdf(prefer_css_page_size=True)
                    self.assertEqual(len(re.findall(rb"/Type /Page\b", printed)), 2, "management reads two pages")
            page.evaluate("document.querySelector('main p').style.cssText = 'width: 5px; white-space: nowrap'")
            self.assertNotEqual(page.evaluate(CUT_OFF), [], "planted")
            browser.close()

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
