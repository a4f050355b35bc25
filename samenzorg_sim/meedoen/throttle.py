"""Slows down who guesses codes: per device, and per address with room for a whole class behind it."""

from __future__ import annotations

import hashlib
import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.balie.buren import Buren

FREE_MISTAKES = 5
FIRST_WAIT_S = 5.0
LONGEST_WAIT_S = 300.0
FORGET_AFTER_S = 3600.0
PER_ADDRESS_PER_MINUTE = 60.0
REMEMBERED_DEVICES = 5000
REMEMBERED_ADDRESSES = 1000


@dataclass(frozen=True)
class _Device:
    mistakes: int
    last: float
    until: float


@dataclass(frozen=True)
class _Address:
    """A bucket: it fills with one try a second and holds at most a minute of them."""

    tries_left: float
    seen: float


class Throttle:
    """Counts wrong codes; `clock` gives seconds that never go back (the server passes ``time.monotonic``).

    A device without a cookie has no wait of its own, it shares the address's sixty wrong codes a minute.
    Servers beside each other count together, those of one `naam`: what is wrong at one is wrong at all.
    """

    def __init__(self, clock: Callable[[], float], naam: str = "", buren: Buren | None = None) -> None:
        self._clock = clock
        self._naam, self._buren = naam, buren
        if buren is not None:
            buren.on("fout", self._heard)
            buren.on("goed", self._heard)
        self._devices: OrderedDict[str, _Device] = OrderedDict()
        self._addresses: OrderedDict[str, _Address] = OrderedDict()

    def wait_s(self, apparaat: str | None, address: str) -> int:
        """Return how many whole seconds this device must wait before a code is looked at; 0 = go on."""
        now, address = self._clock(), _blurred(address)
        wait = 0.0
        device = self._devices.get(apparaat) if apparaat else None
        if device is not None:
            wait = device.until - now
        left = self._left(address, now)
        if left < 1:
            wait = max(wait, (1 - left) * 60 / PER_ADDRESS_PER_MINUTE)
        return max(0, math.ceil(wait))

    def wrong(self, apparaat: str | None, address: str) -> None:
        """Note a wrong code."""
        self._note(apparaat, _blurred(address))
        self._tell("fout", apparaat, _blurred(address))

    def _note(self, apparaat: str | None, address: str) -> None:
        now = self._clock()
        self._addresses[address] = _Address(max(0.0, self._left(address, now) - 1), now)
        self._trim(self._addresses, address, REMEMBERED_ADDRESSES)
        if not apparaat:
            return
        before = self._devices.get(apparaat)
        mistakes = before.mistakes + 1 if before and now - before.last < FORGET_AFTER_S else 1
        extra = mistakes - FREE_MISTAKES
        # min() before the power: a patient guesser must not make us compute 2 ** 100000
        wait = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** min(extra, 10)) if extra >= 0 else 0.0
        self._devices[apparaat] = _Device(mistakes, now, now + wait)
        self._trim(self._devices, apparaat, REMEMBERED_DEVICES)

    def right(self, apparaat: str | None) -> None:
        """Forget a device's mistakes: it knew a code."""
        if apparaat and self._devices.pop(apparaat, None) is not None:
            self._tell("goed", apparaat, "")

    def _tell(self, soort: str, apparaat: str | None, address: str) -> None:
        if self._buren is not None:
            self._buren.tell(soort, naam=self._naam, apparaat=apparaat, adres=address)

    def _heard(self, server: str, what: dict[str, Any]) -> None:
        if what["naam"] != self._naam:
            return
        if what["soort"] == "fout":
            self._note(what["apparaat"], what["adres"])
        else:
            self._devices.pop(what["apparaat"], None)

    def _left(self, address: str, now: float) -> float:
        bucket = self._addresses.get(address)
        if bucket is None:
            return PER_ADDRESS_PER_MINUTE
        return min(
            PER_ADDRESS_PER_MINUTE, bucket.tries_left + (now - bucket.seen) * PER_ADDRESS_PER_MINUTE / 60
        )

    @staticmethod
    def _trim(remembered: OrderedDict[str, Any], key: str, room: int) -> None:
        remembered.move_to_end(key)
        while len(remembered) > room:
            remembered.popitem(last=False)


def _blurred(address: str) -> str:
    """By what an address is known again: where somebody is need not be remembered, nor told."""
    return hashlib.blake2s(address.encode(), digest_size=12).hexdigest()
