"""How a thing says that not all of it is established."""


def werkversie(tekst: str | None) -> str:
    """The notice for what a list or exercise says of itself; empty when all of it stands.

    ``'De vragen zijn van ons.'`` → ``'Dit is een werkversie. De vragen zijn van ons.'``
    """
    if not tekst or tekst.startswith("Dit is een werkversie"):
        return tekst or ""
    return f"Dit is een werkversie. {tekst}"
