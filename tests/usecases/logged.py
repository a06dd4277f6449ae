"""A shipped form with ODK's `audit` row in it: whoever writes on it leaves an entry log."""

import hashlib
from functools import lru_cache

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.paths import resources
from qaf_desktop.storage.forms import StoredForm

AUDIT_ROW = "| | audit | audit |"


@lru_cache(maxsize=2)
def logged_form(name: str = "escalation") -> StoredForm:
    """As set 98 would bring it."""
    lines = (resources() / "forms" / f"{name}.md").read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if "| type | name |" in line)
    lines.insert(at + 1, AUDIT_ROW)
    last = next(n for n, line in reversed(list(enumerate(lines))) if f"| {name} |" in line)
    cells = lines[last].split("|")
    cells[4] = " 2098.1 "
    lines[last] = "|".join(cells)
    xform = convert_markdown("\n".join(lines), name)
    assert isinstance(xform, bytes), xform
    return StoredForm(name, "2098.1", hashlib.sha256(xform).hexdigest(), xform, 98)
