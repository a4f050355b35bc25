"""What the commands `samenzorg ecogram measure` and `convert` do: a file, or a folder with a progress bar."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from samenzorg_sim.ecogram.bestand.als_csv import CONTACTEN, GROEPEN, LIJNEN
from samenzorg_sim.ecogram.bestand.gelezen import Gelezen
from samenzorg_sim.ecogram.bestand.kiezen import SOORTEN, keep, read_ecogram, write_ecogram
from samenzorg_sim.ecogram.measures.lezing import read_ecogram as read_aloud
from samenzorg_sim.ecogram.measures.netwerk import Maten, measure
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Refused

Draw = Mapping[str, Callable[[Ecogram], bytes]]
"""Endings of pictures and pages, and what makes them."""


def ecograms_in(path: Path) -> tuple[Path, ...]:
    """The ecograms of a folder by name (of a CSV its contacts), or this one file. Raises `Refused`."""
    if not path.is_dir():
        return (path,)
    found = sorted(
        file
        for file in path.iterdir()
        if file.suffix.lower() in SOORTEN
        and not file.name.endswith(".schema.json")
        and not (file.suffix.lower() == ".csv" and file.stem.endswith((f"-{LIJNEN}", f"-{GROEPEN}")))
    )
    if not found:
        raise Refused("leeg", f"In '{path.name}' staat geen ecogram ({', '.join(SOORTEN)}).")
    return tuple(found)


def each_read(files: Sequence[Path], mistakes: list[str]) -> Iterator[tuple[Path, Gelezen]]:
    """Each file that can be read; what cannot is told, and the others go on. More than one: with a bar."""
    # The bar goes to stderr, so that what is printed stays clean for programs.
    bar = track(files, "Ecogrammen", console=Console(stderr=True), transient=True, disable=len(files) < 2)
    for file in bar:
        try:
            yield file, read_ecogram(file)
        except Refused as no:
            mistakes.append(no.melding)


def measured(path: Path, as_json: bool) -> tuple[str, list[str]]:
    """What is measured, as text or JSON, and what went wrong. Raises `Refused`."""
    files, mistakes = ecograms_in(path), list[str]()
    found = list(each_read(files, mistakes))
    if as_json:
        plain = [_plain(file, one) for file, one in found]
        return json.dumps(
            plain if path.is_dir() else plain[0] if plain else None, ensure_ascii=False
        ), mistakes
    return "\n\n".join(_text(file, one) for file, one in found), mistakes


def convert(path: Path, to: Path, kind: str | None, draw: Draw) -> tuple[list[str], list[str], list[str]]:
    """Write one file, or each of a folder into the folder `to`. Raises `Refused`.

    Gives what was made, what was not understood in what was made, and what could not be made.
    """
    files, mistakes = ecograms_in(path), list[str]()
    made, notes, origin = list[str](), list[str](), dict[Path, str]()
    ending = f".{kind.lstrip('.')}" if kind else to.suffix
    if path.is_dir() and not kind:
        raise Refused("soort", "Zeg bij een map ook wat u wilt maken, zoals: --kind svg.")
    if ending.lower() not in (*SOORTEN, *draw):
        kinds = ", ".join((*SOORTEN, *draw))
        raise Refused("soort", f"Een bestand als '{ending or to.name}' maken wij niet. Kies {kinds}.")
    for file, one in each_read(files, mistakes):
        target = to / f"{file.stem.removesuffix(f'-{CONTACTEN}')}{ending}" if path.is_dir() else to
        first = origin.setdefault(target, file.name)
        if first != file.name:
            taken = f"{target.name} is al gemaakt van {first}. Geef dit een andere naam."
            mistakes.append(f"{file.name}\n  {taken}")
            continue
        made += [str(out) for out in _write(one.ecogram, target, ending.lower(), draw)]
        notes += [f"{file.name}\n  {note}" for note in one.meldingen]
    return made, notes, mistakes


def _write(ecogram: Ecogram, target: Path, ending: str, draw: Draw) -> tuple[Path, ...]:
    if ending not in draw:
        return write_ecogram(ecogram, target)
    keep(target, draw[ending](ecogram))
    return (target,)


def _plain(file: Path, one: Gelezen) -> dict[str, Any]:
    lezing = [{"kop": part.kop, "zinnen": list(part.zinnen)} for part in read_aloud(one.ecogram)]
    return {
        "bestand": file.name,
        "lezing": lezing,
        "maten": measure(one.ecogram).plain(),
        "meldingen": list(one.meldingen),
    }


def _text(file: Path, one: Gelezen) -> str:
    lines = [file.name]
    for part in read_aloud(one.ecogram):
        lines += ["", part.kop, *(f"  {zin}" for zin in part.zinnen)]
    lines += ["", "Getallen voor wie onderzoekt (geen cijfer voor een netwerk)"]
    lines += [f"  {name:<20} {_number(value)}" for name, value in _named(measure(one.ecogram))]
    return "\n".join(
        [*lines, *(("", "Niet begrepen", *(f"  {m}" for m in one.meldingen)) if one.meldingen else ())]
    )


def _named(maten: Maten) -> Iterator[tuple[str, float | None]]:
    yield "omvang", maten.omvang
    yield "onderlinge banden", maten.banden
    yield "dichtheid", maten.dichtheid
    yield "effectieve omvang", maten.effectieve_omvang
    yield "constraint", maten.beperking
    yield "losse delen", maten.losse_delen


def _number(value: float | None) -> str:
    return (
        "-" if value is None else str(value) if isinstance(value, int) else f"{value:.2f}".replace(".", ",")
    )
