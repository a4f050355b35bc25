"""A day around one question: two tables, everybody there is, and every moment at which somebody may look."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from tests.balie.verhaal import Bezoeker, Verhaal
from tests.werkvorm.oefening import shipped

GROEP = ("Ans", "Bea", "Cor", "Dirk", "Els", "Fien", "Gijs")
RAAD = ("Joop", "Jet")


class Schrijfdag:
    """A desk with a group at it; `vraag` is the question the day is about."""

    def __init__(self, v: Verhaal, script: Werkvorm, vraag: str) -> None:
        self.v, self.script = v, script
        found = script.schrijfvraag(vraag)
        assert found is not None
        self.fase, self.vraag = found
        self.elders = self._elsewhere()
        self.leidt = v.telefoon("Tineke's telefoon")
        self._words = count()

    def _elsewhere(self) -> str:
        """A step where nothing of this question is to be seen: the play, where there is one."""
        if self.script.spelfase is not None:
            return self.script.spelfase.id
        others = [fase for fase in self.script.fasen if self.fase.id != fase.id]
        others.sort(key=lambda fase: not fase.per_ronde)
        return next(fase.id for fase in others if self.vraag.id not in fase.toont)

    def gaat_open(self) -> None:
        """Seven of the group, two of the council, one without a phone, and a phone that leads; two tables."""
        talk = "de-maaltijdkaart" if self.script.leest_voor else "de-chauffeur"
        cases = {Casussoort.GESPREK: talk, Casussoort.ECOGRAM: "mevrouw-postma"}
        scenario = cases.get(self.script.casus)
        self.v.opent(werkvorm=self.script.id, scenario=scenario).komt(*GROEP).komt(*RAAD, raad=True)
        self.v.trainer.doe("toevoegen", naam="Zwaantje")
        self.leidt.doe("leiden", code=self.v.trainer.ziet()["leidcode"])
        self.v.trainer.doe("tafel_erbij", scenario=scenario)
        self.v.trainer.doe("tafels_verdelen")

    def naar(self, fase: str, ronde: int = 1) -> None:
        for tafel in (1, 2):
            self.v.trainer.doe("fase", fase=fase, ronde=ronde, tafel=tafel)
            self.kiest(tafel)

    def kiest(self, tafel: int) -> None:
        """Who sits there first takes the role that people choose themselves; nobody else leads."""
        state = self.v.state
        for rol in (rol for rol in self.script.rollen if rol.gekozen and state.tafels[tafel].ronde):
            if rol.nooit_ook and not state.met_rol(rol.id, tafel):
                self.v.trainer.doe("rol", deelnemer=state.aan_tafel(tafel)[0].id, rol=rol.id)

    def speelt(self, ronde: int = 1) -> None:
        """A play at each table, begun and stopped."""
        self.naar("voorbereiden", ronde)
        self.naar(self.elders, ronde)
        self.begint_en_stopt()

    def begint_en_stopt(self) -> None:
        for tafel in (1, 2):
            self.v.trainer.doe("begin", tafel=tafel)
            spel = self.v.state.spel_van_ronde(tafel)
            assert spel is not None
            self.v.later(60)
            self.v.trainer.doe("stop", spel=spel.id)

    def schrijft(self, who: Bezoeker, beeld: dict[str, Any]) -> None:
        """Answer every part of the question, where it may be written on this screen."""
        for part in parts(beeld):
            if part["id"] == self.vraag.id and part["mag_schrijven"]:
                place = {key: part[key] for key in ("tafel", "ronde", "keer")} | {"vraag": part["id"]}
                for deel in range(len(part["delen"])):
                    self.probeert(who, soort="antwoord", **place, deel=deel, **self._said(part))

    def tonen(self, who: Bezoeker) -> None:
        """Let others read it, where the writer may."""
        for part in parts(who.ziet()):
            if part["id"] == self.vraag.id:
                place = {key: part[key] for key in ("tafel", "ronde", "keer")} | {"vraag": part["id"]}
                self.probeert(who, soort="toon_antwoord", **place, aan=True)

    def opent(self) -> None:
        for tafel in (1, 2):
            ronde = self.v.state.tafels[tafel].ronde
            self.probeert(self.v.trainer, soort="open_vraag", vraag=self.vraag.id, tafel=tafel, ronde=ronde)

    def probeert(self, who: Bezoeker, **order: Any) -> None:
        """What a person may press and be told that it is not for now."""
        answer = who.probeert(order, f"c_{next(self._words) + (1 << 64):032x}")
        if isinstance(answer, Refused):
            assert answer.code in ("al-open", "leeg", "niet-aan-u", "niet-nu"), answer

    def _said(self, part: dict[str, Any]) -> dict[str, Any]:
        word = {"tekst": f"geschreven {next(self._words)}!"}
        return {"tekst": word, "schaal": {"stap": 2}}.get(part["hoe"]) or {"keuze": part["keuzes"][0]["id"]}

    def everybody(self) -> dict[str, Bezoeker]:
        people = self.v.telefoons | {"trainer": self.v.trainer, "scherm": self.v.scherm}
        return people | {"telefoon van de begeleider": self.leidt}

    def wie(self, bezoeker: Bezoeker) -> str | None:
        """The participant whose phone this is."""
        assert isinstance(bezoeker.wie, Apparaat)
        found = self.v.state.op_apparaat(bezoeker.wie.apparaat)
        return None if found is None else found.id


def parts(beeld: dict[str, Any]) -> list[dict[str, Any]]:
    """The questions on a screen: of a phone, of each table on the projector or on the trainer's page."""
    if "leidcode" in beeld:
        return [part for tafel in beeld["tafels"] for part in tafel["schrijfvragen"]]
    shown = beeld.get("tafels", [beeld])
    found = [part for one in shown for part in one.get("onderdelen", [])]
    return [part for part in found if part["soort"] == "schrijfvraag"]


