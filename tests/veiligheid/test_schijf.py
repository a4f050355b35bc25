"""The disk itself fails under people who play; what was acknowledged outlives the repair."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.veiligheid.test_pech import Spel, playing
from tests.veiligheid.test_stroomuitval import tags

NAME = "samenzorg_apparaat"

READ_ONLY = (
    "De computer mag niet in de map met gegevens schrijven. Dit is niet bewaard. "
    "Vraag hulp aan wie de computer beheert."
)


class Schijf:
    """A small disk of its own in the file `image`, mounted at `folder`."""

    def __init__(self, image: Path, folder: Path) -> None:
        self.image, self.folder = image, folder
        image.write_bytes(bytes(24 << 20))
        folder.mkdir()
        self._run("mkfs.ext4", "-q", "-F", image)
        self.mount()

    def mount(self) -> None:
        self._run("mount", "-o", "loop,errors=remount-ro", self.image, self.folder)

    def fails(self) -> None:
        """As Linux does with a disk that gives errors: from now on it may only be read."""
        device = self._run("findmnt", "-no", "SOURCE", self.folder).strip().rsplit("/")[-1]
        trigger = Path("/sys/fs/ext4") / device / "trigger_fs_error"
        try:
            trigger.write_text("1")
        except OSError as no:
            pytest.skip(f"no disk can be made to fail here: {no}")

    def repair(self) -> None:
        self._run("umount", self.folder)
        subprocess.run(["e2fsck", "-fy", self.image], capture_output=True)  # 1: mended
        self.mount()

    @staticmethod
    def _run(*command: str | Path) -> str:
        try:
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError) as no:
            pytest.skip(f"no disk of its own can be made here: {getattr(no, 'stderr', no)}")


@pytest.fixture
def schijf(tmp_path: Path) -> Iterator[Schijf]:
    place = tmp_path / "schijf"
    yield Schijf(tmp_path / "schijf.img", place)
    subprocess.run(["umount", "-l", place], capture_output=True)


@pytest.mark.browser
def test_the_disk_becomes_read_only_while_they_play(schijf: Schijf, chromium: Browser) -> None:
    """A tap waits on its phone, which says why, until the disk is mended and the server is started again."""
    with playing(schijf.folder / "gegevens") as spel:
        page = chromium.new_page()
        page.context.add_cookies([{"name": NAME, "value": spel.phone.cookie, "url": spel.phone.base}])
        page.goto(spel.phone.base + "/meedoen")
        assert spel.taps().status_code == 200
        expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
        schijf.fails()
        command = spel.is_refused(READ_ONLY)
        page.locator("button.tik").first.click()
        expect(page.get_by_text(READ_ONLY)).to_be_visible()
        expect(page.get_by_text("Wordt verstuurd…")).to_be_visible()
        spel.server.kill()
        schijf.repair()
        spel.server.start(SAMENZORG_UNDER_TEST="")
        expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
        assert spel.taps(command).status_code == 200
        page.close()
        (typed,) = set(map(str, recorded(spel))) - set(spel.acknowledged)
        spel.acknowledged.append(typed)


def recorded(spel: Spel) -> list[str | None]:
    return [row.command_id for row in tags(spel.server.data, spel.groep.sessie)]
