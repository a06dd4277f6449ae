"""Escalating: where an escalation is on its way, the text for the child's own record, and that it was copied there."""

from collections.abc import Mapping
from datetime import date, datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.latest_time import latest_time
from qaf_desktop.methods.states import standing
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.reports.wording import Wording, day
from qaf_desktop.words import say
from qaf_desktop.work.escalation_way import ANSWER, TELL_HEAD, Escalation, Way, escalation_way
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.scribe import Scribe, form_of

COPIED = "outcome/copied_on"
TEXT = (
    "concern/concern_what", "concern/concern_harm", "concern/seen_date", "concern/seen_time", "told/told_person_name",
    "told/told_role", "told/told_date", "told/told_time", "told/told_how", "told/told_agreed", "answer/acknowledged_by",
    "answer/action_agreed", "outcome/resolved_on", "outcome/resolved_how",
)  # fmt: skip
"""What belongs into the child's own record, in the order it is read."""


class Escalating:
    """The escalations of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scribe = Scribe(desk)

    def way(self, record: RecordKey) -> Way:
        """Raises UserFacingError("record-missing") where it is not here."""
        entries = self._scribe.entries(record)
        seen, decisions = view(entries), self._desk.store.revisions.decisions_about(record)
        given = Escalation(
            values=seen.provisional(),
            decided={made.transition: self._by(made) for made in decisions},
            in_force=standing(seen.heads, decisions).in_force,
            limits=self.limits(),
            names=self._names(),
        )
        return escalation_way(given, latest_time(self._desk))

    def limits(self) -> Mapping[str, int]:
        """Hours by clock: the council's own, where its settings have one of the clock's name, else the standard's."""
        own = {row["name"]: row["label"] for row in self._desk.store.registers.rows("settings")}
        known = self._desk.library.standards.timescales
        standard = {name: known[name].limit for name in (TELL_HEAD, ANSWER) if name in known}
        return {name: int(own[name]) if own.get(name, "").isdecimal() else hours for name, hours in standard.items()}

    def text(self, record: RecordKey) -> str:
        """A plain text to be put into the child's own record: questions and answers, and which record says more."""
        entries, row = self._scribe.entries(record), self._desk.store.records.row(record)
        form, values = self._scribe.form(form_of(entries)), view(entries).provisional()
        words = Wording(self._desk.store.registers.tables())
        lines = [say("Safety escalation {reference}", reference=row.reference if row else "")]
        for path in TEXT:
            question = form.questions.get(path)
            if question is not None and values.get(path):
                lines += ["", question.label or say("Person"), words.words(question, values[path])]
        return "\n".join(lines) + "\n"

    def copied(self, record: RecordKey, on: date) -> None:
        """Note that the text was put into the child's own record on that day: an amendment of its own.

        Raises UserFacingError where this person may not add to the escalation.
        """
        recording = Recording(self._desk)
        draft = recording.amend(record, say("Copied into the child’s own record."))
        recording.save(draft, {COPIED: on.isoformat()})
        recording.finalise(recording.open(draft))

    def _by(self, decision: Revision) -> str:
        person = self._names().get(decision.author.person, "")
        made = datetime.fromisoformat(decision.made_at).astimezone()
        when = f"{day(made.date().isoformat(), short=True)} {made:%H:%M}"
        return say("{who}, {when}", who=person, when=when) if person else when

    def _names(self) -> dict[str, str]:
        return {row["name"]: row["label"] for row in self._desk.store.registers.people()}
