"""A form being filled in: answers go in by path, views come out; nothing here knows a screen or a store."""

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime

from qaf_desktop.forms.acting import FIRST_LOAD, LOAD
from qaf_desktop.forms.asking import Asking
from qaf_desktop.forms.characters import writable
from qaf_desktop.forms.definition import Form, Kind, Question, Repeat, template_path
from qaf_desktop.forms.engine import Engine
from qaf_desktop.forms.history import Before, History
from qaf_desktop.forms.listing import Listing
from qaf_desktop.forms.lists import Register
from qaf_desktop.forms.starting import RowIds, Starting
from qaf_desktop.forms.submission import write_submission
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.triggering import Triggering
from qaf_desktop.forms.typed import BECAUSE, COMMENT, GONE, ORDER, Typed
from qaf_desktop.forms.views import (
    NOTHING_CHANGED,
    AddRowView,
    Changed,
    HeadingView,
    NodeView,
    Problem,
    QuestionView,
    RowView,
    SectionView,
)

_FIRST_LOAD_MARK = "meta/instanceID"


class FormSession:
    """One form and its answers.

    `answers` are what `answers()` or a revision held; None or {} starts a fresh form, whose defaults, first rows and
    preloads are then among `answers()` at once (a draft should store them). A form that notes its first load (by
    `meta/instanceID`, as every converted workbook does) is taken as fresh and prefilled where the answers lack that
    note; `fresh` says so outright. Answers to questions the form does not have are kept, never shown and never put
    out. `registers` feed the lists of `select_one_from_file NAME.csv` by NAME. `last_saved` are the answers of the
    record before, for a form that looks at them (ODK's `last-saved`).
    """

    def __init__(
        self,
        form: Form,
        answers: Mapping[str, str] | None = None,
        *,
        now: Callable[[], datetime],
        registers: Mapping[str, Register] | None = None,
        new_row_id: Callable[[], str] | None = None,
        language: str | None = None,
        fresh: bool | None = None,
        last_saved: Mapping[str, str] | None = None,
    ) -> None:
        self.form = form
        self._typed = Typed(answers or {})
        if language is None:
            language = form.languages[0] if form.languages else ""
        self._around = Surroundings(form, now, registers or {}, language, last_saved or {})
        self._ids = RowIds(new_row_id or _random_id)
        self._starting = Starting(form, self._around, self._typed, self._ids)
        begins = self._begins(answers) if fresh is None else fresh
        if begins:
            self._starting.whole()
        self._engine = Engine(form, self._around, self._typed)
        self._asking = Asking(self._around, self._typed)
        self._listing = Listing(form, self._engine, self._around, self._asking)
        self._history = History()
        self._triggering = Triggering(form, self._engine, self._around, self._typed)
        if begins:
            self._triggering.loaded(FIRST_LOAD, {path for path, text in (answers or {}).items() if text})
        self._triggering.loaded(LOAD)
        self._engine.settle()
        self._typed.take_journal()
        self._engine.take()

    def sections(self) -> tuple[SectionView, ...]:
        return self._listing.sections()

    def nodes(self, section: str) -> tuple[NodeView, ...]:
        """What is visible of a section, in order. Raises KeyError for an unknown one."""
        return self._listing.nodes(section)

    def view(self, path: str) -> QuestionView:
        """Raises KeyError for a path that is no question now (an unknown one, or in a removed row)."""
        node = self._engine.by_path[path]
        return self._asking.view(node, self._question(node))

    def set(self, path: str, value: str) -> Changed:
        """Answer a question, or its `#because` or `#comment`; "" clears. Raises KeyError for an unknown path.

        A calculated question keeps its own value; characters that cannot be written are left out.
        """
        value = writable(value)
        base, mark, _ = path.partition("#")
        node = self._engine.by_path[base]
        question = self._question(node)
        if question.calculate is not None and not mark:
            return NOTHING_CHANGED
        if self._typed.get(path) == value:
            return NOTHING_CHANGED
        self._typed.store(path, value)
        self._engine.touched.add(base)
        if not mark:
            self._engine.put(node, value)
            self._triggering.changed(node)
        return self._finished(typing=path if mark or question.kind is Kind.TEXT else "")

    def add_row(self, repeat: str, after: str | None = None, copy_of: str | None = None) -> Changed:
        """A new row at the end, after the row `after`, or with the answers of (and after) the row `copy_of`.

        `repeat` is an instance path. Raises KeyError where there is no such repeat. Where rows are counted nothing
        changes.
        """
        parent, item = self._repeat(repeat)
        if item.count is not None or item.fixed:
            return NOTHING_CHANGED
        ids = self._typed.rows(repeat)
        behind = after or copy_of
        index = ids.index(_row_id(behind)) + 1 if behind else len(ids)
        row = f"{repeat}[{self._ids.new(self._typed, repeat)}]"
        self._typed.store(row + ORDER, self._typed.key_at(repeat, ids, index))
        if copy_of:
            self._typed.copy_row(copy_of, row)
        else:
            self._starting.row(item, row)
        self._engine.refresh_rows(parent, item.place)
        self._engine.settle()
        self._triggering.row_added(item.path, row)
        return self._finished(row=row)

    def remove_row(self, row: str) -> Changed:
        """Take a row out; a tombstone stays. Raises KeyError for an unknown row."""
        repeat = row.rpartition("[")[0]
        parent, item = self._repeat(repeat)
        if item.count is not None or item.fixed or row not in self._engine.by_path:
            return NOTHING_CHANGED
        for path in self._typed.under(row):
            self._typed.store(path, None)
        self._typed.store(row + GONE, "yes")
        self._engine.refresh_rows(parent, item.place)
        return self._finished()

    def move_row(self, row: str, by: int) -> Changed:
        """Move a row down (`by` > 0) or up, as far as there is room."""
        repeat = row.rpartition("[")[0]
        parent, item = self._repeat(repeat)
        ids = self._typed.rows(repeat)
        at = ids.index(_row_id(row))
        to = max(0, min(len(ids) - 1, at + by))
        if to == at or item.count is not None:
            return NOTHING_CHANGED
        others = ids[:at] + ids[at + 1 :]
        self._typed.store(row + ORDER, self._typed.key_at(repeat, others, to))
        self._engine.refresh_rows(parent, item.place)
        return self._finished()

    def undo(self) -> Changed | None:
        """Take back the last act; None when there is none."""
        return self._finished(note=False) if self._history.undo(self._restore) else None

    def end_typing(self) -> None:
        """What is typed from now on is another step."""
        self._history.end_typing()

    def redo(self) -> Changed | None:
        return self._finished(note=False) if self._history.redo(self._restore) else None

    def answers(self) -> dict[str, str]:
        """All that was typed, chosen or begun with, relevant or not: what a draft holds."""
        return self._typed.all()

    def output(self) -> dict[str, str]:
        """What is relevant now, calculated values included: what a revision and any report may hold."""
        found: dict[str, str] = {}
        for path, node in self._engine.by_path.items():
            if node.on and node.row:
                found[path + ORDER] = self._typed.get(path + ORDER)
            if node.on and node.text != "" and node.place and not node.place.children:
                self._put_out(node, found)
        found.update((path, "yes") for path in self._typed.gone())
        return {path: text for path, text in found.items() if text}

    def submission(self) -> bytes:
        """The same as ODK's submission XML (see `submission.read_submission` for the way back)."""
        return write_submission(self.form, self._around.root)

    def problems(self) -> tuple[Problem, ...]:
        return self._listing.problems()

    def escalations(self) -> tuple[str, ...]:
        """Critical questions whose answer says that a child is unsafe now."""
        critical = {path: q for path, q in self.form.questions.items() if q.extras.get("critical")}
        return tuple(
            node.path
            for question in critical.values()
            for node in self._engine.nodes_of(question.place)
            if node.on and set(node.text.split()) & set(question.extras["critical"].split())
        )

    def _begins(self, answers: Mapping[str, str] | None) -> bool:
        return not answers or (_FIRST_LOAD_MARK in self.form.questions and _FIRST_LOAD_MARK not in answers)

    def _question(self, node: Node) -> Question:
        return self.form.questions[node.place.path if node.place else ""]

    def _repeat(self, path: str) -> tuple[Node, Repeat]:
        item = self.form.groups[template_path(path)]
        if not isinstance(item, Repeat):
            raise KeyError(path)
        return self._engine.by_path[path.rpartition("/")[0]], item

    def _put_out(self, node: Node, found: dict[str, str]) -> None:
        question = self._question(node)
        if question.kind is Kind.NOTE:
            return
        found[node.path] = node.text
        found[node.path + COMMENT] = self._typed.get(node.path + COMMENT)
        if question.soft is not None and self._asking.warning(node, question):
            found[node.path + BECAUSE] = self._typed.get(node.path + BECAUSE)

    def _restore(self, values: Before) -> Before:
        """Put values back; returns what they replaced."""
        for path, text in values.items():
            self._typed.store(path, text)
        for repeat in sorted({path[:at] for path in values for at in _openings(path)}, key=len):
            item = self.form.groups.get(template_path(repeat))
            parent = self._engine.by_path.get(repeat.rpartition("/")[0])
            if isinstance(item, Repeat) and parent is not None and item.count is None:
                self._engine.refresh_rows(parent, item.place)
        for path in values:
            base, mark, _ = path.partition("#")
            node = self._engine.by_path.get(base)
            if node is not None and node.place is not None and not node.place.children:
                self._engine.touched.add(base)
                calculated = self.form.plan.calculate.get(node.place.index)
                if not mark and (calculated is None or calculated.keeps):
                    self._engine.put(node, self._typed.get(base))
        return {path: self._typed.replaced(path) for path in values}

    def _finished(self, *, row: str | None = None, typing: str = "", note: bool = True) -> Changed:
        self._engine.settle()
        before, values = self._typed.take_journal()
        if note:
            self._history.note(before, typing)
        paths, structure = self._engine.take()
        self._listing.forget(paths)
        return Changed(paths, structure, values, row)


def _random_id() -> str:
    return secrets.token_hex(4)


def _row_id(row: str) -> str:
    return row.rpartition("[")[2].rstrip("]")


def _openings(path: str) -> list[int]:
    return [at for at, letter in enumerate(path) if letter == "["]


__all__ = [
    "AddRowView",
    "Changed",
    "FormSession",
    "HeadingView",
    "NodeView",
    "Problem",
    "QuestionView",
    "RowView",
    "SectionView",
]
