"""What a player sees of what they did, of who decides, and of doors that are shut."""

import datetime
import unittest

from room import RoomTest


class PlayerTest(RoomTest):
    options = ("--cast", "full")

    def setUp(self):
        super().setUp()
        self.host = self.facilitator()
        self.player = self.join(self.host, "Contactcentermanager", name="Noor")
        self.page = self.player.page

    def begin(self):
        self.host.page.keyboard.press("n")
        self.page.wait_for_selector("#messages article")

    def show(self, page, part):
        page.click(f"nav.parts button[data-to={part}]")

    def choose(self, page):
        self.show(page, "decide")
        page.locator("#offers button").first.click()

    def told(self, page, part):
        page.wait_for_function("(part) => { const told = document.getElementById('told'); return !told.hidden && told.textContent.includes(part); }", arg=part)

    def test_who_decides_may_change_and_every_telephone_knows_at_once(self):
        other = self.join(self.host, "Contactcentermanager", name="Bram")
        page = other.page
        self.begin()
        self.choose(page)
        self.assertEqual(page.text_content("dialog button.main"), "Voorstellen")
        self.confirm(page)
        self.told(page, "Voorgesteld aan Noor.")
        page.wait_for_selector("#proposals li")
        self.assertIn("Het wacht op Noor.", page.text_content("#proposals"))
        self.assertNotIn("Ik zie het anders", page.text_content("#proposals"))
        self.show(self.page, "decide")
        self.page.get_by_role("button", name="Zo doen we het").wait_for()
        person = next(each["person"] for each in self.host.view()["people"] if each.get("name") == "Bram")
        self.assertEqual(self.host.call("/api/roles/manager/speaker", {"person": person})["status"], 200)
        page.get_by_role("button", name="Zo doen we het").wait_for()
        self.page.get_by_role("button", name="Zo doen we het").wait_for(state="detached")
        page.get_by_role("button", name="Zo doen we het").click()
        page.wait_for_selector("#decisions strong", state="attached")
        self.choose(page)
        self.assertEqual(page.text_content("dialog button.main"), "Besluiten")
        self.confirm(page)
        self.told(page, "Besloten.")
        self.check_faults()

    def test_a_refusal_stands_in_the_dialogue_and_goes_when_it_works(self):
        self.begin()
        self.host.call("/api/commands/pause", {})
        self.player.expects_loss = True
        self.choose(self.page)
        self.page.click("dialog button.main")
        self.page.locator("dialog #told[role=alert]").wait_for()
        self.assertIn("Het is nu pauze.", self.page.text_content("dialog #told"))
        self.check_axe(self.player, "a refusal in a dialogue")
        self.host.call("/api/commands/resume", {})
        self.confirm(self.page)
        self.told(self.page, "Besloten. Klaar om ")
        self.assertEqual(self.page.get_attribute("#told", "role"), "status")
        self.check_faults()

    def test_nothing_of_what_somebody_types_is_cut_off_silently(self):
        self.begin()
        self.show(self.page, "decide")
        self.page.click("#own-words")
        self.page.fill("dialog [name=words]", "Bellen, en wel nu. " * 30)
        self.assertIn("70 tekens te lang", self.page.text_content("dialog"))
        self.page.click("dialog button.main")
        self.page.wait_for_timeout(300)
        self.assertEqual(self.player.view()["decisions"], [])
        self.page.fill("dialog [name=words]", "Bellen, en wel nu. " * 25)
        self.assertIn("Nog 25 tekens", self.page.text_content("dialog"))
        self.confirm(self.page)
        self.show(self.page, "situation")
        self.page.locator("#decisions button.term").click()
        self.assertEqual(self.page.text_content("#decisions strong").strip(), ("Bellen, en wel nu. " * 25).strip())
        self.check_faults()

    def test_ones_own_question_is_no_news(self):
        self.begin()
        self.wait(lambda: not self.page.is_visible("#fresh"), "the message to be read")
        self.show(self.page, "decide")
        self.page.click("#ask-other")
        self.page.select_option("dialog [name=to]", "legal")
        self.page.fill("dialog [name=text]", "Is dit een datalek?")
        self.confirm(self.page)
        self.page.wait_for_selector("#messages .from:has-text('Gevraagd aan Legal / FG')", state="attached")
        self.assertTrue(self.page.is_hidden("#fresh"))
        self.check_faults()

    def test_who_has_no_way_in_any_more_reads_why(self):
        for link in ("observe#verkeerd-geheim", "facilitate#verkeerd-geheim", "screen"):
            device = self.device(link)
            device.expects_loss = True
            device.page.goto(f"{self.server.base}/{link}")
            device.page.wait_for_selector("#turned-away:not([hidden])")
            self.assertIn("Deze link geldt niet meer.", device.page.text_content("#turned-away"))
        self.player.expects_loss = True
        person = next(each["person"] for each in self.host.view()["people"] if each.get("name") == "Noor")
        self.assertEqual(self.host.call(f"/api/people/{person}/remove", {})["status"], 200)
        self.page.wait_for_selector("#turned-away:not([hidden])")
        self.assertIn("Je doet niet meer mee.", self.page.text_content("#turned-away"))
        self.page.reload()
        self.assertTrue(self.page.is_hidden("#turned-away"))
        self.check_faults()

    def test_a_wrong_address_says_so_and_leads_to_the_start(self):
        self.player.expects_loss = True
        self.page.goto(f"{self.server.base}/nergens")
        self.page.get_by_role("link", name="Naar het begin").click()
        self.page.wait_for_url(f"{self.server.base}/**")
        self.page.wait_for_selector("#step-code:not([hidden]), #step-roles:not([hidden])")
        self.check_faults()

    def test_every_page_says_that_it_is_an_exercise_however_far_one_scrolls(self):
        self.begin()
        self.show(self.page, "decide")
        self.scroll()
        self.assertEqual(self.host.call("/api/commands/end-phase", {})["status"], 200)
        self.assertEqual(self.host.call("/api/commands/finish", {})["status"], 200)
        self.page.click("#to-afterwards")
        self.page.wait_for_selector("#questions li")
        self.scroll()
        self.check_faults()

    def scroll(self):
        self.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        self.assertGreater(self.page.evaluate("window.scrollY"), 20)
        self.assertEqual(self.page.evaluate("document.querySelector('.drill').getBoundingClientRect().top"), 0)

    def test_after_the_end_nothing_is_put_forward_and_feedback_is_given_once(self):
        self.begin()
        self.show(self.page, "decide")
        self.assertEqual(self.host.call("/api/commands/end-phase", {})["status"], 200)
        self.assertEqual(self.host.call("/api/commands/finish", {})["status"], 200)
        self.page.wait_for_selector("#to-afterwards")
        for gone in ("#offers", "#search", "#own-words", "#ask-other"):
            self.assertTrue(self.page.is_hidden(gone), gone)
        self.assertTrue(self.page.is_visible("#messages"))
        self.page.click("#to-afterwards")
        form = self.page.locator("#feedback-form")
        form.locator("fieldset").first.wait_for()
        self.assertIn("5 = helemaal mee eens", form.text_content())
        form.locator("[value='5']").first.check()
        # A nervous thumb is one participant, and one answer.
        sent = []
        self.page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
        form.locator("button.main").dblclick()
        form.get_by_text("Dank je.").wait_for()
        question = self.page.locator("#questions li").first
        question.locator("textarea").fill("Eén keer")
        question.locator("button.main").dblclick()
        question.get_by_text("Eén keer").wait_for()
        self.assertEqual([url.rsplit("/", 1)[1] for url in sent], ["feedback", "answers"])
        self.page.reload()
        self.page.wait_for_selector("#questions li")
        self.assertTrue(form.is_hidden())
        # The facilitator's side: what they themselves have released, and a date that is still to come.
        leader = self.host.page
        leader.goto(f"{self.server.base}/afterwards")
        leader.get_by_text("Je hebt nog niets vrijgegeven.").wait_for()
        leader.click("#improve")
        self.assertEqual(leader.get_attribute("dialog [name=due]", "min"), datetime.date.today().isoformat())
        self.check_faults()

    def test_what_was_said_and_agreed_is_set_right_by_keyboard(self):
        self.begin()
        self.assertEqual(self.host.call("/api/commands/end-phase", {})["status"], 200)
        self.assertEqual(self.host.call("/api/commands/finish", {})["status"], 200)
        other = self.join(self.host, "IT")
        wash = lambda: self.host.view()["hotwash"]
        for page in (self.page, other.page, self.host.page):
            page.goto(f"{self.server.base}/afterwards")
            page.wait_for_selector("#questions li")
        for text in ("Te laat gebeld", "Verkeerd getypt"):
            self.page.locator("#questions textarea").first.fill(text)
            self.page.locator("#questions button.main").first.click()
            self.page.locator(".answers").get_by_text(text).wait_for()
        self.page.click("#dot-2")
        other.page.click("#dot-2")
        self.wait(lambda: [each["dots"] for each in wash()["answers"]] == [0, 2], "the dots")
        self.assertEqual(other.page.locator("[id^=strike-]").count(), 0)
        # Who wrote it still knows after a reload.
        self.page.reload()
        self.page.focus("#strike-2")
        self.page.keyboard.press("Enter")
        self.check_axe(self.player, "striking an answer")
        self.page.keyboard.press("Enter")
        self.wait(lambda: [each["text"] for each in wash()["answers"]] == ["Te laat gebeld"], "the answer to go")
        other.page.locator(".answers").get_by_text("Verkeerd getypt").wait_for(state="detached")
        self.assertIn("Stippen over: 3.", other.page.text_content("#dots"))
        leader = self.host.page
        leader.click("#improve")
        leader.fill("dialog [name=what]", "Bellijst")
        leader.fill("dialog [name=owner]", "Drectie")
        leader.fill("dialog [name=due]", datetime.date.today().isoformat())
        self.confirm(leader)
        leader.focus("#change-1")
        leader.keyboard.press("Enter")
        self.assertEqual(leader.input_value("dialog [name=due]"), datetime.date.today().isoformat())
        leader.fill("dialog [name=owner]", "Directie")
        self.confirm(leader)
        self.wait(lambda: [each["owner"] for each in wash()["improvements"]] == ["Directie"], "the owner to change")
        self.assertEqual(self.page.locator("#improvements button").count(), 0)
        leader.focus("#strike-agreed-1")
        leader.keyboard.press("Enter")
        self.confirm(leader)
        self.wait(lambda: wash()["improvements"] == [], "the agreement to go")
        leader.click("#strike-1")
        self.confirm(leader)
        self.wait(lambda: wash()["answers"] == [], "the wall to be empty")
        self.check_axe(self.host, "afterwards after setting things right")
        self.check_faults()


if __name__ == "__main__":
    unittest.main()
