"""A dialogue is there for who began it: no colleague, phone or projector learns that it exists."""

import pytest

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.dialoog.loket import DialoogLoket
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm, Wie
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.dialoog.state import Dialoog
from samenzorg_sim.journal import MemoryStore, Refused

TINEKE, WIM = "p_" + "1" * 32, "p_" + "2" * 32
HAAR = Dialoog(van=TINEKE, naam="t_" + "1" * 32)


def make_loket() -> DialoogLoket:
    library, _ = load_library([shipped_folder()])
    archief = Archief(MemoryStore())
    return DialoogLoket(archief, SessieLoket(archief, library), library)


@pytest.mark.parametrize("wie", [Begeleider(WIM), Apparaat("a_" + "1" * 32), Scherm(TINEKE)])
def test_for_anybody_else_it_does_not_exist(wie: Wie) -> None:
    loket = make_loket()
    loket.check_may_look(Begeleider(TINEKE), HAAR)
    with pytest.raises(Refused) as refused:
        loket.check_may_look(wie, HAAR)
    assert refused.value.melding == "Deze dialoogsessie is er niet (meer)."


def test_a_session_of_somebody_else_is_no_room_of_hers() -> None:
    loket = make_loket()
    order = loket.read({"soort": "zaal", "sessie": "s_" + "9" * 32})
    with pytest.raises(Refused) as refused:
        loket.check_may_do(Begeleider(TINEKE), order, HAAR)
    assert refused.value.melding == "Deze bijeenkomst is er niet (meer)."
