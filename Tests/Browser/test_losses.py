"""What a room does to its devices: reloading, sleeping, losing the network, losing the server."""

import time
import unittest

from room import RoomTest


class LossTest(RoomTest):
    options = ("--cast", "full")

    def setUp(self):
        super().setUp()
        self.host = self.facilitator()
        self.player = self.join(self.host, "Contactcentermanager")
        self.host.page.keyboard.press("n")
        self.player.page.wait_for_selector("#messages article")

    def send(self, text):
        answer = self.host.call("/api/commands/improvise", {"from": "Iemand", "text": text, "to": ["manager"]})
        self.assertEqual(answer["status"], 200)

    def sees(self, text, seconds=10):
        self.player.page.wait_for_function("text => document.querySelector('#messages').textContent.includes(text)", arg=text, timeout=seconds * 1000)

    def once(self, *texts):
        shown = self.player.page.text_content("#messages")
        for text in texts:
            self.assertEqual(shown.count(text), 1, f"“{text}” is there once")

    def test_a_reload_loses_nothing(self):
        self.send("Voor het herladen.")
        self.sees("Voor het herladen.")
        self.player.page.reload()
        self.sees("Voor het herladen.")
        self.send("Na het herladen.")
        self.sees("Na het herladen.")
        self.once("Voor het herladen.", "Na het herladen.")
        self.check_faults()

    def test_a_lost_network_loses_nothing(self):
        self.player.expects_loss = True
        self.player.context.set_offline(True)
        self.send("Toen jij weg was.")
        self.player.page.wait_for_timeout(1500)
        self.player.context.set_offline(False)
        self.sees("Toen jij weg was.")
        self.once("Toen jij weg was.")
        self.check_faults()

    def test_a_decision_sent_without_a_network_arrives_once(self):
        page = self.player.page
        self.player.expects_loss = True
        page.click("nav.parts button[data-to=decide]")
        page.locator("#offers button").first.click()
        page.fill("dialog [name=reason]", "Onderweg kwijt")
        self.player.context.set_offline(True)
        page.locator("dialog button.main").click()
        page.wait_for_timeout(400)
        self.player.context.set_offline(False)
        self.wait(lambda: [each["reason"] for each in self.host.view()["decisions"]] == ["Onderweg kwijt"], "the decision")
        page.wait_for_selector("dialog[open]", state="detached")
        self.check_faults()

    def test_a_page_that_slept_has_missed_nothing(self):
        # As a telephone freezes a page in the background.
        session = self.player.context.new_cdp_session(self.player.page)
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
        self.send("Terwijl je sliep.")
        self.host.page.wait_for_timeout(1500)
        session.send("Page.setWebLifecycleState", {"state": "active"})
        self.sees("Terwijl je sliep.")
        self.once("Terwijl je sliep.")
        self.check_faults()

    def test_what_somebody_typed_is_still_there_after_a_reload(self):
        page = self.player.page
        page.click("nav.parts button[data-to=decide]")
        title = page.locator("#offers button").first.text_content()
        page.locator("#offers button").first.click()
        page.fill("dialog [name=reason]", "Half getypte reden")
        page.reload()
        page.click("nav.parts button[data-to=decide]")
        page.locator("#offers button").filter(has_text=title).first.click()
        self.assertEqual(page.input_value("dialog [name=reason]"), "Half getypte reden")
        self.confirm(page)
        self.wait(lambda: [each["reason"] for each in self.host.view()["decisions"]] == ["Half getypte reden"], "the decision")
        page.click("#own-words")
        page.fill("dialog [name=words]", "Iets heel anders")
        page.reload()
        page.click("nav.parts button[data-to=decide]")
        page.click("#own-words")
        self.assertEqual(page.input_value("dialog [name=words]"), "Iets heel anders")
        self.check_faults()

    def test_a_server_that_is_killed_and_started_again_has_its_people_back_within_3_seconds(self):
        self.send("Voor de klap.")
        self.sees("Voor de klap.")
        for device in self.devices:
            device.expects_loss = True
        self.server.kill()
        self.player.page.wait_for_selector("#connection:not([hidden])")
        self.server.start()
        back = time.monotonic()
        for device in self.devices:
            device.page.wait_for_selector("#connection", state="hidden", timeout=3000)
        print(f"\n  everybody back {time.monotonic() - back:.2f} s after the server was")
        self.sees("Voor de klap.")
        # An exercise that was cut off stands still until the facilitator goes on.
        self.host.page.wait_for_selector("#state:not([hidden])")
        self.host.page.keyboard.press("p")
        self.send("Na de klap.")
        self.sees("Na de klap.")
        self.once("Voor de klap.", "Na de klap.")
        self.check_faults()


if __name__ == "__main__":
    unittest.main()
