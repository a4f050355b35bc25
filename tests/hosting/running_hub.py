"""A real JupyterHub with the configuration that deployers copy, on loopback, where every password is good."""

import os
import secrets
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.running_server import START, RunningServer, free_port, wait_until

CONFIG = Path(__file__).parents[2] / "hosting" / "jupyterhub" / "jupyterhub_config.py"
#: The proxy in front of Hub and notebook servers that JupyterHub's own guide names.
PROXY = "configurable-http-proxy@5"
#: What differs from a real Hub: who may sign in, under which system user, and ports.
HERE = """
c.JupyterHub.bind_url = "http://127.0.0.1:{hub}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{inside}"
c.JupyterHub.concurrent_spawn_limit = 2
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.command = ["{program}"]
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{folder}/{{username}}"
c.Spawner.start_timeout = c.Spawner.http_timeout = 180
c.JupyterHub.services.append({{"name": "proef", "api_token": "{admin}"}})
c.JupyterHub.load_roles.append(
    {{"name": "proef", "services": ["proef"], "scopes": ["tokens", "admin:users"]}}
)
"""


def install_proxy(folder: Path) -> Path:
    """The proxy's program, fetched into `folder`; skips where npm cannot."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm here to fetch JupyterHub's proxy with")
    folder.mkdir()
    (folder / "package.json").write_text("{}")
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", PROXY]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm could not get {PROXY}: {done.stderr[-300:]}")
    return folder / "node_modules" / ".bin" / "configurable-http-proxy"


class RunningHub:
    """A Hub and a server of ours that knows it; `start` starts both."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.secret, self.admin = secrets.token_hex(32), secrets.token_hex(32)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.server = RunningServer(folder / "gegevens", phones="127.0.0.9")
        self.server.program = START.replace("browser=False", f"browser=False, hub='{self.address}'")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "RunningHub":
        program = install_proxy(self.folder / "proxy")
        place = {"hub": self.port, "inside": free_port(), "proxy": free_port()}
        text = CONFIG.read_text("utf-8").replace("https://samenzorg.huis.nl", self.server.address)
        assert self.server.address in text
        config = self.folder / "jupyterhub_config.py"
        as_root = 'c.Spawner.args.append("--allow-root")\n' if os.geteuid() == 0 else ""
        config.write_text(
            text + as_root + HERE.format(**place, folder=self.folder, program=program, admin=self.admin)
        )
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        # As a notebook server that an organisation starts: nothing there says that this is a test.
        told = {**os.environ, "PATH": path, "SAMENZORG_HUB_SECRET": self.secret}
        with (self.folder / "hub.txt").open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "jupyterhub", "-f", str(config)],
                cwd=self.folder,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=told,
                start_new_session=True,
            )
        self.server.start(SAMENZORG_HUB_SECRET=self.secret)
        wait_until(self._answers, "the Hub to answer")
        return self

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, self.said
        try:
            return httpx.get(f"{self.address}/hub/api/", timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    @property
    def said(self) -> str:
        return (self.folder / "hub.txt").read_text("utf-8")

    def api(self) -> httpx.Client:
        """The Hub's API, for who may make tokens for others."""
        return httpx.Client(
            base_url=f"{self.address}/hub/api",
            headers={"Authorization": f"token {self.admin}"},
            timeout=60,
        )

    def stop_hub(self) -> None:
        """The Hub, its proxy and the notebook servers end."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(60)
            self._process = None

    def stop(self) -> None:
        """All of it ends."""
        self.stop_hub()
        self.server.stop()


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """Both, running for one test file."""
    running = RunningHub(tmp_path_factory.mktemp("hub"))
    try:
        yield running.start()
    finally:
        running.stop()
