"""Several things in one sentence, as people say them."""

from collections.abc import Sequence


def opsomming(namen: Sequence[str]) -> str:
    """List them: ``['Ans', 'Bilal', 'Corrie']`` → ``'Ans, Bilal en Corrie'``; nothing for nothing."""
    return " en ".join(filter(None, (", ".join(namen[:-1]), *namen[-1:])))
