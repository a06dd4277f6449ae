"""What a team is called: by the register, or by the choices of the form that offers teams of its own."""

from xml.sax.saxutils import escape

from qaf_desktop.desk.desk import Desk
from qaf_desktop.storage.forms import StoredForm


class TeamWords:
    """For one look at lists or figures. A form is read only for a code that the register does not know."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._register = {row["name"]: row["label"] for row in desk.store.registers.teams()}
        self._choices: dict[str, dict[str, str]] = {}
        self._forms: dict[str, StoredForm | None] = {}

    def of(self, code: str, method: str) -> str:
        """The words of a team as records of a method (its id) hold it; the text itself where it is no code."""
        if not code or code in self._register:
            return self._register.get(code, code)
        stored = self._form(method)
        if stored is None or escape(code).encode() not in stored.xform:
            return code  # a name that somebody wrote: the form is not taken apart for it
        if method not in self._choices:
            self._choices[method] = self._offered(method, stored)
        return self._choices[method].get(code, code)

    def _form(self, method: str) -> StoredForm | None:
        """The newest version of its form, which says how its choices are called."""
        if method not in self._forms:
            known = self._desk.library.methods.get(method)
            found = self._desk.store.forms.newest(known.form) if known and known.summary.team else None
            self._forms[method] = found
        return self._forms[method]

    def _offered(self, method: str, stored: StoredForm) -> dict[str, str]:
        path = self._desk.library.methods[method].summary.team
        question = self._desk.library.read(stored.digest, stored.xform).questions.get(path)
        return {choice.value: choice.label for choice in question.choices} if question else {}
