"""A person who fills a shipped form from end to end, by a script; everybody is invented."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache

from qaf_desktop.forms.definition import Form, Kind
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.views import AddRowView, QuestionView
from tests.resources.forms import xform

TODAY = date(2026, 11, 22)
REGISTERS = {
    "roles": ({"name": "team-manager", "label": "Team manager"},),
    "teams": ({"name": "fell", "label": "Fell Team"}, {"name": "tarn", "label": "Tarn Team"}),
    "people": (
        {"name": "p1", "label": "Zofia Example", "role": "team-manager"},
        {"name": "p2", "label": "Émile Sample"},
    ),
}
BECAUSE = "Talked through with the manager."


@cache
def shipped_form(name: str) -> Form:
    form = read_form(xform(name))
    assert isinstance(form, Form), form
    return form


def open_session(name: str, answers: Mapping[str, str] | None = None) -> FormSession:
    rows = iter(range(1, 1000))
    return FormSession(
        shipped_form(name),
        answers,
        now=lambda: datetime(2026, 11, 22, 14, 2, tzinfo=UTC),
        registers=REGISTERS,
        new_row_id=lambda: hashlib.sha256(str(next(rows)).encode()).hexdigest()[:8],
    )


def fill(session: FormSession, script: Mapping[str, str]) -> set[str]:
    """Answer everything that is asked; `script` says by name what not to leave to habit. Paths that were asked."""
    asked: set[str] = set()
    for _pass in range(6):
        before = len(asked)
        for section in [view.path for view in session.sections() if view.relevant]:
            _fill_section(session, section, script, asked)
        if len(asked) == before:
            return asked
    raise AssertionError("the form keeps asking")


def _fill_section(session, section, script, asked):
    nodes = session.nodes(section)
    for node in nodes:
        if isinstance(node, AddRowView) and node.can_add and f"{node.repeat} rows" not in asked:
            asked.add(f"{node.repeat} rows")
            session.add_row(node.repeat)
    for node in session.nodes(section):
        if isinstance(node, QuestionView) and node.path not in asked:
            asked.add(node.path)
            _answer(session, node, script)


def _answer(session, node, script):
    value = script.get(node.question.name, _habit(node))
    if value and not node.readonly:
        session.set(node.path, value)
        if session.view(node.path).warning:
            session.set(f"{node.path}#because", BECAUSE)


def _habit(node):
    kind, name = node.question.kind, node.question.name
    if kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE):
        safe = [c.value for c in node.choices if c.value != node.question.extras.get("critical")]
        return safe[0] if safe else ""
    if kind is Kind.TEXT:
        words = max(node.min_words or 0, 3)
        return "C-1042" if "reference" in name else " ".join(["invented"] * words)
    if kind is Kind.DATE:
        return (TODAY + timedelta(days=5) if "due" in name else TODAY - timedelta(days=1)).isoformat()
    plain = {Kind.INTEGER: "7", Kind.TIME: "09:40:00.000+00:00", Kind.ACKNOWLEDGE: "OK", Kind.FILE: "a-kept-file"}
    return plain.get(kind, "")
