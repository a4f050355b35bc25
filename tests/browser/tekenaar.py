"""Somebody who draws an ecogram, with a mouse, a finger or keys."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.running_server import RunningServer, wait_until

MIDDEN = "mevrouw De Wit"


class Tekenaar:
    """One page with one drawing."""

    def __init__(self, page: Page, server: RunningServer) -> None:
        self.page, self.server = page, server
        self.wrong: list[str] = []
        page.on("pageerror", lambda error: self.wrong.append(str(error)))

    @classmethod
    def at_work(cls, bijeenkomst: Bijeenkomst, **how: Any) -> "Tekenaar":
        """A trainer who begins a drawing."""
        trainer = bijeenkomst.trainer(**how)
        self = cls(trainer.page, bijeenkomst.server)
        trainer.page.get_by_role("link", name="Ecogram tekenen").click()
        self.page.get_by_label("Wie staat er in het midden?").fill(MIDDEN)
        self.page.get_by_role("button", name="Nieuwe tekening").click()
        self.page.wait_for_url("**/werkplaats/ecogram?sessie=e_*")
        expect(self.page.get_by_role("button", name="Iemand erbij")).to_be_visible()
        return self

    @property
    def tekening(self) -> dict[str, Any]:
        """The drawing as the desk has it."""
        found = re.search(r"sessie=(e_\w+)", self.page.url)
        assert found
        answer = self.server.desk().get(f"/balie/sessies/{found[1]}/beeld")
        assert answer.status_code == 200, answer.text
        beeld: dict[str, Any] = answer.json()
        return beeld

    def known(self, naam: str) -> dict[str, Any]:
        """What the desk knows of somebody, once it knows that name."""

        def look() -> dict[str, Any] | None:
            return next((one for one in self.tekening["contacten"] if one["naam"] == naam), None)

        return wait_until(look, f"{naam} at the desk")

    def comes_to_hold(self, naam: str, **fields: Any) -> None:
        """The desk comes to have these fields of somebody."""
        wait_until(lambda: fields.items() <= self.known(naam).items(), f"{fields} of {naam}")

    def adds(self, *people: tuple[str, str]) -> None:
        """Name and group, one after the other."""
        if not self.form.is_visible():
            self.page.get_by_role("button", name="Iemand erbij").click()
        for naam, groep in people:
            self.form.get_by_label("Hoe heet die?").fill(naam)
            self.form.get_by_role("button", name=groep, exact=True).click()
        self.form.get_by_role("button", name="Klaar").click()
        for naam, _ in people:
            expect(self.contact(naam)).to_be_visible()
            self.known(naam)

    @property
    def form(self) -> Locator:
        return self.page.get_by_role("group", name="Iemand erbij")

    @property
    def paneel(self) -> Locator:
        return self.page.get_by_role("region", name="Over wie gekozen is")

    def contact(self, naam: str) -> Locator:
        return self.page.locator(".ec-contact").filter(has=self.page.locator(f".ec-naam:text-is('{naam}')"))

    def stands(self, naam: str) -> tuple[float, float]:
        """The same, from the corner of the drawing: wherever the page is scrolled to."""
        corner = self.page.locator(".ec-tekening").bounding_box()
        assert corner
        x, y = self.place(naam)
        return x - corner["x"], y - corner["y"]

    def place(self, naam: str) -> tuple[float, float]:
        """Pixels of the middle of somebody's circle."""
        box = self.contact(naam).locator(".ec-raak").bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def drags(self, naam: str, dx: float, dy: float) -> None:
        x, y = self.place(naam)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + dx / 2, y + dy / 2)
        self.page.mouse.move(x + dx, y + dy)
        self.page.mouse.up()

    def touches(self, *fingers: list[tuple[float, float]]) -> None:
        """Fingers that go down, move along their points together, and come up again."""
        session = self.page.context.new_cdp_session(self.page)
        steps = list(zip(*fingers, strict=True))
        for kind, points in [
            ("touchStart", steps[0]),
            *(("touchMove", one) for one in steps[1:]),
            ("touchEnd", ()),
        ]:
            touch = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touch})

    def says(self, text: str) -> None:
        expect(self.page.locator(".ec-melding")).to_have_text(text)
