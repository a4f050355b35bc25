"""Thirty power cuts in a row (`make proof`)."""

from pathlib import Path

import pytest

from tests.veiligheid.test_stroomuitval import check_power_cuts


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_thirty_power_cuts(tmp_path: Path) -> None:
    counts = check_power_cuts(tmp_path, kills=30)
    assert counts["answered"] == counts["made"] > 300
