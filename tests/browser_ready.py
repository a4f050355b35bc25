"""Find a Chromium for the browser tests, or install one: `python -m tests.browser_ready` says what it did."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.debian_ready import install

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
ELSEWHERE = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
# Chromium gives each new address bar two pages of its own for its drop-down, which nobody here looks at:
# a second of processor time a window.
WITHOUT = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup")
# Of this flag the last one counts, so what Playwright switches off is named again.
PLAYWRIGHTS_OWN = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
)
# Nothing but the pages under test: Chromium's own errands only fail, slowly, without a network.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join((*WITHOUT, *PLAYWRIGHTS_OWN))}",
)
# Milliseconds. A time-out only ends what hangs: a machine that does more than these tests may take long over
# one press, and a look that is answered costs no more for it.
PATIENCE = 60_000


def find_chromium() -> str | None:
    """The path of an installed Chromium or Chrome (`SAMENZORG_CHROMIUM` first); None: Playwright's own."""
    named = os.environ.get("SAMENZORG_CHROMIUM")
    if named:
        return named
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((str(path) for path in ELSEWHERE if path.exists()), None)


def make_ready() -> str:
    """Install one where there is none; returns what was done, in a sentence."""
    found = find_chromium()
    if found:
        return f"Browser tests use {found}."
    if install("chromium") and (found := find_chromium()):
        return f"Installed Debian's chromium for the browser tests: {found}."
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if done.returncode == 0:
        return "Installed Playwright's own Chromium for the browser tests."
    sys.exit(
        "No Chromium or Chrome was found and none could be installed. Install one (on Debian: apt-get install"
        " chromium), or set SAMENZORG_CHROMIUM to its path, and run `make test` again."
    )


if __name__ == "__main__":
    print(make_ready())
