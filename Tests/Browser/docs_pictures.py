"""The pictures in docs/, taken anew: a room in the middle of the first hour, and after it.

    python Tests/Browser/docs_pictures.py
"""

import room

FOLDER = room.ROOT / "docs"


class Pictures(room.RoomTest):
    options = ("--cast", "supervisors")

    def take(self, device, name):
        device.page.wait_for_timeout(400)
        device.page.screenshot(path=FOLDER / f"{name}.png")

    def runTest(self):
        host = self.facilitator(width=1220, height=680)
        screen = self.device("screen", width=960, height=540)
        screen.page.goto(self.server.links["screen"])
        screen.page.wait_for_selector("#qr svg")
        self.take(screen, "screen-joining")
        players = [self.join(host, *each, height=640) for each in (("Contactcentermanager", "Noor"), ("Supervisor Zuid", "Bram"), ("Supervisor Noord", "Aïcha"))]
        page = host.page
        page.keyboard.press("n")
        self.wait(lambda: host.view()["head"]["stage"] == "phase", "the first phase")
        for words in ("manager vloer", "zuid foto", "manager exports"):
            self.next(host)
            page.keyboard.press("b")
            page.keyboard.type(f"{words}: dat spraken we hardop af")
            page.keyboard.press("Enter")
            page.wait_for_selector("#record", state="hidden")
        for _ in range(2):
            self.next(host)
        page.wait_for_timeout(6000)
        self.take(host, "facilitator")
        self.take(players[0], "player")
        self.take(screen, "screen")
        page.keyboard.press("b")
        page.keyboard.type("noord vl")
        host.page.set_viewport_size({"width": 1220, "height": 480})
        self.take(host, "recording")
        page.keyboard.press("Escape")
        page.keyboard.press("d")
        self.confirm(page)
        screen.page.wait_for_selector("#question:not([hidden])")
        # Somebody has to say something first.
        screen.page.wait_for_timeout(8000)
        self.take(screen, "screen-discussing")
        page.keyboard.press("d")
        self.confirm(page)
        for name in ("end-phase", "finish"):
            host.call(f"/api/commands/{name}", {})
        questions = host.view()["hotwash"]["questions"]
        for player, question, text in zip(players, questions, ("Bellen naar IT ging meteen goed.", "Dat niemand de exports mocht stoppen.", "De exports stoppen. We wisten niet wie dat mocht.")):
            player.call("/api/answers", {"question": question["id"], "text": text})
        for player, dots in zip(players, ([3, 2], [3], [3, 1])):
            player.call("/api/dots", {"answers": dots})
        page.goto(f"{self.server.base}/afterwards")
        page.wait_for_selector("#questions textarea")
        host.page.set_viewport_size({"width": 1220, "height": 560})
        self.take(host, "hot-wash")


if __name__ == "__main__":
    room.unittest.main(argv=["docs_pictures.py"], defaultTest="Pictures")
