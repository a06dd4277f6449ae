"""The forms that ship with the program, made ready for a store."""

import hashlib
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.storage.store import Store
from qaf_desktop.words import say


def install_shipped_forms(store: Store, resources: Path) -> int:
    """Convert and keep every form of `resources/forms` that the store does not hold yet; how many there are."""
    forms = tuple(shipped_forms(resources))
    for form in forms:
        if store.forms.get(form.digest) is None:
            store.forms.put(form)
    return len(forms)


def shipped_forms(resources: Path) -> list[StoredForm]:
    """Every shipped form as XForm bytes. Raises UserFacingError("form-unreadable") where one cannot be used."""
    return [_shipped(path) for path in sorted((resources / "forms").glob("*.md"))]


def _shipped(path: Path) -> StoredForm:
    xform = convert_markdown(path.read_text(encoding="utf-8"), path.stem)
    if not isinstance(xform, bytes):
        raise _unreadable(path, xform[0].message)
    form = read_form(xform)
    if not isinstance(form, Form):
        raise _unreadable(path, form[0].message)
    return StoredForm(form.id, form.version, hashlib.sha256(xform).hexdigest(), xform)


def _unreadable(path: Path, message: str) -> UserFacingError:
    return UserFacingError(
        "form-unreadable",
        say("The form {name} cannot be used: {message}", name=path.name, message=message),
        say("Install it again."),
    )
