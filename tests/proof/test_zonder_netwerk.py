"""A minute without network under thirty tapping phones (`make proof`)."""

from pathlib import Path

import pytest

from tests.proof.uitslag import keep
from tests.veiligheid.test_stroomuitval import judge
from tests.veiligheid.test_zonder_netwerk import cut_line


@pytest.mark.timeout(900)
def test_a_minute_without_network(tmp_path: Path) -> None:
    server, counts = cut_line(tmp_path, seconds=60, phones=30)
    keep("a minute without network", counts)
    judge(server, counts)
    assert counts["moved"] == 0
