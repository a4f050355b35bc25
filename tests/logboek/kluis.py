"""The cryptography of the logboek once more, by another library: keys, sealing and opening."""

import base64
import hashlib
import json
import secrets
import struct
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt


@dataclass(frozen=True)
class Sleutels:
    """What six words give."""

    logboek: str
    sleutel: str
    kist: bytes
    delen: bytes


def make_keys(words: str, vorm: int = 1) -> Sleutels:
    """The keys of six words with a space between."""
    salt = f"samenzorg logboek {vorm}".encode()
    secret = Scrypt(salt=salt, length=64, n=2**15, r=8, p=1).derive(words.encode())

    def part(name: str, length: int) -> bytes:
        return _hkdf(secret, f"samenzorg logboek {vorm} {name}", length)

    place = f"l_{part('plek', 16).hex()}"
    return Sleutels(place, part("toegang", 32).hex(), part("kist", 32), part("delen", 32))


def sharing_key(keys: Sleutels, deling: str) -> str:
    """What takes a shared copy back."""
    return _hkdf(keys.delen, deling, 32).hex()


def seal(keys: Sleutels, stuk: str, versie: int, value: Any) -> str:
    """A piece as the server keeps it."""
    plain = json.dumps(value).encode()
    plain += b" " * (512 - len(plain) % 512)
    own = secrets.token_bytes(32)
    shut = (
        _close(keys.kist, keys, stuk, versie, "sleutel", own),
        _close(own, keys, stuk, versie, "tekst", plain),
    )
    return ".".join(("sz1", *shut))


def unseal(keys: Sleutels, stuk: str, versie: int, sealed: str) -> Any:
    """The piece again; raises `InvalidTag` for what was changed."""
    mark, wrapped, text = sealed.split(".")
    assert mark == "sz1"
    own = _unclose(keys.kist, keys, stuk, versie, "sleutel", wrapped)
    return json.loads(_unclose(own, keys, stuk, versie, "tekst", text))


def _hkdf(secret: bytes, info: str, length: int) -> bytes:
    return HKDF(SHA256(), length, salt=None, info=info.encode()).derive(secret)


def _bound(keys: Sleutels, stuk: str, versie: int, what: str) -> bytes:
    return f"samenzorg logboek|1|{keys.logboek}|{stuk}|{versie}|{what}".encode()


def _close(key: bytes, keys: Sleutels, stuk: str, versie: int, what: str, plain: bytes) -> str:
    nonce = secrets.token_bytes(24)
    shut = _cipher(key, nonce).encrypt(b"\0\0\0\0" + nonce[16:], plain, _bound(keys, stuk, versie, what))
    return base64.urlsafe_b64encode(nonce + shut).decode().rstrip("=")


def _unclose(key: bytes, keys: Sleutels, stuk: str, versie: int, what: str, text: str) -> bytes:
    whole = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    nonce, shut = whole[:24], whole[24:]
    return _cipher(key, nonce).decrypt(b"\0\0\0\0" + nonce[16:], shut, _bound(keys, stuk, versie, what))


def _cipher(key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    """XChaCha20-Poly1305: the key for this nonce (HChaCha20), then ChaCha20-Poly1305 of RFC 8439.

    A block of ChaCha20 is the mixed state plus the state it began with; HChaCha20 takes the first and the
    last row of the mixed state. So it is a block minus where it began.
    """
    block = Cipher(ChaCha20(key, nonce[:16]), mode=None).encryptor().update(bytes(64))
    words = struct.unpack("<16I", block)
    began = struct.unpack("<4I", b"expand 32-byte k") + (0,) * 8 + struct.unpack("<4I", nonce[:16])
    mixed = [(word - start) % 2**32 for word, start in zip(words, began, strict=True)]
    return ChaCha20Poly1305(struct.pack("<8I", *mixed[:4], *mixed[12:]))


def fingerprint(keys: Sleutels) -> str:
    """All of it in one short value, to keep beside the words."""
    return hashlib.sha256(
        "|".join((keys.logboek, keys.sleutel, keys.kist.hex(), keys.delen.hex())).encode()
    ).hexdigest()
