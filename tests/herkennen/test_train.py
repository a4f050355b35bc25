"""The shipped model is what the written examples make of it, small, and good enough on other speakers."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from samenzorg_sim.content.soort import Soort
from samenzorg_sim.herkennen.kenmerken import features
from samenzorg_sim.herkennen.meten import measure_model
from samenzorg_sim.herkennen.model import MODEL, Model, read_model, save_model
from samenzorg_sim.herkennen.soorten import SOORTEN
from samenzorg_sim.herkennen.train import all_examples, fit_weights, train
from samenzorg_sim.herkennen.voorbeelden import bijtoets, naderhand, oefenen, toetsen, vreemden


def test_training_again_gives_the_shipped_model(tmp_path: Path) -> None:
    save_model(train(all_examples()), tmp_path / "again.npz")
    again, shipped = read_model(tmp_path / "again.npz"), read_model()
    assert again.places == shipped.places
    # Other processors may round otherwise in the last place.
    np.testing.assert_allclose(again.weights, shipped.weights, atol=5e-3)
    np.testing.assert_allclose(again.bias, shipped.bias, atol=5e-3)
    assert (again.temperature, again.sure) == pytest.approx((shipped.temperature, shipped.sure), abs=1e-2)


def test_the_model_is_small_and_cannot_run_code() -> None:
    assert MODEL.stat().st_size < 5_000_000
    with np.load(MODEL, allow_pickle=False) as arrays:
        assert all(arrays[name].dtype.kind in "uf" for name in arrays.files)


def test_on_speakers_it_never_heard_it_is_as_good_as_told() -> None:
    """`docs/herkennen.md` tells 0.80 and 0.90; a change that costs more than a little is noticed here."""
    examples = oefenen()
    bags = [features(one.uiting, one.context) for one in examples]
    learned = Model(*fit_weights(bags, np.array([SOORTEN.index(one.soort) for one in examples])), 1.0, 0.5)
    assert measure_model(learned, toetsen()).macro_f1() > 0.76
    assert measure_model(learned, vreemden()).macro_f1() > 0.82


def test_the_shipped_model_on_what_was_written_after_it() -> None:
    assert measure_model(read_model(), naderhand()).macro_f1() > 0.75


def test_what_trainers_saw_it_mistake_it_now_hears() -> None:
    """`docs/herkennen.md` tells 0.89, and 0.88 and 0.85 of the two kinds that were heard least."""
    found = measure_model(read_model(), bijtoets())
    shares = dict(zip(SOORTEN, found.found(), strict=True))
    assert found.accuracy() > 0.8
    assert shares[Soort.INFORMATIE] > 0.75
    assert shares[Soort.BEVESTIGING] > 0.65
    assert found.kappa().min() > 0.55


def test_no_speaker_and_no_utterance_stands_on_both_sides() -> None:
    parts = [oefenen(), toetsen(), vreemden(), naderhand(), bijtoets()]
    for place, part in enumerate(parts):
        for other in parts[place + 1 :]:
            assert not {one.spreker for one in part} & {one.spreker for one in other}
            assert not {(one.context, one.uiting) for one in part} & {
                (one.context, one.uiting) for one in other
            }


def test_there_are_enough_and_none_twice() -> None:
    written = all_examples()
    assert len(written) >= 2_000
    assert len(toetsen()) >= 400
    assert len({one.id for one in written}) == len(written)
    assert max(Counter((one.context, one.uiting.lower()) for one in written).values()) == 1
    assert min(Counter(one.soort for one in written).values()) >= 150
