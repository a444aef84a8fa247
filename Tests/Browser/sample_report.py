"""Makes docs/sample-report anew: a team that did about half of it right, with its hot wash, ratings, feedback and plan.

    .build/browser/bin/python Tests/Browser/sample_report.py

Beside what the browser tests need: pdftoppm (Debian's poppler-utils), for the four pages as pictures.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DRAAIBOEK_PROGRAM", str(ROOT / ".build/debug/draaiboek"))
CASE = str(ROOT / "scenarios/energiecontact-nederland")
SAMPLE = ROOT / "docs/sample-report"

ROLES = ("manager", "supervisor", "north", "security", "legal", "communication")
ANSWERS = (
    (0, "went-well", "IT meteen gebeld, en de lijst met exports lag er binnen een kwartier."),
    (3, "too-late", "De exports gingen pas na bijna een uur dicht. Niemand wist wie dat mocht, we wachtten op de directie."),
    (4, "too-late", "De melding bij de AP. We wachtten op een getal, terwijl aanvullen later gewoon mag."),
    (2, "who-knew", "Noord zei dat het een storing was en Zuid zei iets anders. De eerste uren was er geen tekst."),
    (5, "missing", "Een FAQ. Toen de brief weg was, belden klanten en hadden agents geen antwoord."),
    (1, "surprised", "Zuid naar huis sturen hielp niet: de rij werd langer en de aanvaller merkte er niets van."),
    (0, "tomorrow", "Ik begin meteen een logboek, ook als ik nog niets zeker weet."),
)
DOTS = ((2, 3, 4), (2, 5, 6), (4, 5, 2), (2, 3), (3, 2), (5, 4, 3))
AGREED = (
    ("Per systeem op papier: wie mag het uitzetten, wie is de vervanger, ook buiten kantooruren", "Directie", "2026-12-11", True),
    ("Een standaardzin en een eerste FAQ klaarleggen voor Noord en Zuid", "Communicatie", "2026-12-18", False),
    ("Het AP-formulier met vaste antwoorden klaarzetten en eens voorlopig invullen", "Legal / FG", "2027-01-15", False),
)
STATEMENTS = ("believable", "pace", "say", "right-people", "better-prepared")
GRADES = ("43445", "44534", "53434", "42445", "54344", "44434")
REMARKS = {1: ("keep", "De beller die zei dat hij van IT was."), 4: ("change", "Eerder oefenen met het formulier van de AP.")}
RATINGS = (
    ("one-story", "M", "Noord zei storing, Zuid zei niets, en de klant las dat er niets gelekt was.", "waarnemer 1"),
    ("deadline", "S", "Binnen de 72 uur gemeld, maar twee dagen gewacht op een getal dat niet nodig was.", "oefenleider"),
    ("evidence", "M", "Niemand bewaarde schermen of logs voordat de accounts dichtgingen.", "waarnemer 1"),
)
# The first page on which this heading stands, as a picture.
PAGES = {"summary": "management", "timeline": "full", "order": "full", "plan": "management"}
HEADINGS = {"summary": "Samenvatting", "timeline": "Tijdlijn", "order": "De volgorde: AP naast NIST", "plan": "Verbeterplan"}


def run(*words):
    subprocess.run([PROGRAM, *words, "--language", "nl"], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def look_back(journal):
    """What the room does after the exercise, by the addresses that its phones use."""
    output = open(f"{journal}.output", "w+b")
    host = subprocess.Popen(
        [PROGRAM, "host", CASE, "--port", "0", "--journal", journal, "--language", "nl"], stdout=output, cwd=ROOT)
    while not (link := re.search(rb"(http://\S+)/facilitate#(\w+)", Path(output.name).read_bytes())):
        time.sleep(0.05)
    base, secret = link[1].decode(), link[2].decode()

    def post(path, body, token=None):
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        answer = urllib.request.urlopen(urllib.request.Request(base + path, json.dumps(body).encode(), headers)).read()
        return json.loads(answer) if answer else {}

    leader = post("/api/sessions", {"secret": secret})["token"]
    request = urllib.request.Request(base + "/api/invitation", headers={"Authorization": f"Bearer {leader}"})
    code = json.loads(urllib.request.urlopen(request).read())["code"]
    people = [post("/api/join", {"code": code, "role": role})["token"] for role in ROLES]
    for person, question, text in ANSWERS:
        post("/api/answers", {"question": question, "text": text}, people[person])
    for person, answers in zip(people, DOTS):
        post("/api/dots", {"answers": answers}, person)
    for what, owner, date, urgent in AGREED:
        post("/api/improvements", {"what": what, "owner": owner, "date": date, "urgent": urgent}, leader)
    for number, (person, grades) in enumerate(zip(people, GRADES)):
        post("/api/feedback", dict(zip(STATEMENTS, grades)) | dict([REMARKS[number]] if number in REMARKS else []), person)
    host.send_signal(signal.SIGINT)
    host.wait()


def picture(pdf, heading, path):
    count = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout)[1])
    for number in map(str, range(1, count + 1)):
        text = subprocess.run(["pdftotext", "-f", number, "-l", number, pdf, "-"], capture_output=True, text=True).stdout
        # In the list of contents it has a number before it.
        if heading in text.splitlines():
            subprocess.run(["pdftoppm", "-r", "96", "-png", "-singlefile", "-f", number, "-l", number, pdf, str(path)], check=True)
            return
    raise SystemExit(f"no page is headed {heading}")


with tempfile.TemporaryDirectory(prefix="draaiboek-sample-") as folder:
    journal = f"{folder}/oefening.journal"
    team = str(ROOT / "Tests/Browser/sample-team.yaml")
    run("play", CASE, "--team", team, "--fast", "--journal", journal)
    look_back(journal)
    for objective, level, reason, rater in RATINGS:
        run("rate", journal, objective, level, reason, "--rater", rater)
    run("plan", journal)
    for audience in ("management", "full"):
        run("report", journal, "--audience", audience, "--output", str(SAMPLE / f"{audience}.html"))
        run("report", journal, "--audience", audience, "--output", f"{folder}/{audience}.pdf")
    for name, audience in PAGES.items():
        picture(f"{folder}/{audience}.pdf", HEADINGS[name], SAMPLE / name)
    if kept := os.environ.get("KEEP"):
        shutil.copytree(folder, kept, dirs_exist_ok=True)
