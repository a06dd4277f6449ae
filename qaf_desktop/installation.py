"""What this installation is: its version and parts, their licences, and whether its files are as they were built."""

import hashlib
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from qaf_desktop.paths import resources
from qaf_desktop.words import say

NAME = "qaf-desktop"
PARTS = ("PySide6_Essentials", "sqlcipher3", "PyNaCl", "pyrage", "reportlab")
LIST = "files.sha256"
"""Beside a built program: one line for each of its files, as `sha256sum` writes and checks them."""
LICENCE_WORDS = ("licen", "copying", "notice", "ofl")
LARGEST_TEXT = 512 * 1024


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the program and the text of its licence."""

    name: str
    text: str


def version_of(name: str) -> str:
    """The version of a part; "built in" where it does not say."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return say("built in")


def system_words() -> str:
    return f"{platform.platform()}, Python {platform.python_version()}"


def licences() -> tuple[Licence, ...]:
    """The program's own, the typefaces', and every library's that says its licence; by name."""
    own = [Licence("QAF Desktop", _text(path)) for path in (resources().parent / "LICENSE",) if path.is_file()]
    fonts = [Licence(path.stem, _text(path)) for path in sorted((resources() / "fonts").glob("*.txt"))]
    found: dict[str, Licence] = {}
    for part in metadata.distributions():
        text = "\n\n".join(_licence_texts(part))
        name = part.metadata["Name"] or ""
        if name and name != NAME and text:
            found[name] = Licence(f"{name} {part.version}", text)
    return (*own, *fonts, *sorted(found.values(), key=lambda one: one.name.casefold()))


def integrity() -> str:
    """Whether the files are as they were built, in words."""
    root = Path(sys.executable).parent
    if not getattr(sys, "frozen", False) or not (root / LIST).is_file():
        return say("Run from its source; resources {digest}", digest=resources_digest()[:16])
    changed = changed_files(root)
    if not changed:
        return say("All files are as they were built")
    shown = ", ".join(changed[:3])
    return say("{n} files are not as they were built: {names}. Install the program again.", n=len(changed), names=shown)


def changed_files(root: Path) -> tuple[str, ...]:
    """Names in the list beside the program whose file is gone or holds other bytes."""
    lines = (root / LIST).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("  ", 1) for line in lines if "  " in line)
    return tuple(name for digest, name in pairs if _digest(root / name) != digest)


def file_list(root: Path) -> str:
    """The list of all files below a folder, but for the list itself."""
    files = sorted(path for path in root.rglob("*") if path.is_file() and path.name != LIST)
    return "".join(f"{_digest(path)}  {path.relative_to(root).as_posix()}\n" for path in files)


def resources_digest() -> str:
    """SHA-256 over forms, methods, standards and all else that is shipped as data."""
    return hashlib.sha256(file_list(resources()).encode("utf-8")).hexdigest()


def _licence_texts(part: metadata.Distribution) -> Iterator[str]:
    for file in part.files or ():
        if any(word in file.name.casefold() for word in LICENCE_WORDS) and file.suffix not in (".py", ".pyc"):
            text = _text(Path(str(part.locate_file(file))))
            if text:
                yield text


def _text(path: Path) -> str:
    try:
        return path.read_bytes()[:LARGEST_TEXT].decode("utf-8", "replace")
    except OSError:
        return ""


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
