"""The keys of one installation: an Ed25519 key that signs and an X25519 identity that decrypts."""

import secrets
from dataclasses import dataclass, field

from qaf_desktop.exchange import age, ed25519
from qaf_desktop.exchange.fields import Fields, read_document
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import encode

_FORMAT = "device-keys.v1"


def new_id() -> str:
    """A random name for a project, a member or a device: 32 hex digits."""
    return secrets.token_hex(16)


@dataclass(frozen=True, slots=True, order=True)
class DevicePublic:
    """What others may know of a device: `device` (32 hex digits), `sign_key` (64 hex digits), `age_recipient`."""

    device: str
    sign_key: str
    age_recipient: str

    @property
    def fingerprint(self) -> str:
        """Its name in a package's audience."""
        return age.fingerprint(self.age_recipient)

    def checked(self) -> "DevicePublic":
        """Itself. Raises Refusal("bad-key") when a key is of low order, loosely encoded or no key."""
        ed25519.check_public_key(self.sign_key)
        age.check_recipient(self.age_recipient)
        return self


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """Both secret keys of one installation; kept in the encrypted vault and nowhere else."""

    device: str
    seed: bytes = field(repr=False)
    identity: str = field(repr=False)

    @classmethod
    def generate(cls) -> "DeviceKeys":
        return cls(new_id(), secrets.token_bytes(ed25519.SEED_BYTES), age.new_identity())

    def public(self) -> DevicePublic:
        return DevicePublic(self.device, ed25519.public_key(self.seed), age.recipient_of(self.identity))

    def to_bytes(self) -> bytes:
        """For the vault only: these bytes are the secrets themselves."""
        document = {"format": _FORMAT, "device": self.device, "seed": self.seed.hex(), "identity": self.identity}
        return encode(document)

    @classmethod
    def from_bytes(cls, data: bytes) -> "DeviceKeys":
        """The keys kept by `to_bytes`. Raises ValueError for anything else."""
        try:
            fields = Fields(read_document(data, _FORMAT), {"format", "device", "seed", "identity"})
            keys = cls(fields.hex("device", 32), bytes.fromhex(fields.hex("seed", 64)), fields.text("identity"))
            keys.public()
        except Refusal as refusal:
            raise ValueError(f"not device keys: {refusal.code}") from None
        return keys
