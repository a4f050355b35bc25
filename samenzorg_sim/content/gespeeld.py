"""A script that calls the played person what the case calls her: 'de collega' instead of 'de naaste'."""

import re
from collections.abc import Mapping
from typing import Any

from samenzorg_sim.content.casus import Casus
from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.scenario import NAASTE, Scenario
from samenzorg_sim.content.werkvorm import Werkvorm

# Where a script means who is played: not 'een echte bewoner of naaste', of whom nobody may be recognised.
_PLAYED = re.compile(r"\b([Dd]e |met een |[Ss]peler en |[Vv]oorlezer )naaste\b|^(N)aaste$")


def called_in(casus: Casus | None) -> str:
    """What the played person is called, without 'de'; 'naaste' where nobody is played."""
    return casus.rollen.naaste.noem if isinstance(casus, Scenario) else NAASTE


def as_played(script: Werkvorm, casus: Casus | None) -> Werkvorm:
    """The script for a table with this case; the same object where the case says nothing else."""
    noem = called_in(casus)
    if noem == NAASTE:
        return script
    said: Werkvorm = _said(script, noem)
    return said


def _said(value: Any, noem: str) -> Any:
    if type(value) is str:  # not an enum, which is one too
        return _PLAYED.sub(lambda m: noem.capitalize() if m[2] else m[1] + noem, value)
    if isinstance(value, Content):
        return value.model_copy(
            update={name: _said(getattr(value, name), noem) for name in type(value).model_fields}
        )
    if isinstance(value, Mapping):
        return {key: _said(one, noem) for key, one in value.items()}
    return tuple(_said(one, noem) for one in value) if isinstance(value, tuple) else value
