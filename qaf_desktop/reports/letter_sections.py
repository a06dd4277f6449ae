"""The sections of a letter, written from the answers that may stand in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from qaf_desktop.analysis.pictures import Bar, Mark, Part, StackedBars
from qaf_desktop.forms.definition import Kind
from qaf_desktop.reports.choosing import Shown, Slot
from qaf_desktop.reports.document import Answer, DocumentPart, Grades, Headline, Points, Section, Words
from qaf_desktop.reports.letter_actions import actions_table
from qaf_desktop.reports.wording import Scales, Wording, find_grade, mark_of
from qaf_desktop.words import say

LONG = 100
"""Text of more characters than this is prose, whatever the form says of it."""

UNKNOWN_SHAPE = "ring"
"""The shape of a graded answer whose scale is not known here; its word still says what it is."""


Hands = Mapping[tuple[str, str], str]
"""(section, whose part) → how the part came about, in a sentence without its full stop."""


class LetterSections:
    """Writes the parts of a letter from the answers that may be in it."""

    def __init__(self, placed: Sequence[Shown], scales: Scales, wording: Wording, hands: Hands) -> None:
        self._placed, self._scales, self._wording, self._hands = placed, scales, wording, hands

    def looked_at(self) -> tuple[tuple[str, str], ...]:
        """The short facts of what was looked at; two of a period become one."""
        rows = [(_asked(item), self._words(item)) for item in self._of(Slot.SUMMARY) if not _is_prose(item)]
        return tuple(_joined_periods(rows))

    def sections(self) -> tuple[Section, ...]:
        writers: tuple[tuple[str, Callable[[], Iterable[DocumentPart]]], ...] = (
            (say("What went well"), lambda: self._prose(Slot.STRENGTH)),
            (say("Summary"), self._summary),
            (self._grades_title(), self._grades),
            (say("What would make it better"), lambda: self._prose(Slot.IMPROVEMENT)),
            (say("Actions"), lambda: actions_table(self._of(Slot.ACTION), self._wording)),
            (say("What the child and family said"), lambda: self._said(Slot.VOICE, quoted=True)),
            (say("Reflections"), lambda: self._said(Slot.REFLECTION, quoted=False)),
        )
        written = ((title, tuple(write())) for title, write in writers)
        return tuple(Section(title, parts) for title, parts in written if parts)

    def _of(self, slot: Slot) -> tuple[Shown, ...]:
        return tuple(item for item in self._placed if item.slot is slot)

    def _words(self, item: Shown) -> str:
        return self._wording.words(item.question, item.value)

    def _summary(self) -> Iterator[DocumentPart]:
        headlines = self._of(Slot.HEADLINE)
        graded = [item for item in headlines if "scale" in item.question.extras]
        for item in graded:
            yield Headline(say("Overall"), self._mark(item))
        beside = {item.groups for item in headlines}
        prose = [item for item in (*headlines, *self._of(Slot.SUMMARY)) if item not in graded and _is_prose(item)]
        for item in sorted(prose, key=lambda item: item.groups not in beside):
            yield Words(self._words(item)) if item.groups in beside else Answer(_asked(item), self._words(item))

    def _prose(self, slot: Slot) -> Iterator[DocumentPart]:
        """One text stands as paragraphs; a text of several lines, or several texts, as points."""
        items = self._of(slot)
        lines = [line for item in items for line in _lines(self._words(item))]
        if len(items) == 1 and "\n" not in self._words(items[0]).strip():
            yield Words(lines[0])
        elif lines:
            yield Points(tuple(("", line) for line in lines))

    def _grades_title(self) -> str:
        return say("What was seen, one by one") if self._is_of_one_section() else say("Grades by section")

    def _is_of_one_section(self) -> bool:
        """A form whose graded questions all lie in parts of one section is about what was seen."""
        groups = [item.groups for item in self._of(Slot.GRADE)]
        return bool(groups) and all(len(around) > 1 and around[0] is groups[0][0] for around in groups)

    def _grades(self) -> Iterator[DocumentPart]:
        items = self._of(Slot.GRADE)
        if not items:
            return
        rows = tuple((self._row_title(item, items), self._mark(item)) for item in items)
        first = say("Practice") if self._is_of_one_section() else say("Section")
        yield Grades(
            (first, say("Rating") if self._is_of_one_section() else say("Grade")),
            rows,
            self._mix(items),
            self._unseen(items),
        )

    def _unseen(self, items: Sequence[Shown]) -> str:
        words = {self._mark(item).word for item in items if item.value == item.question.extras.get("notseen")}
        return " ".join(
            say("“{word}” means that there was no occasion for it. It takes nothing away.", word=word) for word in words
        )

    def _row_title(self, item: Shown, items: Sequence[Shown]) -> str:
        """The innermost group that holds this grade alone; where there is none, the question itself."""
        for group in reversed(item.groups):
            if sum(1 for other in items if group in other.groups) == 1:
                return str(group.title)
        return _asked(item)

    def _mix(self, items: Sequence[Shown]) -> StackedBars | None:
        """How often each grade was given, of those that count; None where there is too little to draw."""
        scale_id = items[0].question.extras.get("scale", "")
        scale = self._scales.get(scale_id)
        same = [item.value for item in items if item.question.extras.get("scale") == scale_id]
        if scale is None or len(same) < 2:
            return None
        parts = tuple(
            Part(grade.value, say(grade.word), same.count(grade.value), mark_of(grade))
            for grade in scale.grades
            if grade.counts
        )
        bar = Bar("all", say("All together"), parts)
        return StackedBars(say("Grades"), say("How often was each given?"), (bar,), say("times")) if bar.total else None

    def _mark(self, item: Shown) -> Mark:
        grade = find_grade(self._scales, item.question.extras.get("scale", ""), item.value)
        return mark_of(grade) if grade else Mark(self._words(item), UNKNOWN_SHAPE, "")

    def _said(self, slot: Slot, *, quoted: bool) -> Iterator[DocumentPart]:
        items = self._of(slot)
        alone = quoted and len(items) == 1
        for item in items:
            yield Answer("" if alone else _asked(item), self._words(item), quoted and _is_prose(item))
        yield from (Words(f"{words}.") for words in dict.fromkeys(filter(None, map(self._hand, items))))

    def _hand(self, item: Shown) -> str:
        """Whose hand wrote the part that an answer stands in; "" for what the author wrote."""
        owner = item.question.extras.get("owner", "")
        return self._hands.get((item.groups[0].path, owner), "") if item.groups else ""


def _asked(item: Shown) -> str:
    return str(item.question.extras.get("letter") or item.question.label).strip()


def _is_prose(item: Shown) -> bool:
    return item.question.kind is Kind.TEXT and ("multiline" in item.question.appearance or len(item.value) > LONG)


def _lines(text: str) -> list[str]:
    """Lines of a text, without the dashes, dots or numbers people begin them with."""
    return [line.strip().lstrip("-–•*· \t") for line in text.splitlines() if line.strip(" \t-–•*·")]


def _joined_periods(rows: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """("Period: from", a) and ("Period: to", b) as ("Period", "a to b"); other rows as they are."""
    waiting = list(rows)
    while waiting:
        label, value = waiting.pop(0)
        stem = label.removesuffix(": from")
        if stem != label and waiting and waiting[0][0] == f"{stem}: to":
            until = waiting.pop(0)[1]
            yield stem, _period(value, until)
        else:
            yield label, value


def _period(start: str, end: str) -> str:
    """Two days in words: "1 May to 31 October 2026"; the year once where it is the same, the day once likewise."""
    year = end[-5:]
    return end if start == end else say("{start} to {end}", start=start.removesuffix(year), end=end)
