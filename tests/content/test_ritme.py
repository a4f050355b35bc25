"""A ritme that cannot be: all of it said at once, with the line."""

from pathlib import Path

from samenzorg_sim.content.aanname import AANNAMEN, THEMAS
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content

VOORBEELD = (shipped_folder() / "exercises/ritme/voorbeeld.yaml").read_text("utf-8")


def said(folder: Path, *changes: tuple[str, str]) -> list[str]:
    text = VOORBEELD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file = folder / "exercises/ritme/eigen.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    content, mistakes = read_content(file)
    assert (content is None) == bool(mistakes)
    return [f"{mistake.line}: {mistake.message}" for mistake in mistakes]


def test_the_example_can_be_played(tmp_path):
    assert said(tmp_path) == []


def test_an_assumption_out_of_its_range_and_one_that_nobody_knows(tmp_path):
    told = said(
        tmp_path,
        ("id: periode\n    waarde: 13", "id: periode\n    waarde: 12"),
        ("verzuim, waarde: 8", "verzuim, waarde: 80"),
        ("id: afzeggen", "id: afzegen"),
    )
    assert told[0] == "17: Hier ontbreekt: afzeggen. Zet die erbij."
    assert told[1].endswith(": Hier past 4, 13, 26 of 52 weken. U schreef 12.")
    assert told[2].endswith(": Hier past 0 tot en met 50 mensen. U schreef 80.")
    assert "'afzegen' is geen aanname die wij kennen." in told[3]
    assert told[3].endswith("Bedoelde u 'afzeggen'?")


def test_teams_that_cannot_be(tmp_path):
    told = said(
        tmp_path,
        ("naam: Linde, bewoners: 32, medewerkers: 34, gespreksvoerders: 11",
         "naam: Linde, bewoners: 32, medewerkers: 34, gespreksvoerders: 0"),
        ("naam: Beuk, bewoners: 30, medewerkers: 32", "naam: Linde, bewoners: 30, medewerkers: 8"),
    )  # fmt: skip
    assert told == [
        "8: Dit team heeft bewoners, maar niemand die gesprekken voert. Vul iemand in.",
        "9: Er zijn 10 gespreksvoerders en maar 8 medewerkers. Maak er minder van.",
        "9: 'Linde' staat ook op regel 8. Kies hier een andere naam.",
    ]


def test_every_assumption_has_a_theme_and_a_range_in_words():
    assert list(dict.fromkeys(one.thema for one in AANNAMEN.values())) == list(THEMAS)
    assert AANNAMEN["periode"].bereik == "4, 13, 26 of 52 weken"
    assert AANNAMEN["zomer_begin"].bereik == "20 tot en met 35"
