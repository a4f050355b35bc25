"""The code to lead with: one for each session, another one after a phone was unlinked, and never a guess."""

import pytest

from samenzorg_sim.balie.sessie.leidcodes import Leidcodes
from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.journal import Refused
from tests.balie.verhaal import Bezoeker, Verhaal, geweigerd

WRONG = ("leidcode", "Deze code werkt niet (meer). Kijk op de laptop voor een nieuwe.")


def test_a_code_belongs_to_one_session_one_turn_and_one_secret() -> None:
    codes = Leidcodes(b"geheim")
    right = codes.code(12345678, 0)
    codes.check(12345678, 0, right)
    for session, turn, secret in ((12345679, 0, b"geheim"), (12345678, 1, b"geheim"), (12345678, 0, b"x")):
        with pytest.raises(Refused) as refused:
            Leidcodes(secret).check(session, turn, right)
        assert (refused.value.code, refused.value.melding) == WRONG


def test_a_phone_leads_with_the_code_and_after_unlinking_needs_a_new_one() -> None:
    with Verhaal() as v:
        v.groep()
        phone = Bezoeker(v, Apparaat("a_" + "7" * 32), "Leidt")
        shown = v.trainer.ziet()["leidcode"]
        with geweigerd(*WRONG):
            phone.doe("leiden", code="0" * 32)
        phone.doe("leiden", code=shown)
        assert phone.ziet()["onderdelen"][0]["soort"] == "leiden"
        phone.doe("fase", fase="voorbereiden", ronde=1)
        assert v.state.tafels[1].fase == "voorbereiden"
        (linked,) = v.trainer.ziet()["leidtelefoons"]
        v.trainer.doe("leiden_klaar", apparaat=linked["id"])
        with geweigerd("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust."):
            phone.doe("fase", fase="spelen", ronde=1)
        with geweigerd(*WRONG):
            phone.doe("leiden", code=shown)
        phone.doe("leiden", code=v.trainer.ziet()["leidcode"])


def test_a_leading_phone_does_only_what_leading_needs() -> None:
    with Verhaal() as v:
        v.groep()
        phone = Bezoeker(v, Apparaat("a_" + "7" * 32), "Leidt")
        phone.doe("leiden", code=v.trainer.ziet()["leidcode"])
        for order in (
            {"soort": "sluit"},
            {"soort": "toevoegen", "naam": "Zus"},
            {"soort": "meedoen", "naam": "Ik"},
        ):
            with geweigerd("mag-niet", "Deze telefoon is om mee te leiden. Dit doet u op de laptop."):
                phone.doe(**order)