def moments(dag: Schrijfdag) -> Iterator[str]:
    """Lead a day around the question; yields a name at each moment, so that a test can look around."""
    v, fase, play = dag.v, dag.fase, dag.script.spelfase
    late = play is not None and dag.script.fasen.index(fase) > dag.script.fasen.index(play)
    dag.gaat_open()
    if late:
        dag.speelt()
    dag.naar(fase.id)
    yield "gevraagd"
    for number, who in enumerate(v.telefoons.values()):
        dag.schrijft(who, who.ziet())
        if number == 0:
            yield "één keek en schreef"
    dag.schrijft(v.trainer, v.balie.beeld(v.trainer.wie, v.sessie))
    yield "allen schreven"
    for who in v.telefoons.values():
        dag.tonen(who)
    yield "getoond"
    dag.opent()
    yield "geopend"
    council = [d.soort is SoortDeelnemer.CLIENTENRAAD for d in v.state.deelnemers.values()]
    assert sum(council) == len(RAAD)
    if fase.per_ronde:
        (other,) = [rol.id for rol in dag.script.rollen if rol.aantal == "rest"]
        takes = "gespreksleider" if play is None else "speler"
        v.trainer.doe("rol", deelnemer=v.state.met_rol(other, 1)[0].id, rol=takes)
        yield "gewisseld van rol"
    watching = [d for d in v.state.aan_tafel(1) if v.state.rol_van(d.id).rol in ("", "observator", "lid")]
    moved = next(d for d in watching if d.apparaat)
    v.trainer.doe("aan_tafel", deelnemer=moved.id, tafel=2)
    yield "verplaatst"
    dag.naar(dag.elders)
    yield "verder"
    dag.naar(fase.id)
    yield "terug"
    if late and fase.per_ronde and not dag.script.leest_voor:
        for tafel in (1, 2):
            spel = v.state.spel_van_ronde(tafel)
            assert spel is not None
            v.trainer.doe("herkansing", spel=spel.id, wat="fragment")
        dag.begint_en_stopt()
        dag.naar(fase.id)
        yield "na de herkansing"
        for who in v.telefoons.values():
            dag.schrijft(who, who.ziet())
        yield "opnieuw geschreven"
        dag.naar("voorbereiden", 2)
        dag.naar(fase.id, 2)
        yield "in de volgende ronde"
        dag.naar(fase.id, 1)
    v.telefoons.pop(GROEP[-1]).doe("wissen")
    yield "gewist"
    v.trainer.doe("sluit")
    yield "afgesloten"


def library_with(script: Werkvorm) -> Library:
    return replace(shipped(), werkvormen={**shipped().werkvormen, script.id: script})
