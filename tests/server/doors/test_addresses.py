"""Which addresses phones can reach."""

import socket
from collections import namedtuple

from samenzorg_sim.server.doors.addresses import choose

Address = namedtuple("Address", "family address")


def ip4(address: str) -> list[Address]:
    return [Address(socket.AF_INET, address), Address(socket.AF_INET6, "fe80::1")]


INTERFACES = {
    "lo": ip4("127.0.0.1"),
    "docker0": ip4("172.17.0.1"),
    "tun0": ip4("10.8.0.2"),
    "eth0": ip4("145.100.1.2"),
    "wlan0": ip4("192.168.1.5"),
    "wlan1": ip4("10.0.0.7"),
    "eth9": ip4("169.254.3.4"),
}


def test_the_default_route_comes_first_then_private_addresses() -> None:
    found = choose(INTERFACES, set(INTERFACES), "10.0.0.7")
    assert found == ("10.0.0.7", "192.168.1.5", "145.100.1.2")


def test_an_interface_that_is_down_does_not_count() -> None:
    assert choose(INTERFACES, {"lo", "docker0", "wlan0"}, None) == ("192.168.1.5",)


def test_without_a_network_there_is_none() -> None:
    assert choose(INTERFACES, {"lo", "docker0"}, None) == ()
