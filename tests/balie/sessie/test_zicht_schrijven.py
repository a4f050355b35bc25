"""Every question, looked at by everybody at every moment: exactly what is theirs to read, no word more."""

import pytest

from samenzorg_sim.content.werkvorm import Werkvorm
from tests.balie.sessie.gezien import allowed, readable, words_in
from tests.balie.sessie.schrijfdag import Schrijfdag, library_with, moments, parts
from tests.balie.verhaal import Bezoeker, Verhaal
from tests.werkvorm.oefening import shipped
from tests.werkvorm.volop import volop

ASKING = [one for one in shipped().werkvormen.values() if any(fase.schrijfvragen for fase in one.fasen)]
# What is written at home, without tables, has a story of its own: test_schriftelijk.py.
SCRIPTS = (*(script for script in ASKING if not script.schriftelijk), volop())
ASKED = [(script, vraag.id) for script in SCRIPTS for fase in script.fasen for vraag in fase.schrijfvragen]


@pytest.mark.parametrize(("script", "vraag"), ASKED, ids=lambda value: getattr(value, "id", value))
def test_everybody_reads_exactly_what_is_theirs(script: Werkvorm, vraag: str) -> None:
    with Verhaal(library=library_with(script)) as v:
        dag = Schrijfdag(v, script, vraag)
        seen = {}
        for moment in moments(dag):
            for naam, who in dag.everybody().items():
                seen[moment, naam] = look(dag, naam, who, moment)
        readers = {naam for (moment, naam), others in seen.items() if others}
        assert bool(readers) is bool(dag.vraag.ziet), "somebody read it at some moment, if it is for anybody"


def look(dag: Schrijfdag, naam: str, who: Bezoeker, moment: str) -> int:
    """Hold one screen against what the journal's rows allow; gives how many answers of others were on it."""
    v, rows = dag.v, list(dag.v.store.read(dag.v.sessie))
    beeld = v.balie.beeld(who.wie, v.sessie)
    if naam == "telefoon van de begeleider":
        assert not [text for text in words_in(beeld) if text.startswith("geschreven ")]
        assert parts(beeld) == []
        return 0
    looks = naam if naam in ("trainer", "scherm") else str(dag.wie(who))
    on_screen = {(p["id"], p["tafel"], p["ronde"], p["keer"]): p for p in parts(beeld)}
    mine = None if looks == "trainer" else looks
    others = 0
    for place, part in on_screen.items():
        # On the projector what all tables wrote stands together.
        together = looks == "scherm" and part["van_tafel"]
        theirs = {
            (where, writer)
            for where, writer in readable(dag.script, v.state, rows, looks)
            if where == place or (together and where[0] == place[0])
        }
        assert len(part["lezen"]) == len(theirs - {(place, mine)}), (moment, naam, place)
        something = part["mag_schrijven"] or part["verwacht"] or part["eigen"] or part["pen"]
        assert bool(part["lezen"]) or something
        others += len(part["lezen"])
    may = v.store.texts(allowed(dag.script, v.state, rows, looks))
    shown = {text for text in words_in(beeld) if text.startswith("geschreven ")}
    assert shown <= set(may.values()), (moment, naam)
    kept = moment == "afgesloten" and looks == "trainer" and dag.vraag.blijft
    assert not shown or kept or moment not in ("verder", "afgesloten"), "in its own step only"
    return others


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.id)
def test_nobody_is_asked_what_is_not_hers_to_write(script: Werkvorm) -> None:
    for asked, vraag in ASKED:
        if asked is not script:
            continue
        with Verhaal(library=library_with(script)) as v:
            dag = Schrijfdag(v, script, vraag)
            walk = moments(dag)
            next(walk)
            for naam, who in v.telefoons.items():
                person = v.state.deelnemers[str(dag.wie(who))]
                council = person.soort.value in dag.vraag.wie
                role = v.state.rol_van(person.id).rol in dag.vraag.wie
                for_her = "iedereen" in dag.vraag.wie or council or role
                asked_of = [p for p in parts(who.ziet()) if p["id"] == vraag and p["mag_schrijven"]]
                assert bool(asked_of) is for_her, (vraag, naam)


def test_answers_without_a_name_do_not_stand_in_the_order_in_which_they_were_written() -> None:
    """The room sees who writes last: the last answer would be hers."""
    with Verhaal() as v:
        v.opent().komt("Ans").komt("Joop", "Jet", raad=True)
        v.trainer.doe("fase", fase="oogst", ronde=0)
        for wie, tekst in (("Joop", "Zondag bellen"), ("Jet", "avonden vrij")):
            v[wie].doe("antwoord", vraag="regelen", tafel=0, ronde=0, tekst=tekst)
        (part,) = parts(v["Ans"].ziet())
        assert [read["delen"][0]["tekst"] for read in part["lezen"]] == ["avonden vrij", "Zondag bellen"]
