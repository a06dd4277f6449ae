"""The settings sheet of an XForm."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qaf_desktop.forms.tags import local
from qaf_desktop.forms.unconverting_texts import DEFAULT, Cells

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from qaf_desktop.forms.unconverting_binds import BindCells

_SUBMISSION = {
    "action": "submission_url", "base64RsaPublicKey": "public_key", "auto-send": "auto_send",
    "auto-delete": "auto_delete",
}  # fmt: skip
_ROOT = "data"


def setting_cells(
    root: "Element", model: "Element", primary: "Element", languages: Sequence[str], binds: "BindCells"
) -> Cells:
    """The one row under the settings' headers; what is empty is left out."""
    title = next(root.iter("{*}title"), None)
    body = next(root.iter("{*}body"), None)
    submission = next((child for child in model if local(child) == "submission"), None)
    cells = {
        "form_title": "".join(str(text) for text in title.itertext()).strip() if title is not None else "",
        "form_id": primary.get("id") or local(primary),
        "version": primary.get("version") or "",
        "default_language": languages[0] if languages and languages[0] != DEFAULT else "",
        "style": body.get("class", "") if body is not None else "",
        "instance_name": binds.instance_name(),
        "namespaces": binds.namespaces(),
        "name": local(primary) if local(primary) != _ROOT else "",
    }
    if submission is not None:
        cells |= {column: submission.get(key, "") for key, column in _SUBMISSION.items()}
    return {key: value for key, value in cells.items() if value}
