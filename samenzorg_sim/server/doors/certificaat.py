"""The organisation's certificate, when this server speaks https itself: read, tried out, and followed."""

import asyncio
import logging
import ssl
from pathlib import Path

from samenzorg_sim.server.doors.adres import AdresRefused
from samenzorg_sim.server.watch.logregel import note

#: Seconds between two looks at the files: a certificate is renewed every few months, and at once in use.
LOOK = 300.0
ONTBREEKT = "Het bestand {} is er niet, of Samenzorg mag het niet lezen. Kijk --certificate en --key na."
GEEN_CERTIFICAAT = (
    "In {} staat geen certificaat dat Samenzorg kan lezen. Het moet een PEM-bestand zijn, met de hele keten."
)
GEEN_PAAR = (
    "Het certificaat {} en de sleutel horen niet bij elkaar. Geef de sleutel waarmee het is aangevraagd."
)
GEHEIM_SLOT = (
    "Op de sleutel {} zit een wachtwoord. Samenzorg start vanzelf en kan daar niet om vragen. "
    "Maak een sleutel zonder wachtwoord, die alleen Samenzorg mag lezen."
)
VERLOPEN = "Het certificaat {} is verlopen. Vraag een nieuw aan en start opnieuw."
NOG_NIET = "Het certificaat {} geldt nog niet. Kijk of de klok van deze computer goed staat."
ANDERE_NAAM = "Het certificaat {} is voor een ander adres. Het moet gelden voor de naam na --address."
_EXPIRED, _NOT_YET, _OTHER_NAME, _OTHER_IP = 10, 9, 62, 64


class CertificaatRefused(AdresRefused):
    """Browsers would refuse this certificate; `melding` says why."""


class Certificaat:
    """A context for https that takes a renewed certificate by itself."""

    def __init__(self, certificate: Path, key: Path, host: str) -> None:
        """For visitors who call this server `host`; raises `CertificaatRefused`."""
        self._certificate, self._key, self._host = certificate, key, host
        self.context = _load(certificate, key)
        #: When browsers refuse the one in use (seconds since the epoch).
        self.until = _try_out(self.context, certificate, host)
        self._seen = self._written()

    async def follow(self) -> None:
        """Take what was renewed, when it is good; runs until cancelled."""
        while True:
            await asyncio.sleep(LOOK)
            self.renew()

    def renew(self) -> None:
        """The same once; a file that is no good leaves the old one in use."""
        try:
            if (written := self._written()) == self._seen:
                return
            until = _try_out(_load(self._certificate, self._key), self._certificate, self._host)
            self.context.load_cert_chain(self._certificate, self._key)
            self._seen, self.until = written, until
            note("certificate_renewed")
        except (OSError, AdresRefused) as wrong:
            note("certificate_refused", logging.ERROR, wrong)

    def _written(self) -> tuple[int, int]:
        return self._certificate.stat().st_mtime_ns, self._key.stat().st_mtime_ns


def _load(certificate: Path, key: Path) -> ssl.SSLContext:
    for file in (certificate, key):
        try:
            file.read_bytes()
        except OSError:
            raise CertificaatRefused(ONTBREEKT, str(file)) from None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    asked = False

    def password() -> bytes:
        nonlocal asked
        asked = True
        return b""

    try:
        context.load_cert_chain(certificate, key, password=password)
    except ssl.SSLError as wrong:
        if asked:
            raise CertificaatRefused(GEHEIM_SLOT, str(key)) from None
        mismatch = wrong.reason == "KEY_VALUES_MISMATCH"
        raise CertificaatRefused(GEEN_PAAR if mismatch else GEEN_CERTIFICAAT, str(certificate)) from None
    return context


def _try_out(context: ssl.SSLContext, certificate: Path, host: str) -> float:
    """Shake hands with ourselves in memory, as a browser that trusts whoever signed this certificate.

    Until when it is good (seconds since the epoch); raises `CertificaatRefused`.
    """
    visitor = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    visitor.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    visitor.load_verify_locations(certificate)
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    asks = visitor.wrap_bio(back, there, server_hostname=host)
    answers = context.wrap_bio(there, back, server_side=True)
    for side in (asks, answers, asks):
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            continue
        except ssl.SSLCertVerificationError as wrong:
            reasons = {
                _EXPIRED: VERLOPEN,
                _NOT_YET: NOG_NIET,
                _OTHER_NAME: ANDERE_NAAM,
                _OTHER_IP: ANDERE_NAAM,
            }
            raise CertificaatRefused(
                reasons.get(wrong.verify_code, GEEN_CERTIFICAAT), str(certificate)
            ) from None
    shown = asks.getpeercert() or {}
    return float(ssl.cert_time_to_seconds(str(shown["notAfter"])))
