"""A room for the browser tests: a server of its own, and browsers that note what they hear and what goes wrong."""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DRAAIBOEK_PROGRAM", str(ROOT / ".build/debug/draaiboek"))
BROWSER = os.environ.get("DRAAIBOEK_BROWSER") or shutil.which("chromium") or shutil.which("chromium-browser")
CASE = str(ROOT / "scenarios/energiecontact-nederland")

# What a page's own script hears: the answers to its requests, and the stream.
LISTEN = """
const { fetch: real, EventSource: Source } = window;
window.fetch = async (...asked) => {
  const answer = await real(...asked);
  answer.clone().text().then((text) => window.heard(text)).catch(() => {});
  return answer;
};
window.EventSource = class extends Source {
  constructor(...asked) {
    super(...asked);
    for (const kind of ['change', 'reset', 'message']) this.addEventListener(kind, (event) => window.heard(event.data));
  }
};
"""


class Server:
    """`draaiboek host`, on a free port."""

    def __init__(self, *options, folder=None):
        self.folder = folder or tempfile.mkdtemp(prefix="draaiboek-browser-")
        self.options = options
        self.port = 0
        self.start()

    def start(self):
        self.started = time.monotonic()
        self.output = open(f"{self.folder}/output", "w+b")
        # A rehearsal keeps nothing.
        journal = [] if "--rehearse" in self.options else ["--journal", f"{self.folder}/journal"]
        self.process = subprocess.Popen(
            [PROGRAM, "host", CASE, "--port", str(self.port), *journal, "--language", "nl", *self.options],
            stdout=self.output, stderr=subprocess.STDOUT, cwd=ROOT)
        while True:
            text = Path(self.output.name).read_text(errors="replace")
            links = {page: re.search(rf"(http://[^\s/]+)/{page}#(\S+)", text) for page in ("facilitate", "screen", "observe")}
            if all(links.values()) and text.endswith("\n") and "Ctrl-C" in text:
                break
            if self.process.poll() is not None or time.monotonic() - self.started > 60:
                raise AssertionError(f"the server did not start: {text}")
            time.sleep(0.02)
        self.ready = time.monotonic() - self.started
        self.base = links["facilitate"][1]
        self.port = int(self.base.rsplit(":", 1)[1])
        self.links = {page: link[0] for page, link in links.items()}

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.output.close()

    def close(self):
        self.process.terminate()
        self.process.wait(10)
        self.output.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Device:
    """One person's browser: nothing is shared with another's."""

    def __init__(self, browser, server, name, width=1280, height=800, scheme="light", language="nl-NL"):
        self.name, self.server = name, server
        self.heard, self.faults = [], []
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale=language, reduced_motion="reduce")
        self.context.set_default_timeout(15000)
        self.context.expose_binding("heard", lambda _, text: self.heard.append(text))
        self.context.add_init_script(LISTEN)
        if os.environ.get("DRAAIBOEK_RESOURCES"):
            self.context.route("**/assets/*", lambda route: route.fulfill(
                path=Path(os.environ["DRAAIBOEK_RESOURCES"]) / route.request.url.rsplit("/", 1)[1]))
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.faults.append(f"{name}: {error}"))
        self.page.on("console", lambda line: self.note(line))
        self.page.on("dialog", lambda dialog: (self.faults.append(f"{name}: a dialog: {dialog.message}"), dialog.dismiss()))
        self.expects_loss = False

    def note(self, line):
        if line.type not in ("error", "warning"):
            return
        # A connection that the test itself breaks is told of by the browser, not by our script.
        if self.expects_loss and re.search(r"ERR_|Failed to load resource", line.text):
            return
        self.faults.append(f"{self.name}: {line.text}")

    def call(self, path, body=None):
        """What the page could ask by itself."""
        return self.page.evaluate(
            """async ([path, body]) => {
              const answer = await fetch(path, body === null ? {} : { method: 'POST', body: JSON.stringify(body),
                headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.getRandomValues(new Uint32Array(4)).join('-') } });
              const text = await answer.text();
              return { status: answer.status, body: text ? JSON.parse(text) : null };
            }""", [path, body])

    def view(self, audience=None):
        return self.call("/api/view" + (f"?audience={audience}" if audience else ""))["body"]["sections"]

    def heard_or_shown(self, text):
        """Whether it came here, in whatever form JSON or HTML writes it."""
        written = json.dumps(text, ensure_ascii=False)[1:-1]
        return any(text in each or written in each for each in self.heard) or text in self.page.content()


class RoomTest(unittest.TestCase):
    options = ("--cast", "crisis-team")

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=BROWSER, args=["--disable-dev-shm-usage", *(["--no-sandbox"] if os.getuid() == 0 else [])])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self):
        self.devices = []
        self.server = Server(*self.options)
        self.addCleanup(self.leave)

    def leave(self):
        for device in self.devices:
            device.context.close()
        self.server.close()

    def device(self, name, *arguments, **options):
        device = Device(self.browser, self.server, name, *arguments, **options)
        self.devices.append(device)
        return device

    def facilitator(self, **options):
        device = self.device("facilitator", **options)
        device.page.goto(self.server.links["facilitate"])
        device.page.wait_for_selector("#controls button")
        return device

    def join(self, facilitator, title, name="", **options):
        """By the code on the big screen, a role, and the practice message."""
        device = self.device(title, **({"width": 360, "height": 740} | options))
        page = device.page
        code = facilitator.call("/api/invitation")["body"]["code"]
        page.goto(f"{self.server.base}/#{code}")
        page.fill("#name", name)
        page.click("#join-form button")
        page.locator("#roles button").filter(has_text=title).first.click()
        page.locator("#go-on:enabled").click()
        page.locator("#practice button").first.click()
        page.locator("#practice a.button").click()
        page.wait_for_selector("#situation p", state="attached")
        return device

    def confirm(self, page):
        page.locator("dialog[open] button.main").click()
        page.wait_for_selector("dialog[open]", state="detached")

    def next(self, host):
        """The facilitator's 'n', and what comes of it; false at the end of the phase."""
        before = host.view()
        if before["head"]["stage"] != "phase" or before["time"]["story"] >= before["time"].get("end", 1 << 60):
            return False
        host.page.keyboard.press("n")

        def is_later():
            now = host.view()
            return now["head"]["stage"] != "phase" or now["time"]["story"] > before["time"]["story"]

        self.wait(is_later, "the next moment")
        return True

    def enter(self, host, number):
        """The facilitator's 'n' between two phases, once the page shows that it is between them."""
        host.page.wait_for_selector("#do-e", state="detached")
        host.page.wait_for_selector("#do-n")
        host.page.keyboard.press("n")
        self.wait(lambda: host.view()["head"].get("phase", {}).get("number") == number, f"phase {number}")
        host.page.wait_for_selector("#do-e")

    def check_faults(self):
        faults = [fault for device in self.devices for fault in device.faults]
        self.assertEqual(faults, [], "something went wrong on a page")

    def check_axe(self, device, where):
        found = Axe().run(device.page)
        self.assertEqual(found.violations_count, 0, f"axe on {where}: {found.generate_report()}")

    def wait(self, condition, what, seconds=10):
        end = time.monotonic() + seconds
        while True:
            value = condition()
            if value:
                return value
            self.assertLess(time.monotonic(), end, f"waited {seconds} s for {what}")
            self.devices[0].page.wait_for_timeout(50)
