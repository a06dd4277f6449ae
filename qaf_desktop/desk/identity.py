"""Who sits at a desk."""

from dataclasses import asdict, dataclass

from qaf_desktop.records import canonical


@dataclass(frozen=True, slots=True)
class Identity:
    """The person of one workspace, in their own words. `kind` is the desk kind, `role` what they act as by choice."""

    name: str
    role: str
    team: str
    laptop: str
    kind: str

    def to_bytes(self) -> bytes:
        return canonical.encode(asdict(self))

    @classmethod
    def from_bytes(cls, data: bytes) -> "Identity":
        return cls(**canonical.decode(data))
