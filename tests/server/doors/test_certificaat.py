"""A server that speaks https itself: with a good certificate only, and with real visitors."""

import datetime as dt
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Browser

from samenzorg_sim.dag import here
from samenzorg_sim.server.doors.adres import HTTPS_NODIG, SAMEN
from samenzorg_sim.server.doors.certificaat import (
    ANDERE_NAAM,
    GEEN_CERTIFICAAT,
    GEEN_PAAR,
    GEHEIM_SLOT,
    NOG_NIET,
    ONTBREEKT,
    VERLOPEN,
    Certificaat,
    CertificaatRefused,
)
from samenzorg_sim.server.start import start
from samenzorg_sim.stijl.datum import datum_en_tijd
from tests.running_server import RunningServer, free_port

NOW = dt.datetime.now(dt.UTC)


def make(folder: Path, name: str = "localhost", begin: int = -1, end: int = 30) -> tuple[Path, Path]:
    """A certificate for `name` that signs itself, good from `begin` to `end` days from now, and its key."""
    folder.mkdir(exist_ok=True)
    secret = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + dt.timedelta(days=begin))
        .not_valid_after(NOW + dt.timedelta(days=end))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(secret, hashes.SHA256())
    )
    certificate, key = folder / "certificaat.pem", folder / "sleutel.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    key.write_bytes(
        secret.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    return certificate, key


@pytest.mark.parametrize(
    ("made", "melding"),
    [
        ({"end": 0, "begin": -9}, VERLOPEN),
        ({"begin": 5}, NOG_NIET),
        ({"name": "elders.test"}, ANDERE_NAAM),
    ],
)
def test_a_certificate_that_browsers_refuse_is_told(
    tmp_path: Path, made: dict[str, int], melding: str
) -> None:
    certificate, key = make(tmp_path, **made)  # type: ignore[arg-type]
    with pytest.raises(CertificaatRefused) as refused:
        Certificaat(certificate, key, "localhost")
    assert refused.value.melding == melding.format(certificate)


def test_missing_strange_and_mismatching_files_are_told(tmp_path: Path) -> None:
    certificate, key = make(tmp_path / "een")
    _, other = make(tmp_path / "ander")
    onzin = tmp_path / "onzin.pem"
    onzin.write_text("geen certificaat")
    locked = tmp_path / "slot.pem"
    secret = serialization.load_pem_private_key(key.read_bytes(), None)
    lock = serialization.BestAvailableEncryption(b"geheim")
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    locked.write_bytes(secret.private_bytes(pem, form, lock))
    for files, melding in (
        ((tmp_path / "weg.pem", key), ONTBREEKT.format(tmp_path / "weg.pem")),
        ((onzin, key), GEEN_CERTIFICAAT.format(onzin)),
        ((certificate, other), GEEN_PAAR.format(certificate)),
        ((certificate, locked), GEHEIM_SLOT.format(locked)),
    ):
        with pytest.raises(CertificaatRefused) as refused:
            Certificaat(*files, "localhost")
        assert refused.value.melding == melding


def test_a_renewed_certificate_is_taken_when_it_is_good(tmp_path: Path) -> None:
    certificate, key = make(tmp_path)
    kept = Certificaat(certificate, key, "localhost")
    before = kept._seen
    make(tmp_path, "elders.test")
    kept.renew()
    assert kept._seen == before
    make(tmp_path)
    kept.renew()
    assert kept._seen != before


def test_a_certificate_belongs_to_https_and_to_its_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    certificate, key = make(tmp_path)
    assert start(data=tmp_path / "g", address="http://localhost", certificate=certificate, key=key) == 1
    assert start(data=tmp_path / "g", address="https://localhost", certificate=certificate) == 1
    assert capsys.readouterr().err.splitlines() == [HTTPS_NODIG.format("http://localhost"), SAMEN]


class Https:
    """A server that speaks https at `url`, with the certificate to trust."""

    def __init__(self, folder: Path, notebooks: Path) -> None:
        self.certificate, key = make(folder)
        self.url = f"https://localhost:{free_port('127.0.0.1')}"
        self.server = RunningServer(
            folder / "gegevens",
            notebooks=notebooks,
            address=self.url,
            certificate=str(self.certificate),
            key=str(key),
            listen="127.0.0.1",
        ).start()


@pytest.fixture(scope="module")
def https(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[Https]:
    found = Https(tmp_path_factory.mktemp("https"), notebooks)
    yield found
    found.server.stop()


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_a_visitor_comes_by_tls_and_is_told_to_stay_there(https: Https) -> None:
    trusting = ssl.create_default_context(cafile=str(https.certificate))
    with httpx.Client(base_url=https.url, verify=trusting, timeout=30) as visitor:
        page = visitor.get("/in")
        assert page.status_code == 200
        assert page.headers["Strict-Transport-Security"] == "max-age=31536000"
        link = https.server.new_link()
        assert link.startswith(f"{https.url}/in#")
        told = visitor.post("/in", json={"geheim": link.partition("#")[2]}, headers={"Origin": https.url})
        assert "; Secure" in told.headers["Set-Cookie"]
        assert visitor.get("/").headers["Location"] == "/werkplaats/start"
        # Nobody stands before us here: what she writes about herself is not read.
        assert visitor.get("/leeft", headers={"Host": "elders.test"}).status_code == 421
    with pytest.raises(httpx.ConnectError):
        httpx.get(https.url)  # who does not trust the certificate does not come in
    old = ssl.create_default_context(cafile=str(https.certificate))
    old.set_ciphers("DEFAULT@SECLEVEL=0")  # else it is this side that refuses
    old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(httpx.ConnectError):
        httpx.get(https.url, verify=old)


def test_the_beheerder_and_a_monitor_see_until_when_it_is_good(https: Https) -> None:
    trusting = ssl.create_default_context(cafile=str(https.certificate))
    ends = x509.load_pem_x509_certificate(https.certificate.read_bytes()).not_valid_after_utc.timestamp()
    told = f"Certificaat voor https</h3><p>Geldig tot {datum_en_tijd(here(ends * 1000))}.</p>"
    with httpx.Client(base_url=https.url, verify=trusting, timeout=60) as beheerder:
        secret = https.server.new_link().partition("#")[2]
        beheerder.post("/in", json={"geheim": secret}, headers={"Origin": https.url})
        assert told in beheerder.get("/beheer").text
    here_said = httpx.get(https.server.address + "/cijfers", timeout=60).text.splitlines()
    numbers = dict(line.rsplit(" ", 1) for line in here_said if not line.startswith("#"))
    assert float(numbers["samenzorg_certificate_expiry_time_seconds"]) == ends


def test_a_real_browser_has_its_own_cryptography_there(https: Https, chromium: Browser) -> None:
    context = chromium.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.goto(https.server.new_link())
    page.wait_for_url(f"{https.url}/werkplaats/start")
    assert page.evaluate("[isSecureContext, typeof crypto.subtle, typeof crypto.randomUUID]") == [
        True,
        "object",
        "function",
    ]
    page.goto(f"{https.url}/account")
    page.get_by_role("button", name="Uitloggen", exact=True).click()
    page.wait_for_url(f"{https.url}/in")
    context.close()
