"""A circle of eight with a phone each, led from the desk: what each phone and the projector show."""

import secrets
from collections.abc import Iterator
from typing import Any

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.content.schrijfvraag import Opent, Schrijfvraag
from samenzorg_sim.content.werkvorm import Fase, Onderdeel, Scherm, Werkvorm
from tests.browser.dag import PHONE
from tests.browser.mensen import Bijeenkomst

NAMEN = ("Ans", "Bea", "Cor", "Dirk", "Els", "Fien", "Gijs", "Hanna")
# Who tells and who leads; nobody is both.
ROLLEN = {"inbrenger": "Ans", "gespreksleider": "Bea"}
# Milliseconds between two looks at a page.
OFTEN = 50
SHOWS = """([kop, kring, leidraad, velden, woorden, geheim]) => {
  const main = document.querySelector('main'), text = main.innerText;
  return main.querySelector('h1')?.innerText.trim() === kop
    && (main.querySelector('[data-deel=kring]')?.className ?? '') === kring
    && !!main.querySelector('[data-deel=leidraad]') === leidraad
    && (main.querySelectorAll('form[data-deel^=antwoord-]').length > 0) === velden
    && woorden.every(one => text.includes(one)) && geheim.every(one => !text.includes(one));
}"""
WRITES = """([vraag, tekst, titel]) => {
  const form = document.querySelector(`form[data-deel^="antwoord-${vraag}-"]`);
  for (const field of form.querySelectorAll('textarea')) field.value = tekst;
  if (titel) form.querySelector('textarea').value = titel;
  form.requestSubmit(form.querySelector('button:not([name])'));
}"""


