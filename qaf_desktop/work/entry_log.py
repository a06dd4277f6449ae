"""Writing the entry log of a draft: a form asks for it with ODK's `audit` row, or with `bind::qaf:log`.

Only the start of a sitting reads the clock on the wall; what follows is counted from there by a clock that nobody can
set. What was discarded before it was saved is not there: the log is written with the answers, when they are kept.
"""

from collections.abc import Mapping, Sequence

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchange.attachments import attachment_digest
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.typed import GONE, ORDER
from qaf_desktop.records.entry_log import MEDIA_TYPE, NAME, Entry, write_log
from qaf_desktop.records.model import Attachment
from qaf_desktop.storage.draft_log import ANSWERED, LogLine
from qaf_desktop.storage.drafts import Draft

START, RESUME, EXIT, FINALIZE = "form start", "form resume", "form exit", "form finalize"
SECTION, JUMP, ADD_ROW, REMOVE_ROW = "group questions", "jump", "add repeat", "delete repeat"
CHECK, HANDED_OVER, REASON = "check", "handed over", "change reason"
LOCKED, LOCKED_IDLE, UNLOCKED = "locked", "locked when idle", "unlocked"
"""ODK's own names where it has one."""
_ON = ("yes", "true", "1")


def is_logged(form: Form) -> bool:
    """Whether the form asks for an entry log."""
    asked = (item.extras.get("log", "") for item in (*form.questions.values(), *form.groups.values()))
    return "meta/audit" in form.questions or any(said.lower() in _ON for said in asked)


class Sitting:
    """One sitting at a draft whose form asks for a log; without that it writes nothing. `sections` in their order."""

    def __init__(self, desk: Desk, draft: int, form: Form) -> None:
        self._clock, self._log = desk.clock, desk.store.draft_log
        self._draft = draft
        self.is_on = is_logged(form)
        self._sections = [section.path for section in form.sections]
        self._section = ""
        self._began = round(self._clock.now().timestamp() * 1000)
        self._counted = self._clock.elapsed()
        self._since = self._began

    def now(self) -> int:
        """Milliseconds since 1970, as this sitting counts them."""
        return self._began + round((self._clock.elapsed() - self._counted) * 1000)

    def begin(self) -> None:
        """The form was opened: for the first time, or again."""
        self._add(RESUME if self._log.lines(self._draft) else START)

    def answered(self, values: Mapping[str, str | None]) -> tuple[LogLine, ...]:
        """The lines to be kept with these answers: questions and rows, never comments."""
        if not self.is_on:
            return ()
        start, end = self._since, self.now()
        self._since = end
        return tuple(_line(path, value, start, end) for path, value in values.items() if _is_told(path, value))

    def entered(self, section: str) -> None:
        """A section is shown; from one that is not beside it, the way there was a jump."""
        if not self.is_on or section == self._section:
            return
        lines = [SECTION] if _beside(self._sections, self._section, section) else [JUMP, SECTION]
        self._section = section
        self._add(*lines, node=section)

    def note(self, event: str) -> None:
        """Something else was done."""
        self._add(event)

    def _add(self, *events: str, node: str = "") -> None:
        if self.is_on:
            at = self._since = self.now()
            self._log.add(self._draft, [LogLine(event, node, at, at) for event in events])


def log_file(desk: Desk, draft: Draft, form: Form) -> tuple[Attachment, bytes] | None:
    """The draft's log as the file that goes with its revision; None where the form asks for none."""
    lines = desk.store.draft_log.lines(draft.id) if is_logged(form) else ()
    if not lines:
        return None
    at = max(line.end for line in lines)
    closing = [Entry(FINALIZE, start=at, end=at, user=desk.person)]
    reason = [Entry(REASON, start=at, end=at, user=desk.person, reason=draft.reason)] if draft.reason else []
    data = write_log([*_entries(lines, desk.person), *reason, *closing])
    salt = desk.clock.token(16)
    digest = attachment_digest(salt, data)
    return Attachment(desk.clock.token(16), NAME, MEDIA_TYPE, len(data), salt, digest), data


def _entries(lines: Sequence[LogLine], person: str) -> list[Entry]:
    return [Entry(line.event, line.node, line.start, line.end, line.old, line.new, person) for line in lines]


def _is_told(path: str, value: str | None) -> bool:
    return "#" not in path or (bool(value) and path.endswith((ORDER, GONE)))


def _line(path: str, value: str | None, start: int, end: int) -> LogLine:
    if path.endswith(ORDER):
        return LogLine(ADD_ROW, path.removesuffix(ORDER), end, end)
    if path.endswith(GONE):
        return LogLine(REMOVE_ROW, path.removesuffix(GONE), end, end)
    return LogLine(ANSWERED, path, start, end, new=value or "")


def _beside(sections: Sequence[str], one: str, other: str) -> bool:
    if not one or one not in sections or other not in sections:
        return True
    return abs(sections.index(one) - sections.index(other)) == 1
