"""Two people edit one drawing at random, looking now and then: nobody overwrites what she did not see."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.journal import Refused, mint_id
from tests.balie.ecogram.tekenkamer import Tekenkamer

WORDS = st.sampled_from(["", "belt op zondag", "Riet", "<script>", "komt met de bus"])
EDITS = st.one_of(
    st.tuples(st.just("voeg_toe"), st.just("naam"), st.sampled_from(["Riet", "Kees", "mevrouw 't Hart"])),
    st.tuples(st.just("schrijf"), st.sampled_from(["naam", "notitie", "relatie"]), WORDS),
    st.tuples(st.just("wijzig"), st.just("lijn"), st.sampled_from(["steunend", "dun", None])),
    st.tuples(st.just("wijzig"), st.just("nabij"), st.sampled_from(["graag", None])),
    st.tuples(st.just("wijzig"), st.just("contactpersoon"), st.booleans()),
    st.tuples(st.just("kruis_aan"), st.just("doet"), st.sampled_from(["bellen", "zingen"])),
    st.tuples(st.just("verplaats"), st.just("x"), st.sampled_from([-0.5, 0.75])),
    st.tuples(st.just("haal_weg"), st.just("naam"), st.none()),
    st.tuples(st.sampled_from(["ongedaan", "opnieuw"]), st.just("naam"), st.none()),
)
STEPS = st.lists(
    st.tuples(st.sampled_from(["bea", "omar"]), st.booleans(), st.integers(0, 5), EDITS), max_size=30
)


def order_of(seen: dict[str, Any], which: int, edit: tuple[Any, ...]) -> dict[str, Any] | None:
    """What somebody asks who sees this drawing; None when there is nobody to ask it of."""
    soort, veld, waarde = edit
    people = seen["contacten"]
    if soort in ("voeg_toe", "ongedaan", "opnieuw"):
        return {"soort": soort} | ({"naam": waarde} if soort == "voeg_toe" else {})
    if not people:
        return None
    one = people[which % len(people)]
    if soort == "verplaats":
        return {"soort": soort, "plaatsen": [[one["id"], waarde, 0.0]]}
    order = {"soort": soort, "contact": one["id"]}
    match soort:
        case "schrijf":
            return order | {"veld": veld, "woorden": waarde, "was": one[veld] or ""}
        case "wijzig":
            return order | {"veld": veld, "waarde": waarde, "was": one[veld]}
        case "kruis_aan":
            return order | {"veld": veld, "woorden": waarde, "aan": True}
    return order


@given(STEPS)
@settings(max_examples=60, deadline=None)
def test_both_see_the_same_and_nothing_unseen_is_overwritten(steps):
    with Tekenkamer() as kamer:
        kamer.begint()
        seen = {"bea": kamer.ziet(), "omar": kamer.ziet()}
        for wie, looks, which, edit in steps:
            who = getattr(kamer, wie)
            if looks:
                seen[wie] = who.ziet()
            order = order_of(seen[wie], which, edit)
            if order is None:
                continue
            before = {one["id"]: one for one in kamer.ziet()["contacten"]}
            answer = who.probeert(order, mint_id("c"))
            after = {one["id"]: one for one in kamer.ziet()["contacten"]}
            if isinstance(answer, Refused):
                assert after == before
            elif "was" in order:
                changed = before[order["contact"]][order["veld"]] != after[order["contact"]][order["veld"]]
                assert not changed or (before[order["contact"]][order["veld"]] or "") == (order["was"] or "")
        both = [
            kamer.ziet(who) | {"ongedaan": 0, "opnieuw": 0, "van_mij": 0, "mag": 0}
            for who in (kamer.bea, kamer.omar)
        ]
        assert both[0] == both[1]
        kamer.verhaal.herstart()
        assert kamer.ziet() | {"ongedaan": 0, "opnieuw": 0, "van_mij": 0, "mag": 0} == both[0]
