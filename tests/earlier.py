"""Workspaces of earlier versions, laid out as they were. See tests/fixtures/README.md."""

import io
import json
import tarfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zstandard
from sqlcipher3 import dbapi2

from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.storage.workspace import WorkspaceFolder

FOLDER = Path(__file__).parent / "fixtures"
SCHEMAS = tuple(path.name[7:11] for path in sorted(FOLDER.glob("schema-*.tar.zst")))
COSTS = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))


@dataclass(frozen=True)
class Earlier:
    """A project of an earlier schema, and what its own program said of it."""

    place: Path
    facts: Mapping[str, Any]

    @property
    def auditor(self) -> WorkspaceFolder:
        return WorkspaceFolder(self.place / "auditor")

    @property
    def lead(self) -> WorkspaceFolder:
        return WorkspaceFolder(self.place / "lead")

    @property
    def share(self) -> Path:
        return self.place / "share"


def lay_out(schema: str, place: Path) -> Earlier:
    packed = (FOLDER / f"schema-{schema}.tar.zst").read_bytes()
    with tarfile.open(fileobj=io.BytesIO(zstandard.ZstdDecompressor().decompress(packed))) as archive:
        archive.extractall(place, filter="data")
    for desk in ("auditor", "lead"):
        _encrypt(place / desk)
    return Earlier(place, json.loads((place / "facts.json").read_text("utf-8")))


def _encrypt(folder: Path) -> None:
    key = keyslots.unlock_with_passphrase(folder, PASSPHRASE, COSTS)
    plain = folder / "store.sqlite"
    with closing(dbapi2.connect(str(plain))) as driver:
        driver.execute("ATTACH ? AS whole KEY ?", (str(folder / "store.db"), f"x'{key.raw.hex()}'"))
        driver.execute("SELECT sqlcipher_export('whole')")
        driver.execute("DETACH whole")
    plain.unlink()
