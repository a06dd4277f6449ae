"""What a list is narrowed to, and the one line of text by which a saved filter keeps it."""

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

EVERYTHING = "all"
SEARCH, CHIP = "search", "chip"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Words searched for, the chip that is on, and (field, value) of the finer filters, in the order of fields."""

    search: str = ""
    chip: str = EVERYTHING
    values: tuple[tuple[str, str], ...] = ()

    def value(self, field: str) -> str:
        """What a field is narrowed to; "" where it is not."""
        return dict(self.values).get(field, "")

    def having(self, field: str, value: str) -> "Narrowing":
        """The same with one field set; "" takes it away."""
        values = {**dict(self.values), field: value}
        return replace(self, values=tuple(sorted((name, given) for name, given in values.items() if given)))

    def to_text(self) -> str:
        """One line that `narrowing_from` reads; "" for everything."""
        chip = ((CHIP, self.chip),) if self.chip != EVERYTHING else ()
        search = ((SEARCH, self.search),) if self.search else ()
        return urlencode((*search, *chip, *((f"{name}.", value) for name, value in self.values)))


def narrowing_from(text: str) -> Narrowing:
    """What `to_text` wrote; parts without sense are passed over."""
    found = Narrowing()
    for name, value in parse_qsl(text):
        if name == SEARCH:
            found = replace(found, search=value)
        elif name == CHIP:
            found = replace(found, chip=value)
        elif name.endswith("."):
            found = found.having(name.removesuffix("."), value)
    return found
