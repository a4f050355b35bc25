"""An organisation's own case and exercise, made from the shipped ones, for a server yet to start."""

from pathlib import Path

from samenzorg_sim.content.places import shipped_folder

#: What is asked in the exercise with questions: of the trainer, of all, and privately.
VRAGEN = """
    schrijfvragen:
      - id: opgevallen
        vraag: Wat viel u op?
        wie: [iedereen, begeleider]
        ziet: [iedereen, begeleider]
        opent: samen
        met_naam: ja
      - id: houding
        vraag: Hoe ging u erin?
        soort: schaal
        laag: gespannen
        hoog: rustig
        wie: [iedereen]
        ziet: [begeleider]
      - id: moeilijk
        vraag: Wat vond u moeilijk?
        wie: [iedereen]
        ziet: [observator]
        opent: schrijver
"""


def write_second_case(data: Path) -> str:
    """The same case under another name, 'Het busje'; gives its id."""
    shipped = "scenarios/de-chauffeur/scenario.yaml"
    changes = (("id: de-chauffeur\n", "id: het-busje\n"), ("titel: De chauffeur\n", "titel: Het busje\n"))
    return _write(data, "scenarios/het-busje/scenario.yaml", shipped, *changes)


def write_own_ritme(data: Path) -> str:
    """The example with half an hour more in a week, 'Ons huis'; gives its id."""
    shipped = "exercises/ritme/voorbeeld.yaml"
    changes = (
        ("id: ritme-voorbeeld\n", "id: ons-huis\n"),
        ("'Voorbeeld: elk kwartaal een gesprek'", "Ons huis"),
        ("id: ruimte, waarde: 60", "id: ruimte, waarde: 90"),
    )
    return _write(data, "exercises/ritme/ons-huis.yaml", shipped, *changes)


def write_exercise_with_questions(data: Path) -> str:
    """The ordinary exercise with written questions in the first step of a round; gives its id."""
    shipped = "exercises/oefengesprek/standaard.yaml"
    name = (
        "id: oefengesprek-standaard\ntitel: Oefengesprek\n",
        "id: met-vragen\ntitel: Oefengesprek met vragen\n",
    )
    questions = ("    titel: Voorbereiden\n", "    titel: Voorbereiden" + VRAGEN)
    return _write(data, "exercises/oefengesprek/met-vragen.yaml", shipped, name, questions)


def _write(data: Path, name: str, shipped: str, *changes: tuple[str, str]) -> str:
    text = (shipped_folder() / shipped).read_text("utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    file = data / "content" / name
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return changes[0][1].split()[1]
