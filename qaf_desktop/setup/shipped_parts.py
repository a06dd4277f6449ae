"""The methods and standards that ship with the program, as the parts of a set."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from qaf_desktop.methods.editions import METHOD, STANDARD, Part


@lru_cache(maxsize=4)
def shipped_parts(resources: Path) -> tuple[Part, ...]:
    """Every method and standard of the resources folder."""
    return (*_parts(resources / "methods", METHOD), *_parts(resources / "standards", STANDARD))


def _parts(folder: Path, kind: str) -> Iterator[Part]:
    for path in sorted(folder.glob("*.toml")):
        yield Part(kind, path.stem if kind == METHOD else path.name, path.read_text(encoding="utf-8"))