class Kring:
    """Eight phones and a projector that go from one meeting to the next."""

    def __init__(self, zaal: Bijeenkomst, client: BalieClient) -> None:
        self.client, self.base = client, f"http://{zaal.server.phones}:{zaal.server.port}"
        self.server = zaal.server
        self.projector = zaal.context(viewport={"width": 1920, "height": 1080}).new_page()
        # Signed in as the trainer; her own page, which costs a kernel, stays shut.
        place, _, secret = zaal.server.new_link().partition("#")
        signed = {"form": {"geheim": secret}, "headers": {"Origin": zaal.server.address}}
        assert self.projector.context.request.post(place, **signed, max_redirects=0).status < 400
        self.phones = {naam: zaal.context(**PHONE).new_page() for naam in NAMEN}
        client.deur(open=True)
        for page in self.phones.values():
            page.goto(f"{self.base}/meedoen")

    def begins(self, script: Werkvorm) -> None:
        """A meeting of this script, with everybody in it."""
        self.script = script
        self.sessie = str(self.client.doe(None, soort="open", werkvorm=script.id)["sessie"])
        self.woorden: dict[str, list[str]] = {}
        self.titels: dict[str, list[str]] = {}
        self.open: set[str] = set()
        code = self.client.beeld(self.sessie)["code"]
        for naam, page in self.phones.items():
            post = page.context.request.post
            headers = {"Origin": self.base}
            post(f"{self.base}/meedoen/code", form={"code": code}, headers=headers)
            who = {"naam": naam, "groep": "groep", "command_id": "c_" + secrets.token_hex(16)}
            post(f"{self.base}/meedoen/naam", form=who, headers=headers)
            page.goto(f"{self.base}/meedoen", wait_until="commit")
        self.wie = {d["naam"]: d["id"] for d in self.client.beeld(self.sessie)["deelnemers"]}
        assert tuple(self.wie) == NAMEN
        self.projector.goto(f"{self.server.address}/meedoen/scherm/{self.sessie}")

    def doe(self, **order: Any) -> None:
        self.client.doe(self.sessie, **order)

    def goes(self, fase: Fase) -> None:
        """On to a step, where nobody sees yet what is written there."""
        self.doe(soort="fase", fase=fase.id, ronde=int(fase.per_ronde))
        self.fase = fase

    def chooses(self) -> None:
        """The group says who tells and who leads."""
        for rol, naam in ROLLEN.items():
            self.doe(soort="rol", deelnemer=self.wie[naam], rol=rol)

    @property
    def rollen(self) -> dict[str, str]:
        return {d["naam"]: d["rol"] for d in self.client.beeld(self.sessie)["deelnemers"]}

    def looks(self) -> None:
        """Wait until every phone and the projector show exactly what the script says, and no word more."""
        for naam, rol in self.rollen.items():
            scherm = self.fase.scherm_van(rol)
            assert scherm is not None
            wanted = self._wanted(naam, rol, scherm)
            self.phones[naam].wait_for_function(SHOWS, arg=wanted, polling=OFTEN)
        scherm = self.fase.scherm_van("scherm")
        assert scherm is not None
        shown = [v for v in self._read_here() if "scherm" in v.ziet]
        kop = shown[0].vraag if shown else scherm.kop
        rings = [s.kring.value for s in self.fase.schermen.values() if s.kring]
        ring = f"kring kring--{rings[0]}" if rings else ""
        words = [one for v in shown for one in self.woorden[v.id]]
        rest = [one for said in self._said() for one in said if one not in words]
        self.projector.wait_for_function(SHOWS, arg=[kop, ring, False, False, words, rest], polling=OFTEN)

    def _wanted(self, naam: str, rol: str, scherm: Scherm) -> list[Any]:
        away = Onderdeel.WEGLEGGEN in scherm.onderdelen
        named = Onderdeel.SCHRIJFVRAGEN in scherm.onderdelen
        own = {vraag.id for vraag in self.fase.schrijfvragen}
        shown = [v for v in self._read_here() if not away and (named or v.id in own)]
        words = [one for v in shown for one in self.woorden[v.id] if "iedereen" in v.ziet]
        # By a title the group may choose before the rest opens.
        brought = [] if away else [v for v in self.fase.schrijfvragen if v.inbreng]
        titled = dict.fromkeys(v.id for v in (*shown, *brought))
        words += [one for vraag in titled for one in self.titels.get(vraag, [])]
        mine = [one for said in self._said() for one in said if one.startswith(f"{naam} ")]
        rest = [one for said in self._said() for one in said if one not in (*words, *mine)]
        writes = any(
            ({rol, "iedereen"} & set(v.wie)) and v.id not in self.open for v in self.fase.schrijfvragen
        )
        kop = "Leg uw telefoon weg" if away and scherm.kring is None else scherm.kop
        ring = f"kring kring--{scherm.kring.value}" if scherm.kring else ""
        return [kop, ring, Onderdeel.LEIDRAAD in scherm.onderdelen, writes, words, rest]

    def _said(self) -> list[list[str]]:
        return [*self.woorden.values(), *self.titels.values()]

    def _read_here(self) -> list[Schrijfvraag]:
        found = [self.script.schrijfvraag(vraag) for vraag in self.fase.toont]
        asked = [*(one[1] for one in found if one is not None), *self.fase.schrijfvragen]
        return [vraag for vraag in asked if vraag.id in self.open]

    def writes(self) -> Iterator[str]:
        """Everybody who is asked writes; yields a name at each moment at which everybody may look again."""
        for vraag in self.fase.schrijfvragen:
            said = self.woorden[vraag.id] = []
            place = {"vraag": vraag.id, "tafel": int(self.fase.per_ronde), "ronde": int(self.fase.per_ronde)}
            if vraag.wie == ("begeleider",):
                said.append(f"Tineke bij {vraag.id}")
                for deel in range(len(vraag.parts)):
                    self.doe(soort="antwoord", **place, deel=deel, tekst=said[0])
                self.open.add(vraag.id)
                continue
            asked = [naam for naam, rol in self.rollen.items() if {rol, "iedereen"} & set(vraag.wie)]
            writers = asked[:2] if vraag.opent is Opent.BEGELEIDER else asked
            for naam in writers:
                said.append(f"{naam} bij {vraag.id}")
                titel = f"{naam} noemt dit zo" if vraag.inbreng else ""
                self.titels.setdefault(vraag.id, []).extend([titel] if titel else [])
                self.phones[naam].evaluate(WRITES, [vraag.id, said[-1], titel])
                if naam != writers[-1] or vraag.opent is Opent.BEGELEIDER:
                    self.phones[naam].locator("[data-deel=bewaard]").wait_for()
                if naam == writers[-2]:
                    yield "bijna iedereen schreef"
            if vraag.opent is Opent.BEGELEIDER:
                self.doe(soort="open_vraag", **place)
            self.open.add(vraag.id)
        yield "iedereen schreef"
