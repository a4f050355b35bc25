"""Under which addresses phones in the same building can reach this machine."""

import ipaddress
import socket
from collections.abc import Mapping, Sequence
from typing import Any

import psutil

#: Interfaces that lead to no phone: containers, virtual machines, tunnels.
_VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "vethernet", "lxc", "lxd", "cni", "flannel")
_TUNNELS = ("tun", "tap", "wg", "tailscale", "zt", "utun", "ppp", "awdl", "llw", "anpi")


def phone_addresses() -> tuple[str, ...]:
    """IPv4 addresses of this machine, the one most likely right first; empty when there is no network."""
    stats = psutil.net_if_stats()
    up = {name for name, state in stats.items() if state.isup}
    return choose(psutil.net_if_addrs(), up, default_route())


def network_kinds() -> dict[str, str]:
    """Over what each IPv4 address of this machine goes: `wifi`, `kabel`, or ``''`` where that is unknown."""
    return {
        address.address: kind_of(name)
        for name, addresses in psutil.net_if_addrs().items()
        for address in addresses
        if address.family == socket.AF_INET
    }


def kind_of(interface: str) -> str:
    """What the name of an interface tells, as Linux and Windows name them; a Mac's `en0` tells nothing."""
    name = interface.lower().replace("-", "")
    if name.startswith(("wl", "wifi", "draadloos")):
        return "wifi"
    return "kabel" if name.startswith(("eth", "enp", "eno", "ens", "enx")) else ""


def choose(interfaces: Mapping[str, Sequence[Any]], up: set[str], default: str | None) -> tuple[str, ...]:
    """From what psutil told: first the address of the default route, then private ones, then others."""
    found = [
        address.address
        for name, addresses in interfaces.items()
        if name in up and not name.lower().startswith(_VIRTUAL + _TUNNELS)
        for address in addresses
        if address.family == socket.AF_INET and _reachable(address.address)
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda a: (a != default, not _private(a))))


def default_route() -> str | None:
    """Our address on the way to elsewhere, None without a network. Nothing is sent: UDP connects silently."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address reserved for documentation
            address: str = probe.getsockname()[0]
        except OSError:
            return None
    return address if _reachable(address) else None


def _reachable(address: str) -> bool:
    known = ipaddress.IPv4Address(address)
    return not (known.is_loopback or known.is_link_local or known.is_unspecified)


def _private(address: str) -> bool:
    return ipaddress.IPv4Address(address).is_private
