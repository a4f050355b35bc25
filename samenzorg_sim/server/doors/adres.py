"""The public address of a server: how visitors call it, and whose word about a visitor is believed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from urllib.parse import urlsplit

from tornado.httputil import HTTPServerRequest

_DEFAULT_PORTS = {"https": 443, "http": 80}
GEEN_ADRES = (
    "'{}' is geen adres voor Samenzorg. Geef het zoals in de browser, zonder iets achter de naam, "
    "zoals https://samenzorg.huis.nl."
)
GEEN_TUSSENSERVER = "'{}' is geen adres van een server, zoals 10.0.0.2. Verander --proxy."
GEEN_LUISTERADRES = "'{}' is geen adres om op te luisteren, zoals 0.0.0.0 of 10.0.0.5. Verander --listen."
GEEN_KOPREGEL = "'{}' is geen naam van een kopregel, zoals X-Forwarded-User. Verander --identity-header."
SAMEN = "Geef het certificaat en de sleutel samen, met --certificate en --key."
HTTPS_NODIG = "Een certificaat hoort bij https, en het adres is {}. Laat het adres met https beginnen."
ADRES_NODIG = (
    "--proxy, --listen, --identity-header, --certificate en --key horen bij een server. "
    "Geef ook het adres met --address."
)
ONVERSLEUTELD = (
    "Let op: {} begint met http. Wie meekijkt op het netwerk, kan dan meelezen. "
    "Gebruik https zodra er echte groepen komen."
)


class AdresRefused(ValueError):
    """What was given is no address; `melding` is for who started the server."""

    def __init__(self, melding: str, found: str) -> None:
        super().__init__(f"not an address: {found!r}")
        self.melding = melding.format(found)


@dataclass(frozen=True)
class Adres:
    """`url` without a slash at the end; `hosts` are what browsers then send as Host, in lower case.

    `proxies` are the networks beside this machine whose X-Forwarded-For is believed; `listen` is an IP
    address of this machine to listen on too, or ''.
    """

    url: str
    hosts: frozenset[str]
    proxies: tuple[IPv4Network | IPv6Network, ...] = ()
    listen: str = ""
    #: The header in which the proxy names who signed in there, or ''.
    identity_header: str = ""
    #: The files of the certificate and its key, when this server speaks https itself.
    certificate: Path | None = None
    key: Path | None = None

    @property
    def scheme(self) -> str:
        """`https` or `http`."""
        return self.url.partition(":")[0]

    @property
    def name(self) -> str:
        """The host alone, as it stands in a certificate."""
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        """Where visitors knock."""
        return urlsplit(self.url).port or _DEFAULT_PORTS[self.scheme]

    @property
    def phones(self) -> str:
        """Where phones come in."""
        return f"{self.url}/meedoen"

    def believes(self, peer: str) -> bool:
        """Whether this IP address is of our own proxy: this machine, or one that was named."""
        try:
            found = ip_address(peer)
        except ValueError:
            return False
        return found.is_loopback or any(found in network for network in self.proxies)

    def visitor(self, request: HTTPServerRequest) -> str:
        """The IP address of who visits: the last hop that is not our own proxy.

        A visitor may write whatever she likes at the front of X-Forwarded-For; each proxy adds at the end.
        """
        address = str(request.remote_ip)
        hops = request.headers.get("X-Forwarded-For", "").split(",")
        while hops and self.believes(address):
            try:
                address = str(ip_address(hops.pop().strip()))
            except ValueError:
                break
        return address


def read_adres(
    url: str,
    proxies: Sequence[str] = (),
    listen: str = "",
    identity_header: str = "",
    certificate: Path | str | None = None,
    key: Path | str | None = None,
) -> Adres:
    """What `samenzorg start` was told; raises `AdresRefused`.

    `proxies` are IP addresses or networks (10.0.0.0/24).
    """
    if not re.fullmatch("[A-Za-z][A-Za-z0-9-]*|", identity_header):
        raise AdresRefused(GEEN_KOPREGEL, identity_header)
    if (certificate is None) != (key is None):
        raise AdresRefused(SAMEN, "")
    try:
        parts = urlsplit(url.strip())
        port, host = parts.port, (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError:
        raise AdresRefused(GEEN_ADRES, url) from None
    more = parts.path.strip("/") or parts.query or parts.fragment or parts.username
    if parts.scheme not in _DEFAULT_PORTS or not host or more:
        raise AdresRefused(GEEN_ADRES, url)
    host = f"[{host}]" if ":" in host else host
    usual = _DEFAULT_PORTS[parts.scheme]
    netloc = host if port in (None, usual) else f"{host}:{port}"
    hosts = {netloc, f"{host}:{usual}"} if netloc == host else {netloc}
    if certificate is not None and parts.scheme != "https":
        raise AdresRefused(HTTPS_NODIG, url)
    return Adres(
        f"{parts.scheme}://{netloc}",
        frozenset(hosts),
        tuple(map(_network, proxies)),
        _ip(listen),
        identity_header,
        Path(certificate) if certificate else None,
        Path(key) if key else None,
    )


def _network(text: str) -> IPv4Network | IPv6Network:
    try:
        return ip_network(text.strip(), strict=False)
    except ValueError:
        raise AdresRefused(GEEN_TUSSENSERVER, text) from None


def _ip(text: str) -> str:
    try:
        return str(ip_address(text.strip())) if text.strip() else ""
    except ValueError:
        raise AdresRefused(GEEN_LUISTERADRES, text) from None
