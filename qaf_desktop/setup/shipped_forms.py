"""The forms that ship with the program, made ready for a store."""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.regrading import Regrading
from qaf_desktop.methods.editions import METHOD, Part
from qaf_desktop.setup.grading import converted
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.storage.store import Store
from qaf_desktop.words import say


def install_shipped_forms(store: Store, resources: Path, change: Regrading | None = None) -> int:
    """Convert and keep every form of `resources/forms` that the store does not hold yet, in the project's grades; how
    many there are."""
    forms = tuple(shipped_forms(resources, change))
    store.forms.put_all([form for form in forms if store.forms.get(form.digest) is None])
    return len(forms)


def install_missing_forms(
    store: Store, shipped: Iterable[Part], resources: Path, change: Regrading | None = None
) -> None:
    """Keep the form of every shipped method whose form the store has in no version: a newer program brings more."""
    missing = {part.name for part in shipped if part.kind == METHOD} - store.forms.ids()
    paths = (resources / "forms" / f"{name}.md" for name in sorted(missing))
    forms = [_shipped(path, path.stat().st_mtime_ns, change) for path in paths if path.is_file()]
    if forms:
        store.forms.put_all(forms)


def shipped_forms(resources: Path, change: Regrading | None = None) -> list[StoredForm]:
    """Every shipped form as XForm bytes. Raises UserFacingError("form-unreadable") where one cannot be used."""
    paths = sorted((resources / "forms").glob("*.md"))
    return [_shipped(path, path.stat().st_mtime_ns, change) for path in paths]


@lru_cache(maxsize=128)
def _shipped(path: Path, _changed_at: int, change: Regrading | None) -> StoredForm:
    """Kept for the next workspace that this process makes: converting is most of what making one costs."""
    xform = converted(path, change)
    if not isinstance(xform, bytes):
        raise _unreadable(path.name, xform[0].message)
    form = read_form(xform)
    if not isinstance(form, Form):
        raise _unreadable(path.name, form[0].message)
    return StoredForm(form.id, form.version, hashlib.sha256(xform).hexdigest(), xform)


def _unreadable(file_name: str, message: str) -> UserFacingError:
    return UserFacingError(
        "form-unreadable",
        say("The form {name} cannot be used: {message}", name=file_name, message=message),
        say("Install it again."),
    )
