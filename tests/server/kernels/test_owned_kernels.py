"""Kernels that nobody looks at end, and there are never too many."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests import running_server
from tests.running_server import RunningServer, wait_until


def server_with(setting: str, tmp_path: Path, notebooks: Path) -> RunningServer:
    server = RunningServer(tmp_path / "gegevens", notebooks=notebooks)
    server.program = setting + running_server.START
    return server.start()


def test_a_kernel_without_a_page_ends(tmp_path: Path, notebooks: Path) -> None:
    setting = "import samenzorg_sim.server.app as app; app.KERNEL_IDLE = app.KERNEL_LOOK = 1; "
    server = server_with(setting, tmp_path, notebooks)
    page = server.sign_in().get("/werkplaats/start").text
    assert "data-model" in page
    wait_until(lambda: len(server.family()) == 1, "only the forker to be left")
    server.stop()


def test_too_many_pages_are_told_in_dutch(tmp_path: Path, notebooks: Path) -> None:
    setting = "import samenzorg_sim.server.pages as pages; pages.MOST_KERNELS = 1; "
    server = server_with(setting, tmp_path, notebooks)
    trainer = server.sign_in()
    assert trainer.get("/werkplaats/start").status_code == 200
    page = trainer.get("/werkplaats/start", headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert "Het is nu te druk." in page.text
    server.stop()


def test_one_person_leaves_the_last_pages_to_others(tmp_path: Path, notebooks: Path) -> None:
    """By opening page after page, or because a page elsewhere has her browser do so."""
    setting = "import samenzorg_sim.server.pages as pages; pages.MOST_KERNELS = 3; pages.LAST_KERNELS = 2; "
    server = server_with(setting, tmp_path, notebooks)
    trainer, colleague = server.sign_in(), server.colleague()
    with ThreadPoolExecutor(12) as pages:  # all at once, before there is a kernel to count
        found = list(pages.map(lambda _: trainer.get("/werkplaats/start").status_code, range(12)))
    assert sorted(found) == [200] * 2 + [503] * 10
    assert colleague.get("/werkplaats/start").status_code == 200
    assert colleague.get("/werkplaats/start").status_code == 503
    server.stop()
