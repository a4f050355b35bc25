"""What takes long runs when it is asked for by its mark (`make proof`), and never in between."""

from pathlib import Path

import pytest

from tests.proof.uitslag import KEPT, kept_now


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    here = [item for item in items if Path(__file__).parent in item.path.parents]
    for item in here:
        item.add_marker(pytest.mark.proof)
    if "proof" not in (config.getoption("markexpr") or ""):
        config.hook.pytest_deselected(items=here)
        items[:] = [item for item in items if item not in here]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if kept_now:
        terminalreporter.section(f"results, added to {KEPT}")
        for line in kept_now:
            terminalreporter.write_line(line)
