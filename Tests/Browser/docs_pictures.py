"""The pictures in docs/, taken anew: a room in the middle of the first hour.

    python Tests/Browser/docs_pictures.py
"""

import room

FOLDER = room.ROOT / "docs"


class Pictures(room.RoomTest):
    options = ("--cast", "supervisors")

    def runTest(self):
        host = self.facilitator(width=1100, height=600)
        players = [self.join(host, *each, height=640) for each in (("Contactcentermanager", "Noor"), ("Supervisor Zuid", "Bram"), ("Supervisor Noord", "Aïcha"))]
        screen = self.device("screen", width=960, height=540)
        screen.page.goto(self.server.links["screen"])
        host.page.keyboard.press("n")
        self.wait(lambda: host.view()["head"]["stage"] == "phase", "the first phase")
        for words in ("manager vloer", "zuid foto", "manager exports"):
            self.next(host)
            host.page.keyboard.press("b")
            host.page.keyboard.type(f"{words}: dat spraken we hardop af")
            host.page.keyboard.press("Enter")
            host.page.wait_for_selector("#record", state="hidden")
        for _ in range(2):
            self.next(host)
        host.page.wait_for_timeout(6000)
        host.page.screenshot(path=FOLDER / "facilitator.png")
        players[0].page.screenshot(path=FOLDER / "player.png")
        screen.page.screenshot(path=FOLDER / "screen.png")


if __name__ == "__main__":
    room.unittest.main(argv=["docs_pictures.py"], defaultTest="Pictures")
