"""The event log as a program for process mining reads it. pm4py is AGPL: an outside tool, never part of what we ship."""

import os
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pm4py

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DRAAIBOEK_PROGRAM", str(ROOT / ".build/debug/draaiboek"))
CASE = "scenarios/energiecontact-nederland"


class MiningTest(unittest.TestCase):
    def run_program(self, *words):
        subprocess.run([PROGRAM, *words, "--language", "nl"], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)

    def test_pm4py_finds_every_case_and_event(self):
        with tempfile.TemporaryDirectory(prefix="draaiboek-mining-") as folder:
            for team in ("seed", "opposite"):
                journal, stream = f"{folder}/{team}.journal", f"{folder}/{team}.xes"
                self.run_program("play", CASE, "--team", team, "--fast", "--journal", journal)
                self.run_program("export", "xes", journal, "--output", stream)
                frame = pm4py.read_xes(stream)
                events = [each for each in ElementTree.parse(stream).iter() if each.tag.endswith("event")]
                self.assertEqual(frame["case:concept:name"].nunique(), 1)
                self.assertEqual(len(frame), len(events))
                self.assertGreater(len(events), 100)
                # What mining works with is there for every event, in the order in which it happened.
                for column in ("concept:name", "time:timestamp", "lifecycle:transition"):
                    self.assertEqual(frame[column].isna().sum(), 0, column)
                self.assertTrue(frame["time:timestamp"].is_monotonic_increasing)
                self.assertGreater(frame["org:role"].nunique(), 3)
                self.assertGreater(len(pm4py.discover_dfg(frame)[0]), 50)
                print(f"{team}: 1 case, {len(frame)} events, {frame['concept:name'].nunique()} activities")


if __name__ == "__main__":
    unittest.main()
