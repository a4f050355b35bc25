"""The numbers of the model are read as NumPy reads them, and nothing but numbers is."""

import zipfile

import numpy as np
import pytest

from samenzorg_sim.herkennen.getallen import NoNumbers, read_arrays
from samenzorg_sim.herkennen.model import MODEL


def test_the_shipped_numbers_are_those_that_numpy_reads():
    with np.load(MODEL, allow_pickle=False) as theirs:
        ours = read_arrays(MODEL)
        assert set(ours) == set(theirs.files)
        for name in theirs.files:
            np.testing.assert_array_equal(np.array(ours[name]), theirs[name].astype(float).ravel())


def test_what_could_run_code_is_refused(tmp_path):
    np.savez(tmp_path / "objects.npz", kwaad=np.array([print], dtype=object))
    with pytest.raises(NoNumbers, match=r"'kwaad\.npy' is no array of plain numbers"):
        read_arrays(tmp_path / "objects.npz")


def test_what_is_no_array_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "text.npz", "w") as zipped:
        zipped.writestr("tekst.npy", "hallo")
    with pytest.raises(NoNumbers):
        read_arrays(tmp_path / "text.npz")
