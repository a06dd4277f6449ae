"""A second version of the shipped escalation form: one question is gone, one of another kind, one is new."""

import hashlib
from functools import lru_cache
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.spreading import publish_set
from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.paths import resources
from qaf_desktop.setup.form_shelf import Candidate, FormShelf
from qaf_desktop.storage.forms import StoredForm

FORM = "escalation"
ROLE, TIME, AGREED, PLACE = "told/told_role", "told/told_time", "told/told_agreed", "told/told_place"


def newer_text(version: str = "2099.1") -> str:
    lines = (resources() / "forms" / "escalation.md").read_text(encoding="utf-8").split("\n")
    lines = [line for line in lines if "| told_role |" not in line]
    at = next(n for n, line in enumerate(lines) if "| told_time |" in line)
    lines[at] = "| | text | told_time | At about what time? | yes |"
    lines.insert(at + 1, "| | text | told_place | Where were you? |")
    last = next(n for n, line in enumerate(lines) if line.startswith("| | Safety escalation |"))
    cells = lines[last].split("|")
    cells[4] = f" {version} "
    return "\n".join([*lines[:last], "|".join(cells), *lines[last + 1 :]])


@lru_cache(maxsize=2)
def newer_form(version: str = "2099.1") -> StoredForm:
    """As set 99 would bring it."""
    xform = convert_markdown(newer_text(version), "escalation")
    assert isinstance(xform, bytes), xform
    return StoredForm(FORM, version, hashlib.sha256(xform).hexdigest(), xform, 99)


def publish_newer(lead: Desk, folder: Path, version: str = "2099.1") -> int:
    """The newer version among the forms, and out in the next set; its number."""
    path = folder / "escalation-newer.md"
    path.write_text(newer_text(version), encoding="utf-8")
    shelf = FormShelf(lead)
    candidate = shelf.look_at(path)
    assert isinstance(candidate, Candidate), candidate
    shelf.take(candidate)
    return publish_set(lead).number
