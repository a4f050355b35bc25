"""The trained weights and how an utterance is scored with them: plain numbers, read without running code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from samenzorg_sim.herkennen.soorten import SOORTEN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = Path(__file__).parent / "data" / "model.npz"

# Large groups count together as one, so that a long sentence does not shout; turns of phrase count double.
_SHARED = frozenset("wkcv")
_LOUD = frozenset(("s", "vs"))


@dataclass(frozen=True)
class Model:
    """`weights` is (features, 10) and `bias` (10,) in the order of SOORTEN.

    `temperature` (> 0) turns scores into honest confidences; at `sure` (0–1) and above a turn is among
    the 70 % that were most confident while developing.
    """

    places: Mapping[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float
    sure: float

    def chances(self, found: Iterable[str]) -> NDArray[np.float64]:
        """The chance of each kind (10 numbers, sum 1) for a turn with these features."""
        import numpy as np

        rows, amounts = place_features(found, self.places)
        scores = self.bias.astype(np.float64)
        if rows:
            scores = scores + np.asarray(amounts) @ self.weights[rows]
        return soften(scores, self.temperature)


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
        weights=model.weights.astype(np.float16),
        bias=model.bias.astype(np.float32),
        scale=np.array([model.temperature, model.sure]),
    )


def read_model(file: Path = MODEL) -> Model:
    """Read what `save_model` wrote; a file that could run code is refused by numpy with ValueError."""
    import numpy as np

    with np.load(file, allow_pickle=False) as arrays:
        names = arrays["names"].tobytes().decode().split("\n")
        temperature, sure = (float(number) for number in arrays["scale"])
        weights = arrays["weights"].astype(np.float32)
        assert weights.shape == (len(names), len(SOORTEN))
        return Model(
            {name: place for place, name in enumerate(names)}, weights, arrays["bias"], temperature, sure
        )
