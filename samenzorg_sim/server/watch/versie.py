"""Which version of Samenzorg this is."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def own_version() -> str:
    """As in `0.1.0`; empty where the package was not installed."""
    try:
        return version("samenzorg-sim")
    except PackageNotFoundError:
        return ""
