"""Two versions of a form side by side, and any version as a workbook."""

from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.difference_words import difference_text
from qaf_desktop.forms.differing import Difference, differences
from qaf_desktop.forms.unconverting import Unconverted, workbook_sheets
from qaf_desktop.forms.workbooks import workbook_of
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs from `before` to `after`; `text` is the same as a file."""

    before: Form
    after: Form
    found: tuple[Difference, ...]

    @property
    def text(self) -> str:
        return difference_text(self.before, self.after, self.found)


@dataclass(frozen=True, slots=True)
class FormWorkbook:
    """A form as an .xlsx file; `losses` says what of it a workbook has no place for."""

    name: str
    data: bytes
    losses: tuple[str, ...]


class FormVersions:
    """Reads forms of the shelf, and forms that are not on it yet."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def compare(self, before: str, after: str, candidate: StoredForm | None = None) -> Comparison:
        """Two forms by digest; `candidate` is one of them that the shelf does not hold."""
        one, other = self._form(before, candidate), self._form(after, candidate)
        return Comparison(one, other, differences(one, other))

    def sheets(self, digest: str) -> Unconverted:
        """The rows of the form's workbook. Raises UserFacingError("form-unreadable")."""
        stored = self._stored(digest, None)
        found = workbook_sheets(stored.xform)
        if isinstance(found, FormProblem):
            raise UserFacingError("form-unreadable", found.message, found.mend)
        return found

    def workbook(self, digest: str) -> FormWorkbook:
        """For Excel or LibreOffice; importing it again gives the same form. Raises UserFacingError."""
        stored, found = self._stored(digest, None), self.sheets(digest)
        version = f"-{stored.version}" if stored.version else ""
        name = "".join(letter if letter.isalnum() or letter in "-._" else "-" for letter in f"{stored.id}{version}")
        return FormWorkbook(f"{name}.xlsx", workbook_of(found.sheets), found.losses)

    def _form(self, digest: str, candidate: StoredForm | None) -> Form:
        return self._desk.library.read(digest, self._stored(digest, candidate).xform)

    def _stored(self, digest: str, candidate: StoredForm | None) -> StoredForm:
        if candidate is not None and candidate.digest == digest:
            return candidate
        stored = self._desk.store.forms.get(digest)
        if stored is None:
            raise UserFacingError("form-missing", say("This form is not here any more."), say("Choose another."))
        return stored
