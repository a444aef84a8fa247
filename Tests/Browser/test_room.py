"""A room full of devices, and a room with one screen: the first hour and the first day."""

import time
import unittest

from room import RoomTest

PLAYERS = ["Contactcentermanager", "Supervisor Zuid", "Supervisor Noord", "IT/Security", "Legal / FG"]


class FullRoomTest(RoomTest):
    def play(self, phase):
        """The facilitator presses 'n' until the phase is over; whoever is offered something decides it now and then."""
        for step in range(120):
            if step % 8 == 3:
                self.decide(self.players[(step // 8) % len(self.players)], f"Reden {phase}.{step}")
            if not self.next(self.host):
                break
        if self.head()["stage"] == "phase":
            self.host.page.keyboard.press("e")
            self.confirm(self.host.page)
        self.wait(lambda: self.head()["stage"] == "between", "the end of the phase")

    def head(self):
        return self.host.view("facilitator")["head"]

    def decide(self, player, reason):
        page = player.page
        page.click("nav.parts button[data-to=decide]")
        button = page.locator("#offers button").first
        if not button.count():
            return
        button.click()
        page.fill("dialog [name=reason]", reason)
        for field in page.locator("dialog textarea").all():
            field.fill("Naar schatting 12.000 klanten")
        for field in page.locator("dialog select").all():
            field.select_option(index=1)
        self.confirm(page)
        self.reasons.append((player.name, reason))

    def test_a_facilitator_and_five_players_play_the_first_hour_and_the_first_day(self):
        self.reasons = []
        self.host = self.facilitator()
        self.players = [self.join(self.host, title, name="Noor") for title in PLAYERS]
        screen = self.device("screen", width=1920, height=1080)
        screen.page.goto(self.server.links["screen"])
        observer = self.device("observer")
        observer.page.goto(self.server.links["observe"])
        page = self.host.page
        self.wait(lambda: len([each for each in self.host.view()["people"] if each["here"]]) >= 6, "everybody to be here")
        self.enter(self.host, 1)
        self.play(1)
        secret = "ALLEEN-VOOR-LEGAL-7391"
        self.enter(self.host, 2)
        page.keyboard.press("i")
        page.fill("dialog [name=from]", "Een betrokkene")
        page.fill("dialog [name=text]", secret)
        page.locator("dialog label").filter(has_text="Legal / FG").locator("input").check()
        self.confirm(page)
        page.keyboard.press("e")
        self.confirm(page)
        self.wait(lambda: self.head()["stage"] == "between", "the end of the second phase")
        self.enter(self.host, 3)
        self.play(3)

        view = self.host.view("facilitator")
        kept = {item["reason"] for item in view["decisions"]}
        self.assertGreaterEqual(len(self.reasons), 3)
        for _, reason in self.reasons:
            self.assertIn(reason, kept)
        delivered = [item for item in view["board"] if item["status"] == "delivered"]
        self.assertGreater(len(delivered), 15)
        roles = {item["title"]: item["role"] for item in view["roles"]}
        messages = [(item["text"], item["to"]) for item in delivered] + [(secret, ["legal"])]
        private = 0
        for player in self.players:
            player.page.wait_for_timeout(200)
            for text, to in messages:
                part = text.split("\n")[0][:60]
                if roles[player.name] in to:
                    self.assertTrue(player.heard_or_shown(part), f"{player.name} misses “{part}”")
                elif not any(part in other for other, also in messages if roles[player.name] in also):
                    private += 1
                    self.assertFalse(player.heard_or_shown(part), f"{player.name} must not get “{part}”")
        for text, _ in messages:
            self.assertFalse(screen.heard_or_shown(text.split("\n")[0][:60]), "the big screen shows no message")
        self.assertGreater(private, 20)
        self.assertTrue(observer.heard_or_shown(secret))
        self.check_faults()


class DirectionTest(RoomTest):
    options = ("--cast", "full")

    def setUp(self):
        super().setUp()
        self.host = self.facilitator()
        self.host.page.keyboard.press("n")
        self.confirm(self.host.page)
        self.host.page.wait_for_selector("#do-e")

    def test_who_comes_in_halfway_reads_what_was_missed_once(self):
        for _ in range(8):
            self.next(self.host)
        late = self.join(self.host, "Contactcentermanager")
        lines = late.page.locator("#missed li")
        lines.first.wait_for()
        self.assertIn(lines.count(), range(2, 11))
        self.assertIn(late.view()["head"]["situation"], late.page.text_content("#missed"))
        late.page.click("#missed button.main")
        late.page.reload()
        late.page.wait_for_selector("#messages article")
        self.assertFalse(late.page.is_visible("#missed"))
        self.check_faults()

    def test_what_deserves_more_time_is_kept_for_the_hot_wash(self):
        page = self.host.page
        page.keyboard.press("d")
        self.confirm(page)
        page.wait_for_selector("#do-d.main")
        asked = self.host.view()["head"]["discussion"]["text"]
        page.keyboard.press("d")
        page.fill("dialog [name=outcome]", "Niemand heeft het nummer.")
        page.check("dialog [name=park]")
        page.locator("dialog [name=where]").wait_for()
        self.confirm(page)
        answers = self.host.view()["hotwash"]["answers"]
        self.assertEqual([each["text"] for each in answers], [f"{asked} – Niemand heeft het nummer."])
        self.check_faults()

    def test_between_two_phases_a_role_changes_hands_a_message_is_dropped_and_there_is_time_to_talk(self):
        page = self.host.page
        page.keyboard.press("e")
        self.confirm(page)
        page.select_option("#presence-legal", "counterplay")
        self.wait(lambda: {each["role"]: each["presence"] for each in self.host.view()["roles"]}["legal"] == "counterplay", "the counterplay")
        dropped = page.locator("#board details").filter(has_text="Laten vervallen").first
        name = dropped.get_attribute("id").removeprefix("inject-")
        dropped.locator("summary").click()
        dropped.get_by_role("button", name="Laten vervallen").click()
        self.wait(lambda: {each["inject"]: each["status"] for each in self.host.view()["board"]}[name] == "withheld", "the message to be dropped")
        page.keyboard.press("d")
        self.check_axe(self.host, "facilitate between phases")
        self.confirm(page)
        self.wait(lambda: self.host.view()["head"].get("discussion"), "the discussion")
        self.check_faults()

    def test_a_message_that_was_skipped_by_mistake_is_brought_back_with_a_key(self):
        page = self.host.page
        status = lambda: {each["inject"]: each["status"] for each in self.host.view()["board"]}[name]
        card = page.locator("#board details").filter(has_text="Overslaan").first
        name = card.get_attribute("id").removeprefix("inject-")
        before = status()
        card.locator("summary").click()
        page.click(f"#skip-{name}")
        self.wait(lambda: status() == "skipped", "the message to be skipped")
        page.get_by_text("Met u maak je het ongedaan.").wait_for()
        page.keyboard.press("u")
        self.assertTrue(page.is_checked(f"dialog [value=inject-{name}]"))
        page.keyboard.press("Enter")
        self.wait(lambda: status() == before, "the message to come back")
        page.check("#board-all")
        page.evaluate("name => { document.getElementById(`inject-${name}`).open = true; }", name)
        page.click(f"#hold-{name}")
        page.click(f"#restore-{name}")
        self.wait(lambda: status() == before, "the message to come back once more")
        self.check_axe(self.host, "the board after bringing back")
        self.check_faults()

    def test_who_began_a_quarter_late_sees_it_in_the_plan(self):
        page = self.host.page
        self.assertIn("op schema", page.text_content("#pacing"))
        page.keyboard.press("l")
        page.fill("dialog [name=minutes]", "15")
        self.confirm(page)
        page.wait_for_function("() => document.querySelector('#pacing').textContent.includes('15 min later begonnen')")
        self.assertIn("achter op plan", page.text_content("#pacing"))
        self.assertIn("kunnen weg", page.text_content("#pacing"))
        self.check_faults()

    def test_the_board_says_what_a_message_waits_for_and_who_has_not_read_one(self):
        page = self.host.page
        waiting = [each for each in self.host.view()["board"] if each["waits"] and not each["holds"]]
        self.assertGreater(len(waiting), 5)
        card = page.locator(f"#inject-{waiting[0]['inject']}")
        card.locator("summary").click()
        self.assertRegex(card.locator(".why").text_content(), r"^Komt (zodra|tussen) .*\b(gedaan|verstuurd|zo|dan|geweest)\b")
        # Two telephones of one role: one of them looks, the other lies face down.
        reader = self.join(self.host, "Contactcentermanager", name="Noor")
        other = self.join(self.host, "Contactcentermanager", name="Bram")
        other.page.click("nav.parts button[data-to=situation]")
        page.wait_for_function("() => document.querySelector('#people').textContent.includes('heeft alles gelezen')", timeout=20000)
        page.check("#board-all")
        page.locator("#about-strange-export").click()
        self.assertEqual(page.text_content("#inject-strange-export .why"), "Nog niet gelezen door: Bram.")
        # Who was wrong about their role goes back, and hands over what they decided.
        reader.page.click("nav.parts button[data-to=situation]")
        reader.page.get_by_role("link", name="Van rol wisselen").click()
        reader.page.get_by_role("button", name="Laat Bram beslissen").click()
        self.wait(lambda: [each["name"] for each in self.host.view()["people"] if "manager" in each["speaks"]] == ["Bram"], "Bram to speak")
        reader.page.get_by_role("link", name="Naar de oefening").click()
        reader.page.wait_for_selector("#messages article")
        self.check_faults()

    def test_an_observer_sees_the_rating_that_was_proposed(self):
        observer = self.device("observer")
        page = observer.page
        page.goto(self.server.links["observe"])
        page.wait_for_selector("#feed li")
        page.locator("details summary").click()
        page.locator("[name=level]").first.check()
        page.fill("#rating-reason", "Er werd meteen gebeld.")
        page.locator("#rating-form button").click()
        page.wait_for_function("() => document.querySelector('#ratings').textContent.includes('Er werd meteen gebeld.')")
        self.check_faults()


class RehearsalTest(RoomTest):
    options = ("--cast", "full", "--rehearse")

    def test_alone_a_minute_passes_at_a_key_and_any_message_is_tried(self):
        host = self.facilitator()
        page = host.page
        self.assertIn("Er wordt niets bewaard", page.text_content("#state"))
        page.keyboard.press("n")
        self.confirm(page)
        page.wait_for_selector("#do-r")
        for minute in range(1, 4):
            before = host.view()["time"]["exercise"]
            page.keyboard.press("r")
            self.wait(lambda: host.view()["time"]["exercise"] >= before + 60_000, f"minute {minute}")
        self.wait(lambda: host.view()["decisions"], "a simulated decision")
        spare = next(each for each in host.view()["board"] if each["status"] == "standby")
        page.locator(f"#about-{spare['inject']}").click()
        page.locator(f"#inject-{spare['inject']}").get_by_role("button", name="Dit bericht uitproberen").click()
        self.wait(lambda: next(each for each in host.view()["board"] if each["inject"] == spare["inject"])["status"] == "delivered", "the message")
        self.assertIn(spare["title"], page.text_content("#told"))
        self.check_faults()


class OneScreenTest(RoomTest):
    options = ("--cast", "supervisors")

    def test_one_laptop_and_one_screen_play_the_first_hour_and_the_first_day(self):
        host = self.facilitator(height=720)
        page = host.page
        screen = self.device("screen", width=1920, height=1080)
        screen.page.goto(self.server.links["screen"])
        screen.page.wait_for_selector("#qr svg")
        page.keyboard.press("n")
        self.confirm(page)
        page.wait_for_selector("#do-b")
        first = time.monotonic() - self.server.started
        print(f"\n  from 'host' to the first message, as a machine: {first:.1f} s, 2 keys (server ready after {self.server.ready:.2f} s)")
        # Nobody has a device: it stands in full before whoever reads it aloud, with how, and not on the big screen.
        page.locator("#latest .text").first.wait_for()
        self.assertIn("klopt deze export", page.text_content("#latest"))
        self.assertFalse(screen.heard_or_shown("klopt deze export"))
        recorded = 0
        for phase in (1, 2, 3):
            for words in (["zuid foto", "man it: dat moest", "manager: teaml"] if phase != 2 else []):
                keys = len(words) + 2
                started = time.monotonic()
                page.keyboard.press("b")
                page.keyboard.type(words)
                page.keyboard.press("Enter")
                recorded += 1
                self.wait(lambda: len(host.view()["decisions"]) == recorded, "the spoken decision")
                took = time.monotonic() - started
                # A person types some five keys a second, and has to find the first.
                self.assertLess(keys / 5 + took, 5, f"{keys} keys and {took:.2f} s")
            if phase == 1:
                print(f"  a spoken decision: {keys} keys, {took:.2f} s until it is kept")
            for _ in range(4):
                self.next(host)
            page.keyboard.press("d")
            self.confirm(page)
            screen.page.wait_for_selector("#question:not([hidden])")
            page.keyboard.press("d")
            page.fill("dialog [name=outcome]", "Eerst bellen, dan pas zoeken.")
            self.confirm(page)
            screen.page.wait_for_selector("#question", state="hidden")
            page.keyboard.press("e")
            self.confirm(page)
            self.wait(lambda: host.view()["head"]["stage"] == "between", "the end of the phase")
            self.enter(host, phase + 1)
        self.assertEqual(len(host.view()["decisions"]), recorded)
        self.assertNotIn("Eerst bellen, dan pas zoeken.", "".join(screen.heard))
        self.check_faults()


if __name__ == "__main__":
    unittest.main()
