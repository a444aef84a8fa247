"""The tables as another program reads them: Python's csv, strictly."""

import csv
import io
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from room import CASE, PROGRAM, ROOT

TABLES = ("msel", "eeg", "log", "register", "ap-notification", "improvement-plan")


class ExportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="draaiboek-exports-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.journal = f"{cls.folder.name}/seed.journal"
        cls.run_program("play", CASE, "--team", "seed", "--fast", "--journal", cls.journal)

    @staticmethod
    def run_program(*words, language="nl"):
        return subprocess.run(
            [PROGRAM, *words, "--language", language], check=True, cwd=ROOT, stdout=subprocess.PIPE).stdout

    def test_csv_reads_every_table_in_both_languages(self):
        for kind in TABLES:
            counts = set()
            for language, separator, mark, drill in (("nl", ";", b"\xef\xbb\xbf", "OEFENING"), ("en", ",", b"", "EXERCISE")):
                with self.subTest(kind=kind, language=language):
                    bytes = self.run_program("export", kind, self.journal, language=language)
                    self.assertTrue(bytes.startswith(mark))
                    text = bytes.removeprefix(mark).decode()
                    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
                    self.assertEqual({len(row) for row in rows}, {len(rows[0])})
                    self.assertNotIn("", rows[0])
                    self.assertEqual(len(set(rows[0])), len(rows[0]))
                    self.assertEqual({row[-1] for row in rows[1:]} - {drill}, set())
                    formulas = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
                    self.assertEqual(formulas, [])
                    counts.add(len(rows))
            self.assertEqual(len(counts), 1, f"{kind}: as many rows in both languages")

    def test_the_event_log_is_one_trace_of_events(self):
        log = ElementTree.fromstring(self.run_program("export", "xes", self.journal))
        traces = [each for each in log if each.tag.endswith("trace")]
        self.assertEqual(len(traces), 1)
        self.assertGreater(len([each for each in traces[0] if each.tag.endswith("event")]), 300)


if __name__ == "__main__":
    unittest.main()
