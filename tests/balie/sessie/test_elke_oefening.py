"""Every shipped exercise, led through by what the trainer's page offers, with everybody's screen."""

from collections.abc import Iterator

import pytest

from samenzorg_sim.content.werkvorm import IEDEREEN, SCHERM, Fase, Onderdeel, Werkvorm
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.proef.prove import walk_all
from samenzorg_sim.werkvorm.script import fase_of
from tests.balie.verhaal import Verhaal
from tests.werkvorm.oefening import shipped

Seen = set[tuple[str, str, str]]
"""Parts that were on a screen: phase, screen, part."""


def leads(v: Verhaal, script: Werkvorm) -> Iterator[Fase]:
    """Press 'next', play what can be played, once more where that is offered, and a second round."""
    once_more = True
    while True:
        fase = fase_of(script, v.trainer.ziet()["fase"]["id"])
        assert fase is not None
        if fase.spel:
            v.trainer.doe("begin")
            for who in v.telefoons.values():
                if "observeren" in who.delen():
                    who.tikt()
        if any(Onderdeel.TIJDLIJN in scherm.onderdelen for scherm in fase.schermen.values()):
            v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="laptop")
            v.trainer.doe("tijdlijn_gezien", spel=v.spel, mag_open=True)
        yield fase
        if chooses(v, script, fase):
            yield fase
        if fase.spel:
            v.later(60)
            v.trainer.doe("stop", spel=v.spel)
        here = v.trainer.ziet()
        end, again = here["nieuwe_ronde"], here["nog_eens"]
        if end and again and once_more and here["fase"]["ronde"] == 1:
            once_more = False
            v.trainer.doe("herkansing", spel=again, wat="fragment")
            continue
        on = end if end and here["fase"]["ronde"] == 1 else here["volgende"]
        if on is None:
            return
        v.trainer.doe("fase", fase=on["fase"], ronde=on["ronde"])


def chooses(v: Verhaal, script: Werkvorm, fase: Fase) -> bool:
    """Who is there first takes the roles that people choose themselves; whether anybody did."""
    wanted = [rol for rol in script.rollen if fase.per_ronde and rol.gekozen and not v.state.met_rol(rol.id)]
    group = [d.id for d in v.state.aanwezigen if d.soort is SoortDeelnemer.GROEP]
    for rol in wanted:
        free = next(who for who in group if v.state.rol_van(who).rol not in {one.id for one in wanted})
        v.trainer.doe("rol", deelnemer=free, rol=rol.id)
    return bool(wanted)


@pytest.mark.parametrize("script", shipped().werkvormen.values(), ids=lambda script: script.id)
def test_what_the_simulator_says_is_seen_is_what_people_see(script: Werkvorm) -> None:
    """The walk of made-up people knows the screens by rules of its own: here are the screens themselves."""
    walked, seen, asked, phases = walk_all(script), set[tuple[str, str, str]](), set[str](), set[str]()
    with Verhaal() as v:
        offered = next(w for w in v.balie.overzicht(v.trainer.wie)["werkvormen"] if w["id"] == script.id)
        scenario = next((case["id"] for case in offered["casussen"]), None)
        v.opent(werkvorm=script.id, scenario=scenario).komt("Ans", "Bea", "Cor").komt(
            "Jet", "Joop", raad=True
        )
        v.trainer.doe("toevoegen", naam="Zwaantje")
        for fase in leads(v, script):
            phases.add(fase.id)
            seen |= on_phones(v, fase) | on_projector(v, fase)
            asked |= {part["id"] for part in v.trainer.ziet()["schrijfvragen"]}
        v.trainer.doe("sluit")
    assert phases == walked.fasen
    placed = {one for one in walked.onderdelen if one[2] != Onderdeel.SCHRIJFVRAGEN}
    assert {(fase, scherm, str(deel)) for fase, scherm, deel in placed} == seen
    assert asked == {vraag for vraag, _ in walked.geschreven}


def on_phones(v: Verhaal, fase: Fase) -> Seen:
    """The parts on every phone; each shows the screen of its owner's role and nothing but that."""
    found: Seen = set()
    for who in v.telefoons.values():
        rol = v.state.rol_van(who.id).rol
        scherm, beeld = fase.scherm_van(rol), who.ziet()
        assert scherm is not None
        assert beeld["kop"] == scherm.kop
        name = rol if rol in fase.schermen else IEDEREEN
        parts = {part for part in who.delen() if part != "schrijfvraag"}
        assert parts <= {str(deel) for deel in scherm.onderdelen}
        found |= {(fase.id, name, part) for part in parts}
    return found


def on_projector(v: Verhaal, fase: Fase) -> Seen:
    return {(fase.id, SCHERM, part) for part in v.scherm.delen() if part != "schrijfvraag"}
