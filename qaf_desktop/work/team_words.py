"""What a team is called: by the register, or by the choices of the form that offers teams of its own."""

from qaf_desktop.desk.desk import Desk


class TeamWords:
    """For one look at lists or figures. A form is read only for a code that the register does not know."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._register = {row["name"]: row["label"] for row in desk.store.registers.teams()}
        self._choices: dict[str, dict[str, str]] = {}

    def of(self, code: str, method: str) -> str:
        """The words of a team as records of a method (its id) hold it; the text itself where it is no code."""
        if not code or code in self._register:
            return self._register.get(code, code)
        if method not in self._choices:
            self._choices[method] = self._offered(method)
        return self._choices[method].get(code, code)

    def _offered(self, method: str) -> dict[str, str]:
        """The newest version of its form says how its choices are called."""
        known = self._desk.library.methods.get(method)
        stored = self._desk.store.forms.newest(known.form) if known and known.summary.team else None
        if known is None or stored is None:
            return {}
        question = self._desk.library.read(stored.digest, stored.xform).questions.get(known.summary.team)
        return {choice.value: choice.label for choice in question.choices} if question else {}
