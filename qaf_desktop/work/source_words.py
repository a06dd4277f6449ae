"""What the answers of one source's records are called: by the choices of their own forms."""

from collections.abc import Mapping

from qaf_desktop.desk.desk import Desk
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.work.listing import state_words
from qaf_desktop.work.team_words import TeamWords


class SourceWords:
    """For one look at lists or figures: each form is read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._teams = TeamWords(desk)
        self._people = {row["name"]: row["label"] for row in desk.store.registers.people()}
        self._choices: dict[tuple[str, str], Mapping[str, str]] = {}

    def of(self, method: str, fact: str, code: str) -> str:
        """The words of one answer; the code itself where the form has none for it."""
        return self.choices(method, fact).get(code, code)

    def choices(self, method: str, fact: str) -> Mapping[str, str]:
        """Every answer that the newest version of the form offers, in its order."""
        if (method, fact) not in self._choices:
            self._choices[method, fact] = self._read(method, fact)
        return self._choices[method, fact]

    def subject(self, row: RecordRow) -> str:
        return self._people.get(row.subject, row.subject)

    def team(self, row: RecordRow) -> str:
        return self._teams.of(row.team, row.method)

    def state(self, row: RecordRow) -> str:
        return state_words(self._desk.library.methods[row.method], row.state)

    def kind(self, row: RecordRow, fact: str) -> str:
        """What the answer says that tells records of a source apart; the method where it has no such answer."""
        codes = row.fact(fact).split()
        return (
            ", ".join(self.of(row.method, fact, code) for code in codes) or self._desk.library.methods[row.method].name
        )

    def _read(self, method: str, fact: str) -> Mapping[str, str]:
        known = self._desk.library.methods[method]
        path = known.summary.facts.get(fact, "").replace("[]", "")
        stored = self._desk.store.forms.newest(known.form)
        if not path or stored is None:
            return {}
        question = self._desk.library.read(stored.digest, stored.xform).questions.get(path)
        return {choice.value: choice.label for choice in question.choices} if question else {}
