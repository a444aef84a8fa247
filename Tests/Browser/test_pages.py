"""Every page: for everybody's eyes and hands, in plain words, and deaf to what wants to be code."""

import re
import unittest

from room import RoomTest

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
        return text

    def check_plain(self, device, where, drill="OEFENING"):
        text = self.check(device, where, drill)
        self.assertIsNone(TRADE.search(text), f"{where}: {TRADE.search(text)}")

    def walk(self, language, drill):
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
        for key in "bdiwlse":
            if key in "es" or host.page.locator(f"#do-{key}").count():
                host.page.keyboard.press(key)
                host.page.wait_for_timeout(1500 if key == "s" else 150)
                self.check(host, f"facilitate: {key}", drill)
                host.page.keyboard.press("Escape")
        host.page.locator("#board summary").first.click()
        self.check(host, "facilitate: a message", drill)
        self.check_plain(screen, "screen during", drill)
        observer = self.device("observer", language=language, width=768, height=1024)
        observer.page.goto(self.server.links["observe"])
        observer.page.wait_for_selector("#feed li")
        observer.page.locator("details summary").first.click()
        self.check(observer, "observe", drill)
        self.assertEqual(host.call("/api/commands/end-phase", {})["status"], 200)
        self.assertEqual(host.call("/api/commands/finish", {})["status"], 200)
        page.click("nav.parts button[data-to=situation]")
        page.click("#afterwards a")
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


if __name__ == "__main__":
    unittest.main()
