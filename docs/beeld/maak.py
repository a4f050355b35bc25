"""Make the picture of the README from the running program: `.venv/bin/python -m docs.beeld.maak`."""

import base64
import re
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser_ready import FLAGS, find_chromium
from tests.running_server import RunningServer, start_server

PICTURE = Path(__file__).with_name("samenzorg.png")
#: Bytes; a README that loads slowly is not read.
LARGEST = 300_000
GROEP = ("Ans", "Bilal", "Corrie", "Dewi", "Erik", "Fatma")
_CAPTIONS = (
    ("A phone: somebody who listens", 280),
    ("The trainer's laptop", 700),
    ("The projector", 520),
)


def make(server: RunningServer, browser: Browser) -> bytes:
    """Play until people talk, and return the three screens of that moment in one PNG."""
    laptop = browser.new_context(viewport={"width": 1366, "height": 1000})
    trainer = laptop.new_page()
    trainer.goto(server.new_link())
    press(trainer, "Oefengesprek voorbereiden")
    trainer.get_by_label("Naam van de groep").fill("Team Linde")
    press(trainer, "Oefengesprek klaarzetten")
    trainer.wait_for_url("**/werkplaats/oefengesprek?sessie=s_*")
    press(trainer, "Telefoons toelaten")
    code = trainer.locator(".sz-code").inner_text().replace(" ", "")
    phones = [join(server, browser, code, naam) for naam in GROEP]
    join(server, browser, code, "Mevrouw Yildiz", raad=True)
    press(trainer, "Verder: Voorbereiden")
    press(trainer, "Verder: Het gesprek")
    press(trainer, "Gesprek beginnen")
    trainer.get_by_role("button", name="Time-out").wait_for()
    listener = phones[1]
    for _ in range(2):
        listener.locator(".tik:enabled").first.click()
    listener.get_by_text("Alles is verstuurd").wait_for()
    sessie = re.search(r"sessie=(s_\w+)", trainer.url)
    assert sessie is not None
    projector = laptop.new_page()
    projector.set_viewport_size({"width": 1280, "height": 720})
    projector.goto(f"{server.address}/meedoen/scherm/{sessie[1]}")
    projector.get_by_role("heading", level=1).wait_for()
    trainer.evaluate("scrollTo(0, 0)")
    shots = (listener.screenshot(), trainer.screenshot(), projector.screenshot())
    return side_by_side(browser, shots)


def join(server: RunningServer, browser: Browser, code: str, naam: str, *, raad: bool = False) -> Page:
    """A phone that takes part."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, device_scale_factor=1
    )
    phone = context.new_page()
    phone.goto(f"http://{server.phones}:{server.port}/meedoen#{code}")
    phone.get_by_label("Uw naam").fill(naam)
    if raad:
        phone.get_by_label(re.compile("raad$")).check()
    press(phone, "Meedoen")
    phone.get_by_role("heading", name="Welkom").wait_for()
    return phone


def press(page: Page, name: str) -> None:
    """Press the button with this name, once it can be pressed."""
    page.get_by_role("button", name=name).first.click()


def side_by_side(browser: Browser, shots: tuple[bytes, ...]) -> bytes:
    """The screens in one row, each with a line that says what it is."""
    figures = "".join(
        f"<figure style='width:{width}px'><img src='data:image/png;base64,{base64.b64encode(shot).decode()}'>"
        f"<figcaption>{caption}</figcaption></figure>"
        for shot, (caption, width) in zip(shots, _CAPTIONS, strict=True)
    )
    style = (
        "body{margin:0;padding:20px;display:flex;gap:20px;align-items:center;background:#ece5d8;"
        "font:16px sans-serif;width:max-content}figure{margin:0}"
        "img{width:100%;display:block;border-radius:12px;border:1px solid #b9ad98}"
        "figcaption{text-align:center;margin-top:10px;color:#3a352d}"
    )
    page = browser.new_page(viewport={"width": 1660, "height": 700})
    page.set_content(f"<style>{style}</style>{figures}")
    return page.locator("body").screenshot()


def main() -> None:
    """Write the picture next to this file."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        server = start_server(Path(folder), phones="127.0.0.5")
        browser = play.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        try:
            picture = make(server, browser)
        finally:
            browser.close()
            server.stop()
    if len(picture) > LARGEST:
        raise SystemExit(f"the picture has {len(picture)} bytes, more than {LARGEST}")
    PICTURE.write_bytes(picture)
    print(f"{PICTURE.name}: {len(picture)} bytes")


if __name__ == "__main__":
    main()
