"""What an act changed, told once, so that each screen can ask whether it is touched."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Changes:
    """Keys of what changed, and flags for what has no key. `minute`: time has passed, for what
    is due. `everything` is for a store just opened or rebuilt."""

    records: frozenset[str] = frozenset()
    drafts: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    registers: bool = False
    roster: bool = False
    forms: bool = False
    share: bool = False
    settings: bool = False
    minute: bool = False
    everything: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(**{f.name: getattr(self, f.name) | getattr(other, f.name) for f in fields(self)})

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(self))

    def touches(self, *names: str) -> bool:
        """True when any field named here changed, or everything did."""
        return self.everything or any(bool(getattr(self, name)) for name in names)
