"""How well it recognises; `python -m samenzorg_sim.herkennen.meten` prints what docs/herkennen.md shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.herkennen.herkenner import recognise
from samenzorg_sim.herkennen.model import Model, read_model, soften
from samenzorg_sim.herkennen.soorten import SOORTEN
from samenzorg_sim.herkennen.train import cross_validate, train
from samenzorg_sim.herkennen.voorbeelden import Voorbeeld, bijtoets, naderhand, oefenen, toetsen, vreemden

_BINS = 5


@dataclass(frozen=True)
class Meting:
    """`confusion` is (10, 10): rows what it is, columns what was recognised, in the order of SOORTEN.

    `sure` (n,) are the confidences (0–1) and `right` (n,) whether each was right.
    """

    confusion: NDArray[np.int64]
    sure: NDArray[np.float64]
    right: NDArray[np.bool_]

    def f1(self) -> NDArray[np.float64]:
        """The F1 of each kind (10 numbers, 0–1)."""
        hits = np.diag(self.confusion)
        scores: NDArray[np.float64] = (
            2 * hits / np.maximum(1, self.confusion.sum(axis=0) + self.confusion.sum(axis=1))
        )
        return scores

    def macro_f1(self) -> float:
        """The mean of the ten."""
        return float(self.f1().mean())

    def found(self) -> NDArray[np.float64]:
        """Of each kind the share (0–1) that was recognised as it."""
        shares: NDArray[np.float64] = np.diag(self.confusion) / np.maximum(1, self.confusion.sum(axis=1))
        return shares

    def kappa(self) -> NDArray[np.float64]:
        """Cohen's kappa of each kind against the rest (10 numbers, at most 1; 0 is what chance gives)."""
        total = self.confusion.sum()
        hits, row, column = (
            np.diag(self.confusion) / total,
            self.confusion.sum(axis=1) / total,
            self.confusion.sum(axis=0) / total,
        )
        agreed, chance = 1 - row - column + 2 * hits, row * column + (1 - row) * (1 - column)
        kappas: NDArray[np.float64] = (agreed - chance) / np.maximum(1e-12, 1 - chance)
        return kappas

    def accuracy(self, share: float = 1.0) -> float:
        """How often it is right on the `share` (0–1) of turns it is surest of."""
        order = np.argsort(-self.sure, kind="stable")[: round(share * len(self.sure))]
        return float(self.right[order].mean())

    def calibration(self) -> list[tuple[int, float, float]]:
        """In bins of confidence a fifth wide: how many, mean confidence, how often right."""
        place = np.minimum((self.sure * _BINS).astype(int), _BINS - 1)
        return [
            (
                int((place == b).sum()),
                float(self.sure[place == b].mean()),
                float(self.right[place == b].mean()),
            )
            for b in range(_BINS)
            if (place == b).any()
        ]

    def calibration_error(self) -> float:
        """The mean distance between confidence and being right (0–1), bins weighted by size."""
        return sum(n * abs(said - was) for n, said, was in self.calibration()) / len(self.sure)


def measure(kinds: Sequence[int], guesses: Sequence[int], sure: Sequence[float]) -> Meting:
    """From what they are, what was recognised (places in SOORTEN) and how sure."""
    confusion = np.zeros((len(SOORTEN), len(SOORTEN)), dtype=np.int64)
    np.add.at(confusion, (np.array(kinds), np.array(guesses)), 1)
    return Meting(confusion, np.array(sure), np.array(kinds) == np.array(guesses))


def measure_model(model: Model, examples: Sequence[Voorbeeld]) -> Meting:
    """A model on examples it has not seen, along the road that `herken` goes."""
    found = [recognise(example.uiting, example.context, model) for example in examples]
    return measure(
        [SOORTEN.index(example.soort) for example in examples],
        [SOORTEN.index(one.soort) for one in found],
        [one.zekerheid for one in found],
    )


def measure_across(examples: Sequence[Voorbeeld], groups: Sequence[str], temperature: float) -> Meting:
    """Cross-validated: each example by a model that saw nothing of its group."""
    chances = soften(cross_validate(examples, groups), temperature)
    return measure(
        [SOORTEN.index(example.soort) for example in examples],
        [int(place) for place in chances.argmax(axis=1)],
        [float(chance) for chance in chances.max(axis=1)],
    )


def report(name: str, found: Meting) -> str:
    """The figures of one measurement as Markdown."""
    lines = [
        f"### {name}",
        f"{len(found.sure)} utterances · macro-F1 {found.macro_f1():.3f} · accuracy {found.accuracy():.3f} · "
        f"on the 70 % surest {found.accuracy(0.7):.3f} · calibration error {found.calibration_error():.3f}",
        "",
        "| is ↓ recognised → | " + " | ".join(kind[:7] for kind in SOORTEN) + " | found | F1 | kappa |",
        "|---" * (len(SOORTEN) + 4) + "|",
    ]
    for kind, row, *scores in zip(
        SOORTEN, found.confusion, found.found(), found.f1(), found.kappa(), strict=True
    ):
        lines.append(
            f"| {kind} | {' | '.join(map(str, row))} | {' | '.join(f'{one:.2f}' for one in scores)} |"
        )
    lines += ["", "| how many | said | right |", "|---|---|---|"]
    lines += [f"| {n} | {said:.2f} | {was:.2f} |" for n, said, was in found.calibration()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    own = oefenen()
    learned = train(own)
    speakers, topics = [one.spreker for one in own], [one.onderwerp for one in own]
    print(report("Speakers left out", measure_across(own, speakers, learned.temperature)))
    print(report("Topics left out", measure_across(own, topics, learned.temperature)))
    print(report("Own test part", measure_model(learned, toetsen())))
    print(report("Strangers", measure_model(learned, vreemden())))
    print(report("Afterwards", measure_model(read_model(), naderhand())))
    print(report("What was mistaken before", measure_model(read_model(), bijtoets())))
