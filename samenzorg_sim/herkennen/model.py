"""The trained weights and how an utterance is scored with them: plain numbers, read without running code."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from samenzorg_sim.herkennen.getallen import read_arrays
from samenzorg_sim.herkennen.soorten import SOORTEN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = Path(__file__).parent / "data" / "model.npz"

# Large groups count together as one, so that a long sentence does not shout; turns of phrase count double.
_SHARED = frozenset("wkcv")
_LOUD = frozenset(("s", "vs"))


class Gewichten(Protocol):
    """The ten weights of each feature: a NumPy array while training, `Rijen` afterwards."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: int, /) -> Iterable[float]: ...


class Rijen:
    """Rows of ten in one flat array."""

    def __init__(self, numbers: array[float]) -> None:
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers) // len(SOORTEN)

    def __getitem__(self, place: int) -> array[float]:
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._numbers[place * len(SOORTEN) : (place + 1) * len(SOORTEN)]


@dataclass(frozen=True)
class Model:
    """`weights` is (features, 10) and `bias` (10,) in the order of SOORTEN.

    `temperature` (> 0) turns scores into honest confidences; at `sure` (0–1) and above a turn is among
    the 70 % that were most confident while developing.
    """

    places: Mapping[str, int]
    weights: Gewichten
    bias: Iterable[float]
    temperature: float
    sure: float

    def chances(self, found: Iterable[str]) -> tuple[float, ...]:
        """The chance of each kind (10 numbers, sum 1) for a turn with these features."""
        scores = [float(start) for start in self.bias]
        for row, amount in zip(*place_features(found, self.places), strict=True):
            for kind, weight in enumerate(self.weights[row]):
                scores[kind] += amount * weight
        best = max(scores)
        raised = [math.exp((score - best) / self.temperature) for score in scores]
        whole = sum(raised)
        return tuple(each / whole for each in raised)


def place_features(found: Iterable[str], places: Mapping[str, int]) -> tuple[list[int], list[float]]:
    """The places of the known features and how much each counts; order does not depend on hashing."""
    groups: dict[str, list[str]] = {}
    for name in sorted(found):
        groups.setdefault(name.partition(":")[0], []).append(name)
    rows: list[int] = []
    amounts: list[float] = []
    for group, names in groups.items():
        amount = len(names) ** -0.5 if group in _SHARED else 1.0 if group in _LOUD else 0.5
        for name in names:
            place = places.get(name)
            if place is not None:
                rows.append(place)
                amounts.append(2 * amount if group in _LOUD else amount)
    return rows, amounts


def soften(scores: NDArray[np.float64], temperature: float) -> NDArray[np.float64]:
    """Scores (…, 10) as chances that sum to 1."""
    import numpy as np

    raised = np.exp((scores - scores.max(axis=-1, keepdims=True)) / temperature)
    chances: NDArray[np.float64] = raised / raised.sum(axis=-1, keepdims=True)
    return chances


def save_model(model: Model, file: Path = MODEL) -> None:
    """Write the model as arrays of numbers; names go in as UTF-8 bytes."""
    import numpy as np

    names = "\n".join(sorted(model.places, key=model.places.__getitem__)).encode()
    np.savez_compressed(
        file,
        names=np.frombuffer(names, dtype=np.uint8),
        weights=np.asarray(model.weights).astype(np.float16),
        bias=np.asarray(model.bias).astype(np.float32),
        scale=np.array([model.temperature, model.sure]),
    )


def read_model(file: Path = MODEL) -> Model:
    """Read what `save_model` wrote; a file that holds anything else than numbers is refused (`NoNumbers`)."""
    arrays = read_arrays(file)
    names = arrays["names"].tobytes().decode().split("\n")
    temperature, sure = arrays["scale"]
    weights = Rijen(arrays["weights"])
    assert len(weights) == len(names)
    return Model(
        {name: place for place, name in enumerate(names)}, weights, arrays["bias"], temperature, sure
    )
