"""A server's public address: who is let in by which name, and whose word about a visitor is believed."""

from types import SimpleNamespace

import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from samenzorg_sim.server.doors.adres import (
    GEEN_ADRES,
    GEEN_LUISTERADRES,
    GEEN_TUSSENSERVER,
    AdresRefused,
    read_adres,
)

HUIS = "https://samenzorg.huis.test"


def asked(peer: str, *forwarded: str) -> HTTPServerRequest:
    """A request from `peer`, with a header X-Forwarded-For for each of `forwarded`."""
    headers = HTTPHeaders({"Host": "samenzorg.huis.test"})
    for each in forwarded:
        headers.add("X-Forwarded-For", each)
    line = RequestStartLine("GET", "/", "HTTP/1.1")
    connection = SimpleNamespace(context=SimpleNamespace(remote_ip=peer, protocol="http"))
    return HTTPServerRequest(headers=headers, start_line=line, connection=connection)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "url", "hosts"),
    [
        (HUIS, HUIS, {"samenzorg.huis.test", "samenzorg.huis.test:443"}),
        ("https://Samenzorg.Huis.test:443/", HUIS, {"samenzorg.huis.test", "samenzorg.huis.test:443"}),
        ("http://huis.test:8080", "http://huis.test:8080", {"huis.test:8080"}),
        ("https://zorg-café.test", "https://xn--zorg-caf-i1a.test", None),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443", {"[2001:db8::1]:8443"}),
    ],
)
def test_an_address_is_kept_as_browsers_send_it(told: str, url: str, hosts: set[str] | None) -> None:
    adres = read_adres(told)
    assert adres.url == url
    assert adres.phones == f"{url}/meedoen"
    assert hosts is None or adres.hosts == hosts


@pytest.mark.parametrize(
    "told",
    ["samenzorg.huis.test", "ftp://huis.test", "https://", "https://huis.test/pad", "https://u@huis.test",
     "https://huis.test:99999", "https://huis.test?x", "https://[huis", "https://" + "a" * 70 + ".test"],
)  # fmt: skip
def test_what_is_no_address_is_told(told: str) -> None:
    with pytest.raises(AdresRefused) as refused:
        read_adres(told)
    assert refused.value.melding == GEEN_ADRES.format(told)


def test_a_wrong_proxy_or_a_wrong_place_to_listen_is_told() -> None:
    with pytest.raises(AdresRefused) as refused:
        read_adres(HUIS, ["10.0.0.2", "nginx"])
    assert refused.value.melding == GEEN_TUSSENSERVER.format("nginx")
    with pytest.raises(AdresRefused) as refused:
        read_adres(HUIS, listen="overal")
    assert refused.value.melding == GEEN_LUISTERADRES.format("overal")


@pytest.mark.parametrize(
    ("peer", "forwarded", "visitor"),
    [
        ("127.0.0.1", (), "127.0.0.1"),
        ("127.0.0.1", ("203.0.113.7",), "203.0.113.7"),
        # What a visitor wrote herself stands in front; the proxy adds whom it saw at the end.
        ("127.0.0.1", ("1.2.3.4, 203.0.113.7",), "203.0.113.7"),
        ("127.0.0.1", ("1.2.3.4", "203.0.113.7"), "203.0.113.7"),
        ("10.0.0.2", ("203.0.113.7, 10.0.1.9",), "203.0.113.7"),
        ("::1", ("2001:db8::7",), "2001:db8::7"),
        # Nobody else is believed, and nonsense is not read.
        ("203.0.113.9", ("203.0.113.7",), "203.0.113.9"),
        ("127.0.0.1", ("onzin",), "127.0.0.1"),
        ("127.0.0.1", ("203.0.113.7, <script>",), "127.0.0.1"),
    ],
)
def test_a_visitor_is_who_our_own_proxy_saw(peer: str, forwarded: tuple[str, ...], visitor: str) -> None:
    adres = read_adres(HUIS, ["10.0.0.2", "10.0.1.0/24"])
    assert adres.visitor(asked(peer, *forwarded)) == visitor
