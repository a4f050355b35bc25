"""Train the model from the written examples: `python -m samenzorg_sim.herkennen.train` (scikit-learn)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from samenzorg_sim.herkennen.kenmerken import features
from samenzorg_sim.herkennen.model import MODEL, Model, place_features, save_model, soften
from samenzorg_sim.herkennen.soorten import SOORTEN
from samenzorg_sim.herkennen.voorbeelden import Voorbeeld, oefenen, toetsen, vreemden

# Chosen by cross-validation on the development part only, folds by speaker.
_STRENGTH = 1.5
_SEEN_AT_LEAST = 2
_FOLDS = 5
_TRUSTED_SHARE = 0.7

Bags = Sequence[set[str]]


def train(examples: Sequence[Voorbeeld]) -> Model:
    """A model from these examples; the same examples give the same model."""
    bags = [features(example.uiting, example.context) for example in examples]
    kinds = np.array([SOORTEN.index(example.soort) for example in examples])
    temperature, sure = _scale(_across(bags, kinds, [example.spreker for example in examples]), kinds)
    places, weights, bias = fit_weights(bags, kinds)
    return Model(places, weights, bias, temperature, sure)


def cross_validate(examples: Sequence[Voorbeeld], groups: Sequence[str]) -> NDArray[np.float64]:
    """The scores (examples, 10) of each example by a model that saw nothing of its group."""
    bags = [features(example.uiting, example.context) for example in examples]
    return _across(bags, np.array([SOORTEN.index(example.soort) for example in examples]), groups)


def _across(bags: Bags, kinds: NDArray[np.int64], groups: Sequence[str]) -> NDArray[np.float64]:
    names = list(dict.fromkeys(groups))
    fold = np.array([names.index(group) % _FOLDS for group in groups])
    scores = np.zeros((len(bags), len(SOORTEN)))
    for held in range(_FOLDS):
        seen = np.flatnonzero(fold != held).tolist()
        places, weights, bias = fit_weights([bags[i] for i in seen], kinds[seen])
        rest = np.flatnonzero(fold == held).tolist()
        scores[rest] = _matrix([bags[i] for i in rest], places) @ weights + bias
    return scores


def fit_weights(
    bags: Bags, kinds: NDArray[np.int64]
) -> tuple[dict[str, int], NDArray[np.float32], NDArray[np.float32]]:
    """Places of features seen twice or more, weights (features, 10), bias (10,): each against the rest."""
    seen = Counter(name for bag in bags for name in bag)
    names = sorted(name for name, times in seen.items() if times >= _SEEN_AT_LEAST)
    places = {name: place for place, name in enumerate(names)}
    table = _matrix(bags, places)
    columns = []
    for kind in range(len(SOORTEN)):
        one = LogisticRegression(C=_STRENGTH, solver="liblinear", class_weight="balanced", random_state=0)
        with threadpool_limits(1):  # threads only wait for each other here
            one.fit(table, kinds == kind)
        columns.append((one.coef_[0], one.intercept_[0]))
    weights = np.stack([column for column, _ in columns], axis=1).astype(np.float32)
    return places, weights, np.array([start for _, start in columns], dtype=np.float32)


def _matrix(bags: Bags, places: dict[str, int]) -> csr_matrix:
    ends, rows, amounts = [0], [], []
    for bag in bags:
        found, counted = place_features(bag, places)
        rows.extend(found)
        amounts.extend(counted)
        ends.append(len(rows))
    return csr_matrix((amounts, rows, ends), shape=(len(bags), len(places)))


def _scale(scores: NDArray[np.float64], kinds: NDArray[np.int64]) -> tuple[float, float]:
    """The temperature with the least log loss on folds, and the confidence that 70 % of the turns reach."""
    rows = np.arange(len(kinds))
    loss = {t: -np.log(soften(scores, t)[rows, kinds]).mean() for t in np.arange(0.3, 3.01, 0.05)}
    temperature = min(loss, key=loss.__getitem__)
    sure = np.quantile(soften(scores, temperature).max(axis=1), 1 - _TRUSTED_SHARE)
    return float(temperature), float(sure)


def all_examples() -> tuple[Voorbeeld, ...]:
    """What the shipped model learns from: everything, after measuring on the parts held apart."""
    return (*oefenen(), *toetsen(), *vreemden())


if __name__ == "__main__":
    save_model(train(all_examples()))
    print(f"{MODEL.name}: {MODEL.stat().st_size / 1e6:.2f} MB")
