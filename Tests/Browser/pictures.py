"""Pictures of every page, at four widths, light and dark, with little on it and with a lot: to be looked at.

    python Tests/Browser/pictures.py FOLDER [WIDTH...]
"""

import sys

import room

SIZES = {360: 740, 768: 1024, 1280: 720, 1920: 1080}
LONG = "Wilhelmina-Alexandra van der Bovenkamp-Oosterwijk tot Zuilenstein"[:60]


class Pictures(room.RoomTest):
    options = ("--cast", "full")

    def shoot(self, device, name, full=False):
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                device.page.set_viewport_size({"width": width, "height": SIZES[width]})
                device.page.emulate_media(color_scheme=scheme)
                device.page.wait_for_timeout(80)
                device.page.screenshot(path=f"{FOLDER}/{name}-{width}-{scheme}.png", full_page=full)

    def runTest(self):
        facilitator = self.facilitator()
        page = facilitator.page
        screen = self.device("screen")
        screen.page.goto(self.server.links["screen"])
        observer = self.device("observer")
        observer.page.goto(self.server.links["observe"])
        joining = self.device("joining", width=360, height=740)
        joining.page.goto(self.server.base)
        self.shoot(joining, "join-1")
        joining.page.fill("#code", facilitator.call("/api/invitation")["body"]["code"])
        joining.page.fill("#name", LONG[:40])
        joining.page.click("#join-form button")
        joining.page.locator("#roles button").first.click()
        joining.page.wait_for_timeout(300)
        self.shoot(joining, "join-2")
        joining.page.click("#go-on")
        joining.page.wait_for_selector("#practice button")
        self.shoot(joining, "join-3")
        joining.page.locator("#practice button").first.click()
        joining.page.locator("#practice a.button").click()
        manager = joining
        others = [self.join(facilitator, title, LONG[:40]) for title in ("Supervisor Zuid", "Supervisor Noord")]
        page.wait_for_timeout(300)
        self.shoot(facilitator, "facilitate-before")
        self.shoot(screen, "screen-before")
        page.keyboard.press("n")
        page.wait_for_timeout(800)
        for _ in range(3):
            page.keyboard.press("n")
            page.wait_for_timeout(250)
        self.shoot(facilitator, "facilitate-during")
        self.shoot(screen, "screen-during")
        manager.page.wait_for_timeout(300)
        for part in ("messages", "decide", "situation"):
            manager.page.evaluate("part => document.querySelector(`nav.parts button[data-to=${part}]`).click()", part)
            self.shoot(manager, f"play-{part}")
        manager.page.evaluate("document.querySelector('#offers button').click()")
        self.shoot(manager, "play-dialogue")
        manager.page.keyboard.press("Escape")
        page.keyboard.press("b")
        page.keyboard.type("zuid")
        self.shoot(facilitator, "facilitate-record")
        page.keyboard.press("Escape")
        for key, name in (("?", "keys"), ("k", "shorten"), ("i", "improvise"), ("l", "later"), ("S", "stop-sure")):
            page.keyboard.press(key)
            page.wait_for_timeout(200)
            self.shoot(facilitator, f"facilitate-{name}")
            page.keyboard.press("Escape")
            page.wait_for_timeout(100)
        second = self.join(facilitator, "Contactcentermanager", "Aïcha")
        second.call("/api/decisions", {"role": "manager", "words": "De lijnen dichtzetten tot we het weten", "reason": "Anders lekt er meer"})
        manager.call("/api/proposals/1/dissent", {"text": "Dan komt niemand er meer door, ook wie geen stroom heeft niet."})
        self.shoot(second, "play-proposal-second")
        manager.page.evaluate("document.querySelector('nav.parts button[data-to=decide]').click()")
        manager.page.evaluate("window.scrollTo(0, 0)")
        self.shoot(manager, "play-proposal")
        page.keyboard.press("d")
        page.wait_for_timeout(200)
        self.shoot(facilitator, "facilitate-discuss")
        self.confirm(page)
        page.wait_for_timeout(300)
        self.shoot(screen, "screen-discuss")
        self.shoot(facilitator, "facilitate-discussing")
        page.keyboard.press("d")
        self.confirm(page)
        # Crowded.
        for number in range(60):
            facilitator.call("/api/commands/improvise", {
                "from": LONG, "text": f"Bericht {number}. " + "De klanten blijven bellen over de brief. " * (1 + number % 5), "to": ["manager"]})
        for number in range(30):
            facilitator.call("/api/decisions", {"role": "manager", "words": f"Besluit {number} in eigen woorden, omdat het niet op de lijst stond", "reason": "Dat vonden we samen"})
        page.wait_for_timeout(1500)
        self.shoot(facilitator, "facilitate-crowded")
        for part in ("messages", "decide", "situation"):
            manager.page.evaluate("part => document.querySelector(`nav.parts button[data-to=${part}]`).click()", part)
            self.shoot(manager, f"play-crowded-{part}")
        self.shoot(observer, "observe-crowded")
        facilitator.call("/api/commands/pause", {})
        page.wait_for_timeout(300)
        self.shoot(facilitator, "facilitate-paused")
        self.shoot(screen, "screen-paused")
        facilitator.call("/api/commands/resume", {})
        facilitator.call("/api/commands/end-phase", {})
        page.wait_for_timeout(300)
        self.shoot(facilitator, "facilitate-between")
        page.keyboard.press("?")
        self.shoot(facilitator, "facilitate-keys-between")
        page.keyboard.press("Escape")
        # Long enough for the clock of the 72 hours to run.
        facilitator.call("/api/commands/enter-next-phase", {})
        for _ in range(60):
            if facilitator.view("facilitator")["clocks"]:
                break
            facilitator.call("/api/commands/next", {})
        page.wait_for_timeout(500)
        self.shoot(screen, "screen-clock")
        page.keyboard.press("v")
        page.keyboard.press("Enter")
        self.shoot(facilitator, "facilitate-clock")
        page.locator("#board-all").check()
        page.locator("#board li:has(.why) summary").nth(1).click()
        self.shoot(facilitator, "facilitate-waits")
        page.locator("#board-all").uncheck()
        # One message of each channel.
        board = facilitator.view("facilitator")["board"]
        for channel in ("chat", "mail", "phone", "in-person", "letter", "press", "social", "system"):
            item = next((each for each in board if each["channel"] == channel and each["status"] in ("pending", "standby") and len(each["text"]) < 400), None)
            if not item:
                continue
            facilitator.call("/api/commands/redirect", {"inject": item["inject"], "to": ["manager"]})
            facilitator.call("/api/commands/send", {"inject": item["inject"]})
        manager.page.wait_for_timeout(600)
        manager.page.evaluate("document.querySelector('nav.parts button[data-to=messages]').click()")
        self.shoot(manager, "play-channels", full=True)
        facilitator.call("/api/commands/stop", {})
        page.wait_for_timeout(400)
        for device, name in ((facilitator, "facilitate"), (screen, "screen"), (manager, "play"), (observer, "observe")):
            self.shoot(device, f"{name}-halted")
        facilitator.call("/api/commands/unstop", {})
        observer.page.locator("details summary").first.click()
        observer.call("/api/ratings", {"objective": facilitator.view("facilitator")["objectives"][0]["id"], "level": "S", "reason": "De volgorde klopte, maar het bellen kwam laat."})
        observer.page.wait_for_timeout(400)
        self.shoot(observer, "observe-rating", full=True)
        page.keyboard.press("s")
        page.wait_for_timeout(3000)
        self.shoot(facilitator, "facilitate-score")
        page.keyboard.press("Escape")
        facilitator.call("/api/commands/end-phase", {})
        facilitator.call("/api/commands/finish", {})
        page.wait_for_timeout(500)
        self.shoot(facilitator, "facilitate-finished")
        self.shoot(screen, "screen-finished")
        self.shoot(manager, "play-finished")
        manager.page.goto(f"{self.server.base}/afterwards")
        manager.page.wait_for_selector("#questions textarea")
        for question in manager.view()["hotwash"]["questions"][:3]:
            manager.call("/api/answers", {"question": question["id"], "text": "We belden te laat, en niemand schreef mee. " * 3})
        for answers in ([1, 2], [1], [1, 3]):
            others.append(manager)
            others[len(others) % 3].call("/api/dots", {"answers": answers})
        screen.page.wait_for_timeout(300)
        self.shoot(screen, "screen-questions")
        facilitator.call("/api/improvements", {"what": "Nieuwe collega's oefenen in hun eerste week met een verdachte chat", "owner": "Teamlead Zuid", "date": "2027-01-15"})
        facilitator.call("/api/improvements", {"what": "Een belboom aan de muur, met nummers die kloppen", "owner": LONG, "date": "2026-12-01", "urgent": True})
        facilitator.call("/api/release", {"score": True, "timeline": True})
        page.goto(f"{self.server.base}/afterwards")
        page.wait_for_timeout(2500)
        self.shoot(manager, "afterwards-player", full=True)
        self.shoot(facilitator, "afterwards-facilitator", full=True)
        screen.page.wait_for_timeout(300)
        self.shoot(screen, "screen-afterwards")
        print("\n".join(fault for device in self.devices for fault in device.faults) or "no faults")


if __name__ == "__main__":
    FOLDER = sys.argv[1]
    WIDTHS = [int(width) for width in sys.argv[2:]] or list(SIZES)
    room.unittest.main(argv=sys.argv[:1], verbosity=2, defaultTest="Pictures")
