"""One trainer, a projector and eight phones play two rounds; what was tapped is what is kept and shown."""

from collections import Counter

from playwright.sync_api import expect

from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.werkvorm.decide import CODEC
from samenzorg_sim.werkvorm.events import GesprekStarted, TagAdded, TagRemoved
from tests.browser.mensen import Bijeenkomst, Telefoon, Trainer

NAMES = ("Ans", "Bilal", "Corrie", "Dewi", "Erik", "Fatma", "<script>alert(1)</script>")


def observers(phones: list[Telefoon]) -> list[Telefoon]:
    """Who may tap, once every phone came to the talk."""
    for phone in phones:
        here = phone.page.locator("button.tik").or_(phone.page.locator("#stop"))
        expect(here.first).to_be_visible()
    return [phone for phone in phones if phone.page.locator("button.tik").count()]


def play(trainer: Trainer, phones: list[Telefoon], taps: int) -> Counter[str]:
    """Play one round up to the time line; how often each thing was tapped and not taken back."""
    trainer.goes_on_to("Het gesprek")
    trainer.press("Gesprek beginnen")
    expect(trainer.page.get_by_role("button", name="Time-out")).to_be_visible()
    watching = observers(phones)
    assert len(watching) == 6
    for phone in phones:
        if phone not in watching:
            phone.shows("Leg uw telefoon weg")
            expect(phone.page.locator("main button")).to_have_text(["Stop het gesprek"])
    counted: Counter[str] = Counter()
    for number, phone in enumerate(watching):
        expect(phone.page.locator("button.tik")).to_have_count(2)
        for tap in range(taps):
            expect(phone.page.locator("button.tik").first).to_be_enabled()
            counted[phone.taps((tap + number) % 2)] += 1
    first = watching[0]
    expect(first.page.get_by_text("Alles is verstuurd")).to_be_visible()
    undo = first.page.locator("[data-tag]").first
    words = undo.locator("span").first.inner_text().rsplit(",", 1)[0]
    undo.get_by_role("button").click()
    counted[words] -= 1
    for phone in watching:
        expect(phone.page.get_by_text("Alles is verstuurd")).to_be_visible()
    return +counted


def test_two_rounds(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer()
    trainer.opens_session()
    code = trainer.opens_door()
    screen = trainer.projector()
    phones = [bijeenkomst.phone(code, naam) for naam in NAMES]
    phones.append(bijeenkomst.phone(code, "Mevrouw Yildiz", raad=True))
    expect(screen.get_by_text("Er doen 8 mensen mee")).to_be_visible()
    expect(trainer.page.locator("b", has_text="<script>alert(1)</script>")).to_be_visible()
    totals: list[Counter[str | None]] = []
    trainer.goes_on_to("Voorbereiden")
    for ronde, taps in ((1, 3), (2, 2)):
        expect(trainer.page.get_by_role("heading", name=f"Voorbereiden – ronde {ronde}")).to_be_visible()
        counted = play(trainer, phones, taps)
        totals.append(counted)
        if ronde == 1:
            trainer.press("Gesprek stoppen")
        else:
            player = next(p for p in phones if p.page.locator("#stop").count())
            player.page.locator("#stop").click()
            expect(trainer.page.get_by_text("Iemand drukte op stop.")).to_be_visible()
        for title in ("Uit de rol", "De speler kijkt terug", "De naaste kijkt terug"):
            trainer.goes_on_to(title)
        trainer.goes_on_to("De meekijkers kijken terug")
        trainer.goes_on_to("De tijdlijn")
        trainer.press("Laat de speler kijken op de telefoon")
        player = next(p for p in phones if p.naam == NAMES[ronde - 1])
        expect(player.page.get_by_role("heading", name="U ziet dit als eerste")).to_be_visible()
        for other in phones:
            if other is not player:
                assert other.page.locator(".sz-tijdlijn").count() == 0
        assert screen.locator(".sz-tijdlijn").count() == 0
        assert trainer.page.locator(".sz-tijdlijn").count() == 0
        player.page.get_by_role("button", name="De groep mag dit ook zien").click()
        trainer.press("Tijdlijn openen voor de groep")
        for page in (screen, trainer.page, *(p.page for p in phones)):
            expect(page.locator(".sz-tijdlijn")).to_be_visible()
            for words, times in counted.items():
                lane = page.locator(".sz-tijdlijn li", has_text=words)
                expect(lane).to_contain_text(f"{times} keer")
        if ronde == 1:
            trainer.press("Nog een ronde")
    trainer.goes_on_to("Wat neemt u mee?")
    phones[0].page.get_by_label("Dit neem ik mee").fill("Eerst vragen hoe het gaat")
    phones[0].page.get_by_role("button", name="Bewaren", exact=True).click()
    trainer.page.get_by_text("Leerpunten lezen (1)").click()
    expect(trainer.page.get_by_text("Eerst vragen hoe het gaat")).to_be_visible()
    trainer.page.get_by_label("Wat spreekt u af?").fill("Kees bellen over het busje")
    trainer.press("Afspraak opschrijven")
    expect(screen.get_by_text("Kees bellen over het busje")).to_be_visible()
    assert "Eerst vragen" not in screen.inner_text("body")
    assert all("Eerst vragen" not in phone.page.inner_text("body") for phone in phones[1:])
    assert kept(bijeenkomst, trainer.sessie) == totals
    trainer.press("Bijeenkomst afsluiten")
    for phone in phones:
        phone.shows("Dank u wel")
    gone = [Counter({None: total.total()}) for total in totals]
    assert kept(bijeenkomst, trainer.sessie) == gone


def kept(bijeenkomst: Bijeenkomst, sessie: str) -> list[Counter[str | None]]:
    """What is on disk: for each play how often each thing was heard, by its button; None when erased."""
    words = {
        "open-vraag": "Open vraag",
        "zegt-terug": "Herhaalt wat Kees zegt",
        "vertelt-wat-kan": "Vertelt wat er kan",
        "dringt-aan": "Dringt aan",
        "vraagt-of-het-mag": "Vraagt of het mag",
        "ongevraagd-advies": "Ongevraagd advies",
    }
    store = SqliteStore(bijeenkomst.server.data / "journal.db")
    plays: dict[str, dict[str, str | None]] = {}
    for row in store.read(sessie):
        event = CODEC.decode(row)
        if isinstance(event, GesprekStarted):
            plays[event.spel] = {}
        elif isinstance(event, TagAdded):
            heard = store.texts([event.wat])[event.wat]
            plays[event.spel][event.tag] = None if heard is None else words[heard]
        elif isinstance(event, TagRemoved):
            del plays[event.spel][event.tag]
    store.close()
    return [Counter(tags.values()) for tags in plays.values()]
