"""Every page: for everybody's eyes and hands, in plain words, and deaf to what wants to be code."""

import re
import tempfile
import unittest
from pathlib import Path

from room import RoomTest
from validator import faults

# What a player never meets: the trade's words. docs/glossary.md has those that they do.
TRADE = re.compile(r"\b(injects?|msel|ledger|rubric|rubriek|scorecard|facilitator guide|hotwash)\b", re.IGNORECASE)


class PageTest(RoomTest):
    options = ("--cast", "full")

    def check(self, device, where, drill="OEFENING"):
        page = device.page
        page.wait_for_timeout(150)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            self.check_axe(device, f"{where}, {scheme}")
        text = page.inner_text("body")
        self.assertIn(drill, text, where)
        self.assertIn(drill, page.title(), where)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.assertLessEqual(wide, 0, f"{where} is wider than its window")
        # As the page's script left it, and as it was sent.
        self.markup[where] = page.content()
        self.markup[page.url.split("#")[0]] = page.context.request.get(page.url.split("#")[0]).text()
        return text

    def check_markup(self):
        """What the Nu Html Checker makes of every state that was seen; and that it would say so of one that is not right."""
        self.assertGreater(len(self.markup), 20)
        with tempfile.TemporaryDirectory(prefix="draaiboek-markup-") as folder:
            files = {}
            for number, (where, text) in enumerate([*self.markup.items(), ("planted", next(iter(self.markup.values())) + "<p><div></p>")]):
                file = Path(folder) / f"{number}.html"
                file.write_text(text)
                files[file.name] = where
            found = faults(*(Path(folder) / name for name in files))
        named = [re.sub(r"^.*/(\d+\.html)", lambda name: files[name[1]], each) for each in found]
        self.assertTrue([each for each in named if each.startswith("planted")])
        self.maxDiff = None
        self.assertEqual([each for each in named if not each.startswith("planted")], [])

    def check_plain(self, device, where, drill="OEFENING"):
        text = self.check(device, where, drill)
        self.assertIsNone(TRADE.search(text), f"{where}: {TRADE.search(text)}")

    def walk(self, language, drill):
        self.markup = {}
        host = self.facilitator(language=language, height=720)
        self.check(host, "facilitate before", drill)
        screen = self.device("screen", language=language, width=1920, height=1080)
        screen.page.goto(self.server.links["screen"])
        screen.page.wait_for_selector("#qr svg")
        self.check_plain(screen, "screen before", drill)
        player = self.device("player", language=language, width=360, height=740)
        page = player.page
        page.goto(self.server.base)
        self.check_plain(player, "join: code", drill)
        lost = self.device("a wrong address", language=language, width=360, height=740)
        lost.expects_loss = True
        lost.page.goto(f"{self.server.base}/nergens")
        self.assertEqual(lost.page.text_content(".drill"), drill)
        self.check_axe(lost, "a wrong address")
        self.markup["a wrong address"] = lost.page.content()
        page.fill("#code", host.call("/api/invitation")["body"]["code"].lower())
        page.click("#join-form button")
        page.locator("#roles button").first.click()
        page.wait_for_selector("#go-on:enabled")
        self.check_plain(player, "join: roles", drill)
        page.click("#go-on")
        page.wait_for_selector("#practice button")
        self.check_plain(player, "join: practice", drill)
        page.locator("#practice button").first.click()
        page.locator("#practice a.button").click()
        page.wait_for_selector("#situation p", state="attached")
        host.page.keyboard.press("n")
        page.wait_for_selector("#messages article")
        for part in ("messages", "decide", "situation"):
            page.click(f"nav.parts button[data-to={part}]")
            self.check_plain(player, f"play: {part}", drill)
        page.click("nav.parts button[data-to=decide]")
        page.locator("#offers button").first.click()
        self.check_plain(player, "play: a decision", drill)
        self.confirm(page)
        page.click("#ask-other")
        self.check_plain(player, "play: a question", drill)
        page.keyboard.press("Escape")
        self.check(host, "facilitate during", drill)
        for key in "bdiwlkjuS?se":
            if key in "esljuS?" or host.page.locator(f"#do-{key}").count():
                host.page.keyboard.press(key)
                host.page.wait_for_timeout(1500 if key == "s" else 150)
                self.check(host, f"facilitate: {key}", drill)
                host.page.keyboard.press("Escape")
        host.page.locator("#board summary").first.click()
        self.check(host, "facilitate: a message", drill)
        self.assertEqual(host.call("/api/commands/stop", {})["status"], 200)
        for device, where in ((host, "facilitate"), (screen, "screen"), (player, "play")):
            device.page.wait_for_selector("body.halted")
            halted = "GEEN OEFENING" if drill == "OEFENING" else "NO EXERCISE"
            self.assertIn(halted, self.check(device, f"{where}: stopped", drill))
            self.assertIn(halted, device.page.title())
        self.assertEqual(host.call("/api/commands/unstop", {})["status"], 200)
        self.check_plain(screen, "screen during", drill)
        observer = self.device("observer", language=language, width=768, height=1024)
        observer.page.goto(self.server.links["observe"])
        observer.page.wait_for_selector("#feed li")
        observer.page.locator("details summary").first.click()
        self.check(observer, "observe", drill)
        self.assertEqual(host.call("/api/commands/end-phase", {})["status"], 200)
        self.assertEqual(host.call("/api/commands/finish", {})["status"], 200)
        page.click("nav.parts button[data-to=situation]")
        page.click("#to-afterwards")
        page.wait_for_selector("#questions textarea")
        page.locator("#questions textarea").first.fill("We belden te laat.")
        page.locator("#questions button.main").first.click()
        page.wait_for_selector("#questions button.dots")
        host.call("/api/release", {"score": True, "timeline": True})
        page.wait_for_selector("#released section, #released .card", timeout=20000)
        self.check_plain(player, "afterwards", drill)
        self.check(host, "facilitate after", drill)
        host.page.goto(f"{self.server.base}/afterwards")
        host.page.wait_for_selector("#questions textarea")
        self.check(host, "afterwards for the facilitator", drill)
        self.check_markup()
        self.check_faults()

    def test_every_page_suits_everybody_in_dutch(self):
        self.walk("nl-NL", "OEFENING")

    def test_every_page_suits_everybody_in_english(self):
        self.walk("en-GB", "EXERCISE")

    def test_what_somebody_types_is_never_code(self):
        host = self.facilitator()
        player = self.join(host, "Contactcentermanager", name="<script>alert(1)</script>")
        other = self.join(host, "Contactcentermanager")
        screen = self.device("screen")
        screen.page.goto(self.server.links["screen"])
        observer = self.device("observer")
        observer.page.goto(self.server.links["observe"])
        host.page.keyboard.press("n")
        player.page.wait_for_selector("#messages article")
        evil = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\u202egnp.exe", "=cmd|' /C calc'!A0",
                "\x1b[2J\x1b]0;weg\x07", "a\x00b", "{{title}} ${7*7}", "</textarea><svg onload=alert(1)>"]
        for text in evil:
            for path, body in (("/api/decisions", {"role": "manager", "words": text, "reason": text}),
                               ("/api/asks", {"role": "manager", "to": "legal", "text": text})):
                answer = player.call(path, body)
                self.assertLess(answer["status"], 500, (path, text))
            self.assertLess(host.call("/api/commands/improvise", {"from": text, "text": text, "to": ["manager"]})["status"], 500)
            self.assertLess(other.call("/api/decisions", {"role": "manager", "words": text})["status"], 500)
            self.assertLess(observer.call("/api/notes", {"text": text})["status"], 500)
        large = player.call("/api/decisions", {"role": "manager", "words": "x" * 1_000_000})
        self.assertIn(large["status"], (400, 413, 422))
        player.faults = [fault for fault in player.faults if "413" not in fault and "400" not in fault]
        for device in self.devices:
            device.page.wait_for_timeout(300)
            page = device.page
            self.assertEqual(page.locator("main script, main img, main svg[onload]").count(), 0, device.name)
            self.assertNotRegex(page.inner_text("body"), "[\x00\x1b\u202e]", device.name)
        player.page.wait_for_function("() => document.querySelector('#messages').textContent.includes('<script>alert(1)</script>')")
        refused = [fault for device in self.devices for fault in device.faults if "Failed to load resource" not in fault]
        self.assertEqual(refused, [])

    def test_every_act_of_the_facilitator_has_a_key_or_is_reached_by_tab(self):
        host = self.facilitator(height=720)
        page = host.page
        page.keyboard.press("n")
        self.confirm(page)
        page.wait_for_selector("#do-b")
        page.wait_for_timeout(500)
        low = page.evaluate("""() => [...document.querySelectorAll('#controls button, #halt button')]
          .filter((each) => each.getBoundingClientRect().bottom > 160).map((each) => each.textContent)""")
        self.assertEqual(low, [], "these controls are not at the top of a 1280 × 720 laptop")
        # From the first thing on the page with Tab alone, opening what can be opened on the way.
        page.locator("#board summary").first.focus()
        page.keyboard.press("Enter")
        page.locator(".skip").focus()
        # By what they say: a list that is shown anew has other elements.
        page.evaluate("window.saying = (each) => each?.id || each?.textContent.trim() || ''")
        wanted = page.evaluate("""() => [...document.querySelectorAll('button, a[href], input, summary, select, textarea')]
          .filter((each) => each.checkVisibility() && !each.disabled).map(saying)""")
        self.assertGreater(len(wanted), 30)
        reached = {page.evaluate("saying(document.activeElement)")}
        for _ in range(len(wanted) + 5):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("saying(document.activeElement)"))
        self.assertEqual([each for each in wanted if each not in reached], [])
        # By key: pause and resume, a note, a message of one's own; Escape always leads back.
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("p")
        self.wait(lambda: host.view()["head"].get("paused") == "facilitator", "the pause")
        page.keyboard.press("p")
        self.wait(lambda: host.view()["head"].get("paused") is None, "the resumption")
        page.keyboard.press("w")
        page.keyboard.type("Niemand belde.")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        self.wait(lambda: [each["text"] for each in host.view()["notes"]] == ["Niemand belde."], "the note")
        page.wait_for_selector("dialog[open]", state="detached")
        page.keyboard.press("b")
        page.keyboard.type("zuid foto")
        page.keyboard.press("Enter")
        self.wait(lambda: len(host.view()["decisions"]) == 1, "the decision")
        self.check_faults()

    def test_every_act_in_an_exercise_is_done_by_keyboard_alone(self):
        host = self.facilitator(height=720)
        player = self.join(host, "Contactcentermanager", name="Noor")
        page, press = host.page, host.page.keyboard.press
        press("n")
        page.wait_for_selector("#do-e")
        player.page.wait_for_selector("#messages article")

        def sees(condition, what):
            self.wait(lambda: condition(host.view()), what)
            page.wait_for_selector("dialog[open]", state="detached")
            page.wait_for_timeout(150)

        def status(view, inject):
            return next(each["status"] for each in view["board"] if each["inject"] == inject)

        # What can be done, and its key.
        press("?")
        listed = page.eval_on_selector_all("dialog kbd", "all => all.map((each) => each.textContent)")
        self.assertEqual(sorted(listed), sorted("nedpbiwkuljvfsS"))
        press("Escape")
        page.wait_for_selector("dialog[open]", state="detached")
        # The board: to it, down it, and each act of a message by Tab and Enter.
        for act, expected in (("hold", "held"), ("skip", "skipped"), ("send", "delivered")):
            press("v")
            press("ArrowDown")
            inject = page.evaluate("document.activeElement.id").removeprefix("about-")
            if not page.evaluate("document.activeElement.parentElement.open"):
                press("Enter")
            for _ in range(8):
                press("Tab")
                if page.evaluate("document.activeElement.id") == f"{act}-{inject}":
                    break
            press("Enter")
            sees(lambda view: status(view, inject) == expected, f"{inject} to be {expected}")
        page.evaluate("document.activeElement.blur()")
        press("v")
        inject = page.evaluate("document.activeElement.id").removeprefix("about-")
        press("Enter")
        page.focus(f"#reword-{inject}")
        press("Enter")
        page.keyboard.type("Nu even anders. ")
        press("Tab")
        press("Tab")
        press("Enter")
        sees(lambda view: any("Nu even anders. " in each["text"] for each in view["board"]), "the new words")
        page.focus(f"#redirect-{inject}")
        press("Enter")
        press("Space")
        for _ in host.view()["roles"]:
            press("Tab")
        press("Tab")
        press("Enter")
        page.wait_for_selector("dialog[open]", state="detached")
        page.evaluate("document.activeElement.blur()")
        # What may be dropped.
        press("k")
        dropped = page.evaluate("document.activeElement.value")
        press("Space")
        page.locator("dialog button.main").focus()
        press("Enter")
        sees(lambda view: status(view, dropped) in ("skipped", "withheld"), "the message to be dropped")
        page.evaluate("document.activeElement.blur()")
        # A quarter late; ten minutes on in the story.
        press("l")
        page.keyboard.type("15")
        press("Enter")
        sees(lambda view: view["pacing"]["late"] == 15, "the delay")
        before = host.view()["time"]["story"]
        press("j")
        page.wait_for_selector("dialog [name=at]")
        page.locator("dialog button.main").focus()
        press("Enter")
        sees(lambda view: view["time"]["story"] >= before + 8 * 60_000, "the later time")
        # A decision that was said aloud, three minutes ago and after a hint; and taken back.
        press("b")
        page.keyboard.type("man it -3 !: dat moest")
        press("Enter")
        sees(lambda view: [(each["reason"], each["afterHint"]) for each in view["decisions"]] == [("dat moest", True)], "the decision")
        press("u")
        page.keyboard.type("Toch niet.")
        press("Enter")
        sees(lambda view: view["decisions"][0]["status"] == "retracted", "the decision to be undone")
        # Talking, with what came of it.
        press("d")
        press("Enter")
        sees(lambda view: view["head"].get("discussion"), "the discussion")
        press("d")
        page.keyboard.type("Eerst bellen.")
        press("Tab")
        press("Tab")
        press("Tab")
        press("Enter")
        sees(lambda view: not view["head"].get("discussion"), "the end of the discussion")
        self.assertIn("Eerst bellen.", [each.get("outcome") for each in host.view()["questions"]])
        # Something real: asked for, said everywhere, and taken back.
        press("S")
        press("Enter")
        sees(lambda view: view["head"].get("paused") == "stop", "the stop")
        player.page.wait_for_selector("body.halted")
        self.assertTrue(player.page.title().startswith("STOP – GEEN OEFENING"))
        press("p")
        sees(lambda view: view["head"].get("paused") is None, "the resumption")
        # The phase and the exercise.
        press("e")
        press("Enter")
        sees(lambda view: view["head"]["stage"] == "between", "the end of the phase")
        press("f")
        press("Enter")
        sees(lambda view: view["head"]["stage"] == "finished", "the end")
        page.wait_for_selector("#do-a")
        press("a")
        page.wait_for_url("**/afterwards")
        self.check_faults()


if __name__ == "__main__":
    unittest.main()
