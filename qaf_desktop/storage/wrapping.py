"""Wrapping the workspace's data key: argon2id over a secret, then AES-256-GCM bound to the slot's own description."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qaf_desktop.records import canonical

KEY_BYTES, SALT_BYTES, RAW_BYTES = 32, 16, 48
_NONCE_BYTES = 12
_AIM_SECONDS = 0.5
_MOST = (10, 1024 * 1024, 16)


class SlotRefused(Exception):
    """The secret does not open the slot, or the slot was changed."""


class SlotDamaged(Exception):
    """The slot is not one we write, or asks for more or less work than is allowed."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """What encrypts the database: 32 bytes of key and 16 of salt. Never shown, never logged, never stored bare."""

    key: bytes
    salt: bytes

    def __repr__(self) -> str:
        return "DataKey(…)"

    @classmethod
    def random(cls) -> "DataKey":
        return cls.from_raw(secrets.token_bytes(RAW_BYTES))

    @classmethod
    def from_raw(cls, raw: bytes) -> "DataKey":
        """The key from its 48 bytes, as a recovery file holds them. Raises ValueError for another length."""
        if len(raw) != RAW_BYTES:
            raise ValueError("a data key has 48 bytes")
        return cls(raw[:KEY_BYTES], raw[KEY_BYTES:])

    @property
    def raw(self) -> bytes:
        return self.key + self.salt


@dataclass(frozen=True, slots=True)
class KdfCost:
    """The work of one argon2id run: passes, memory in KiB, lanes."""

    passes: int
    memory_kib: int
    lanes: int


@dataclass(frozen=True, slots=True)
class KeyCosts:
    """The cost new slots are made with (None: measured on this machine) and the least that is accepted on reading."""

    new: KdfCost | None
    least: KdfCost

    def for_new_slot(self) -> KdfCost:
        return self.new or calibrated(self.least)


FLOOR = KdfCost(3, 64 * 1024, 4)
USUAL = KdfCost(3, 256 * 1024, 4)
PRODUCTION = KeyCosts(None, FLOOR)


def calibrated(least: KdfCost, clock: Callable[[], float] = time.perf_counter) -> KdfCost:
    """The usual cost, with more passes on a quick machine and less memory (never under `least`) on a small one."""
    cost = USUAL
    while True:
        started = clock()
        try:
            derive(b"calibration", bytes(SALT_BYTES), cost)
        except MemoryError:
            cost = _smaller(cost, least)
            continue
        taken = clock() - started
        if taken > 4 * _AIM_SECONDS and cost != least:
            cost = _smaller(cost, least)
            continue
        passes = max(cost.passes, min(_MOST[0], round(cost.passes * _AIM_SECONDS / max(taken, 0.01))))
        return KdfCost(passes, cost.memory_kib, cost.lanes)


def _smaller(cost: KdfCost, least: KdfCost) -> KdfCost:
    if cost == least:
        raise MemoryError
    return KdfCost(least.passes, max(least.memory_kib, cost.memory_kib // 2), least.lanes)


def derive(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    try:
        return hash_secret_raw(
            secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID, version=ARGON2_VERSION
        )
    except HashingError as error:
        if "allocation" in str(error):
            raise MemoryError from None
        raise


def wrap(kind: str, data_key: DataKey, secret: bytes, cost: KdfCost) -> dict[str, object]:
    """A slot: its header (authenticated) and the wrapped key, as a plain document."""
    header: dict[str, object] = {
        "kind": kind,
        "kdf": "argon2id",
        "version": ARGON2_VERSION,
        "passes": cost.passes,
        "memory_kib": cost.memory_kib,
        "lanes": cost.lanes,
        "salt": secrets.token_hex(SALT_BYTES),
        "nonce": secrets.token_hex(_NONCE_BYTES),
        "cipher": "aes-256-gcm",
    }
    wrapping_key = derive(secret, bytes.fromhex(str(header["salt"])), cost)
    sealed = AESGCM(wrapping_key).encrypt(bytes.fromhex(str(header["nonce"])), data_key.raw, canonical.encode(header))
    return {"header": header, "wrapped": sealed.hex()}


def unwrap(slot: Mapping[str, object], secret: bytes, least: KdfCost) -> DataKey:
    """The key in a slot. Raises SlotRefused (wrong secret or changed slot) or SlotDamaged (not to be worked on)."""
    header, salt, nonce, sealed, cost = _parts(slot)
    _check_bounds(cost, least)
    try:
        raw = AESGCM(derive(secret, salt, cost)).decrypt(nonce, sealed, canonical.encode(header))
    except InvalidTag:
        raise SlotRefused from None
    except HashingError:
        raise SlotDamaged from None
    if len(raw) != RAW_BYTES:
        raise SlotDamaged
    return DataKey.from_raw(raw)


def _parts(slot: Mapping[str, object]) -> tuple[dict[str, object], bytes, bytes, bytes, KdfCost]:
    try:
        header = slot["header"]
        if not isinstance(header, dict):
            raise SlotDamaged
        if (header["kdf"], header["version"], header["cipher"]) != ("argon2id", ARGON2_VERSION, "aes-256-gcm"):
            raise SlotDamaged
        cost = KdfCost(_number(header["passes"]), _number(header["memory_kib"]), _number(header["lanes"]))
        salt, nonce = bytes.fromhex(header["salt"]), bytes.fromhex(header["nonce"])
        sealed = bytes.fromhex(str(slot["wrapped"]))
    except (KeyError, TypeError, ValueError):
        raise SlotDamaged from None
    if (len(salt), len(nonce)) != (SALT_BYTES, _NONCE_BYTES):
        raise SlotDamaged
    return header, salt, nonce, sealed, cost


def _number(value: object) -> int:
    if type(value) is not int:
        raise SlotDamaged
    return value


def _check_bounds(cost: KdfCost, least: KdfCost) -> None:
    """Too little work would be a downgrade, too much a way to stop the machine."""
    given = (cost.passes, cost.memory_kib, cost.lanes)
    floor = (least.passes, least.memory_kib, least.lanes)
    if not all(low <= value <= high for low, value, high in zip(floor, given, _MOST, strict=True)):
        raise SlotDamaged
