"""Small numbers as people say them."""

_TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def count_words(number: int) -> str:
    """A whole number of 0 or more as a Dutch word, up to ten; above that in figures."""
    return _TELWOORDEN[number] if number < len(_TELWOORDEN) else str(number)
