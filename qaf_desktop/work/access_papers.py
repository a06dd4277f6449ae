"""The papers of one record for somebody who asks what is held: as it stands, as it stood before, and its story."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Kind, RecordKey, Revision
from qaf_desktop.reports.document import Facts, Letter, Rows, Section
from qaf_desktop.reports.form_paper import PaperFacts, completed_form
from qaf_desktop.reports.wording import day
from qaf_desktop.words import say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.deciding import Deciding, OpenRecord
from qaf_desktop.work.facts import ESCALATION_SUFFIX, past_of
from qaf_desktop.work.record_history import ENTRIES

MARKING = "OFFICIAL-SENSITIVE"


@dataclass(frozen=True, slots=True)
class RecordPapers:
    """`before` is the record as earlier versions said it, the oldest first; `story` what was done with it, when and in
    what role; `files` are the names of evidence files, which nobody but a person can look through."""

    now: Letter
    before: tuple[Letter, ...]
    story: Letter
    files: tuple[str, ...]

    def letters(self) -> tuple[Letter, ...]:
        return (self.now, *self.before, self.story)


class AccessPapers:
    """Makes them at one desk, with what `audience` may see and without any author's name."""

    def __init__(self, desk: Desk, audience: str) -> None:
        self._desk = desk
        self._audience = audience

    def of(self, key: RecordKey) -> RecordPapers:
        opened = Deciding(self._desk).read(key)
        entries = tuple(one for one in opened.history if one.kind is Kind.ENTRY)
        files = tuple(dict.fromkeys(file.name for entry in entries for file in entry.attachments))
        now = self._paper(opened, opened.session.output(), Browsing(self._desk).line(key).date)
        return RecordPapers(now, tuple(self._before(opened, entries)), self._story(opened, key), files)

    def _before(self, opened: OpenRecord, entries: Sequence[Revision]) -> Iterator[Letter]:
        """As each revision but the last left it; what was no longer asked for is told as it was answered."""
        for entry in entries[:-1]:
            past, _missing = past_of(entry.parents, entries)
            values = view((*past, entry)).provisional()
            said = {path: text for path, text in values.items() if not path.endswith(ESCALATION_SUFFIX)}
            yield self._paper(opened, said, _moment(entry.made_at))

    def _paper(self, opened: OpenRecord, values: Mapping[str, str], date: str) -> Letter:
        rows = ((say("Date"), date), (say("Given out on"), day(self._desk.clock.local().date().isoformat())))
        facts = PaperFacts("", self._council(), MARKING, "", tuple(row for row in rows if row[1]))
        sensitivity = self._desk.library.standards.sensitivity
        return completed_form(
            opened.form, values, facts, self._audience,
            sensitivity=sensitivity.audiences, registers=self._desk.store.registers.tables(),
        )  # fmt: skip

    def _story(self, opened: OpenRecord, key: RecordKey) -> Letter:
        """Every step with its day, the role it was taken in and its reason; and what left this laptop."""
        steps = tuple(self._step(opened, one) for one in opened.history)
        left = tuple((row.at.replace("T", " "), row.act) for row in Custody(self._desk).of_record(key))
        sections = [Section(say("What was done"), (Rows(_heads(), (0.22, 0.28, 0.2, 0.3), steps),))]
        if left:
            heads = (say("When"), say("What"))
            sections.append(Section(say("What was exported, printed or opened"), (Rows(heads, (0.3, 0.7), left),)))
        title = say("{name}: what was done with it", name=opened.method.name)
        opening = Facts(((say("Given out on"), day(self._desk.clock.local().date().isoformat())),))
        return Letter(title, title, title, self._council(), MARKING, title, "", opening, tuple(sections))

    def _step(self, opened: OpenRecord, one: Revision) -> tuple[str, ...]:
        rule = opened.method.rule(one.transition)
        title = say(ENTRIES.get(one.transition, "")) or (rule.state or rule.title if rule else one.transition)
        role = self._desk.library.standards.roles.get(one.author.role)
        return _moment(one.made_at), title, role.word if role else "", one.reason

    def _council(self) -> str:
        rows = self._desk.store.registers.rows("settings")
        return next((row["label"] for row in rows if row["name"] == "council"), "")


def _heads() -> tuple[str, ...]:
    return say("When"), say("What"), say("In what role"), say("Reason given")


def _moment(made_at: str) -> str:
    made = datetime.fromisoformat(made_at).astimezone()
    return f"{day(made.date().isoformat())} {made:%H:%M}"
