"""What made-up people say and are called; no sentence is about anybody real."""

MERK = "proefpersoon"
#: How many names a phone tries.
_POGINGEN = 5
NAMEN = (
    "Hanna", "Jamal", "Lies", "Mo", "Nel", "Otto", "Pria", "Rob", "Sara", "Tineke",
    "Umit", "Vera", "Wim", "Yara", "Zeno", "Anouk", "Bas", "Cem", "Doortje", "Eef",
    "Freek", "Gita", "Henk", "Ilse", "Joop", "Kim", "Lotte", "Marga", "Noor", "Omar",
)  # fmt: skip
#: For a field of a form that asks for this; the empty one is for everything else.
TEKSTEN: dict[str, tuple[str, ...]] = {
    "leerpunt": (
        "Ik laat de stilte wat langer duren.",
        "Eerst vragen hoe het met iemand gaat, dan pas wat er moet gebeuren.",
        "Ik vat samen wat ik hoorde voordat ik iets voorstel.",
        "Een nee mag een nee blijven.",
        "Ik stel één vraag tegelijk.",
        "Ik bel ook eens als er niets mis is.",
        "Ik zeg wat mogelijk is, zonder er een vraag van te maken.",
    ),
    "afspraak": (
        "Bij de koffie vragen wat een naaste graag doet.",
        "Nieuwe naasten in de eerste week bellen om kennis te maken.",
        "In het teamoverleg één goed gesprek met een naaste vertellen.",
    ),
    "": (
        "Dat het rustig was, hielp mij.",
        "Ik merkte dat ik snel een oplossing wilde geven.",
        "Ik voelde me gehoord toen er even niets werd gezegd.",
        "De open vraag aan het begin maakte verschil.",
        "Ik had nog willen vragen wat hij zelf graag doet.",
        "Ik ben het er mee eens, maar dan wel in kleine stappen.",
    ),
}


def names(nummer: int, aantal: int) -> tuple[str, ...]:
    """The names that phone `nummer` (from 0) of `aantal` tries in turn: none is tried by two phones."""
    return tuple(_name(nummer + poging * aantal) for poging in range(_POGINGEN))


def _name(volgnummer: int) -> str:
    ronde, plaats = divmod(volgnummer, len(NAMEN))
    return f"{NAMEN[plaats]}{f' {ronde + 1}' if ronde else ''} ({MERK})"
