"""A real nginx with the files that deployers copy, on loopback ports and with a certificate of its own."""

import os
import signal
import ssl
import subprocess
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.debian_ready import find_nginx
from tests.running_server import free_port, wait_until

FILES = Path(__file__).parents[2] / "hosting" / "nginx"
NAME = "localhost"
#: What stands in /etc/nginx/nginx.conf of a real machine, here in a folder of the test.
MAIN = """
{user}worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/fouten.txt warn;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/conf.d/*.conf;
}}
"""


class RunningNginx:
    """`achter` is the file that says behind which servers, at `ports`; `oidc` is the port of oauth2-proxy."""

    def __init__(self, folder: Path, achter: str, *ports: int, oidc: int = 0) -> None:
        found = find_nginx()
        if found is None:
            pytest.skip("no nginx here (Debian: nginx-light)")
        self._program, self.folder = found, folder
        self.port, self.plain = free_port(), free_port()
        #: What `samenzorg start --address` is told.
        self.address = f"https://{NAME}:{self.port}"
        conf = folder / "conf.d"
        conf.mkdir(parents=True)
        site = {
            "listen 443 ": f"listen 127.0.0.1:{self.port} ",
            "    listen [::]:443 ssl http2;\n": "",
            "listen 80;": f"listen 127.0.0.1:{self.plain};",
            "    listen [::]:80;\n": "",
            "server_name samenzorg.huis.nl;": f"server_name {NAME};",
            "/etc/ssl/samenzorg": str(folder),
            "/etc/samenzorg": str(FILES),
            "/var/log/nginx": str(folder),
        }
        if oidc:
            site |= {"#oidc ": "", "127.0.0.1:4180": f"127.0.0.1:{oidc}"}
        _fill_in(FILES / "samenzorg.conf", conf, site)
        asked = {f"127.0.0.1:{8866 + n};": f"127.0.0.1:{port};" for n, port in enumerate(ports)}
        asked |= {f"127.0.0.1:{8866 + n} max": f"127.0.0.1:{port} max" for n, port in enumerate(ports)}
        text = (FILES / achter).read_text("utf-8")
        _fill_in(FILES / achter, conf, {old: new for old, new in asked.items() if old in text})
        self._write_certificate()
        user = "user root;\n" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(MAIN.format(user=user, folder=folder))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def command(self) -> list[str]:
        """nginx with this configuration."""
        return [self._program, "-p", str(self.folder), "-c", str(self.folder / "nginx.conf")]

    def start(self) -> "RunningNginx":
        """Have nginx judge the files, and listen."""
        judged = subprocess.run([*self.command, "-t"], capture_output=True, text=True, check=False)
        assert judged.returncode == 0, judged.stderr
        self._process = subprocess.Popen(self.command, stderr=subprocess.DEVNULL)
        wait_until(self._answers, "nginx to answer")
        return self

    def _answers(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.plain}/", timeout=5).status_code == 301
        except httpx.TransportError:
            return False

    def visitor(self, **how: object) -> httpx.Client:
        """Somebody with a browser that believes the certificate."""
        trusted = ssl.create_default_context(cafile=str(self.folder / "samenzorg.pem"))
        return httpx.Client(base_url=self.address, verify=trusted, timeout=60, **how)  # type: ignore[arg-type]

    def stop(self) -> None:
        """As `systemctl stop` does it."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(60)

    def _write_certificate(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
        now = datetime.now(UTC)
        others = x509.SubjectAlternativeName([x509.DNSName(NAME), x509.IPAddress(ip_address("127.0.0.1"))])
        made = (
            x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=2))
            .add_extension(others, critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        (self.folder / "samenzorg.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
        secret = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        (self.folder / "samenzorg.key").write_bytes(secret)


def _fill_in(file: Path, folder: Path, changes: dict[str, str]) -> None:
    """A copy with `changes`; each must be there to make."""
    text = file.read_text("utf-8")
    for old, new in changes.items():
        assert old in text, f"{file.name} has no {old!r}"
        text = text.replace(old, new)
    (folder / file.name).write_text(text, "utf-8")
