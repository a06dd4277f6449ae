"""A form on paper: blank, with boxes and lines to write on by hand, or with the answers that its reader may see."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qaf_desktop.forms.clocks import clock_words
from qaf_desktop.forms.definition import Form, Group, Item, Kind, Question, Repeat, template_path
from qaf_desktop.forms.evidence import Evidence
from qaf_desktop.forms.weighing import score_words, section_scores, whole_score
from qaf_desktop.reports.choosing import Sensitivity, Shown, shown_answers
from qaf_desktop.reports.document import Answer, DocumentPart, Facts, Letter, Section, ToFill, Voice, Words
from qaf_desktop.reports.wording import NO_WORDS, Registers, Wording
from qaf_desktop.words import say

ROWS = 3
"""So many rows of a repeated part are printed blank."""

LINES, LONG_LINES, FEW = 1, 5, 12
"""Lines for a short answer and for a long one; so many choices at most have boxes, of more one is written down."""

Limits = Mapping[str, tuple[str, str]]
NO_LIMITS: Limits = {}

WITHOUT_A_PLACE = frozenset({Kind.HIDDEN})


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What stands around a form on paper. `facts` are the rows at its head."""

    reference: str
    organisation: str
    marking: str
    digest: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def blank_form(form: Form, facts: PaperFacts, limits: Limits = NO_LIMITS) -> Letter:
    """Every question of the form, with room to answer it by hand. `limits` say what each clock allows, by its id: the
    limit alone, and with what is limited."""
    sections = tuple(Section(group.title, tuple(_to_fill(group.children, "", limits))) for group in form.sections)
    note = Words(say("Write clearly. Whoever types it in says that it was entered for you."), Voice.NOTE)
    first = (Section(sections[0].title, (note, *sections[0].parts)), *sections[1:]) if sections else ()
    return _paper(form, facts, tuple(section for section in first if section.parts))


def completed_form(
    form: Form,
    values: Mapping[str, str],
    facts: PaperFacts,
    audience: str,
    *,
    sensitivity: Sensitivity,
    registers: Registers,
) -> Letter:
    """The answers given, section by section, as far as `audience` may see them. `values` are paths to answers."""
    wording = Wording(registers)
    shown = [item for item in shown_answers(form, values, audience, sensitivity) if item.question.kind not in NO_WORDS]
    shown = [item for item in shown if item.question.kind is not Kind.HIDDEN]
    seen = {item.question.path for item in shown}
    sources = _sources(form, shown, wording)
    scores = _scores(form, values, seen)
    facts = replace(facts, facts=(*facts.facts, *_whole_score(form, values, seen)))
    sections = tuple(
        Section(
            group.title,
            (
                *_answered([item for item in shown if group in item.groups], wording, sources),
                *scores.get(group.path, ()),
            ),
        )
        for group in form.sections
    )
    return _paper(form, facts, tuple(section for section in sections if section.parts))


def _scores(form: Form, values: Mapping[str, str], seen: Collection[str]) -> dict[str, tuple[Words, ...]]:
    """By section, its score in words, from the answers that the reader may see."""
    known = {path: value for path, value in values.items() if template_path(path) in seen}
    found = section_scores(form, known)
    several = [one for one in found if one.score.counted + one.score.left_out > 1 and one.score.share is not None]
    return {one.path: (Words(say("Score: {words}", words=score_words(one.score)), Voice.NOTE),) for one in several}


def _whole_score(form: Form, values: Mapping[str, str], seen: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The score of the whole form, as a row at its head; nothing where fewer than two answers count."""
    found = whole_score(form, {path: value for path, value in values.items() if template_path(path) in seen})
    return ((say("Score"), score_words(found)),) if found.counted > 1 else ()


def _paper(form: Form, facts: PaperFacts, sections: tuple[Section, ...]) -> Letter:
    return Letter(
        title=f"{form.title}, {facts.reference}" if facts.reference else form.title,
        subject=form.title,
        heading=form.title,
        organisation=facts.organisation,
        marking=facts.marking,
        reference=facts.reference or form.title,
        digest=facts.digest,
        opening=Facts(facts.facts),
        sections=sections,
    )


def _to_fill(items: tuple[Item, ...], row: str, limits: Limits) -> Iterator[DocumentPart]:
    for item in items:
        if isinstance(item, Question):
            yield from _question(item, row, limits)
        elif isinstance(item, Group):
            yield from _titled(item, row, limits)
        else:
            yield from (part for number in range(1, ROWS + 1) for part in _row(item, number, limits))


def _titled(group: Group, row: str, limits: Limits) -> Iterator[DocumentPart]:
    """A group inside a section stands under its title: on paper nothing else says for whom its questions are."""
    inside = tuple(_to_fill(group.children, row, limits))
    if group.title and inside:
        yield Words(group.title, Voice.BODY)
    yield from inside


def _row(repeat: Repeat, number: int, limits: Limits) -> Iterator[DocumentPart]:
    yield from _to_fill(repeat.children, say("{title} {n}", title=repeat.title, n=number), limits)


def _question(question: Question, row: str, limits: Limits) -> Iterator[DocumentPart]:
    asked = question.label.strip()
    if question.kind is Kind.NOTE and asked:
        yield Words(asked, Voice.NOTE)
    elif asked and question.kind not in NO_WORDS | WITHOUT_A_PLACE and question.calculate is None:
        words = say("{row}: {asked}", row=row, asked=asked) if row else asked
        yield ToFill(words, _note(question, limits), _boxes(question), _lines(question))


def _note(question: Question, limits: Limits) -> str:
    notes = [
        question.hint.strip(),
        *clock_words(question, limits),
        say("Only if it applies.") if question.relevant is not None else "",
    ]
    return " ".join(note for note in notes if note)


def _boxes(question: Question) -> tuple[str, ...]:
    if question.kind is Kind.ACKNOWLEDGE:
        return (say("Yes"),)
    chosen = question.choices if question.kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.RANK) else ()
    return tuple(choice.label for choice in chosen) if len(chosen) <= FEW else ()


def _lines(question: Question) -> int:
    if _boxes(question):
        return 0
    return LONG_LINES if question.kind is Kind.TEXT and "multiline" in question.appearance else LINES


def _answered(
    items: Sequence[Shown], wording: Wording, sources: Mapping[tuple[str, str], str]
) -> Iterator[DocumentPart]:
    for item in items:
        said = wording.words(item.question, item.value)
        if said:
            yield Answer(item.question.label.strip() or item.question.name, said)
            named = sources.get((item.question.path, item.row), "")
            if named:
                yield Words(say("Sources: {words}.", words=named), Voice.NOTE)


def _sources(form: Form, shown: Sequence[Shown], wording: Wording) -> dict[tuple[str, str], str]:
    """By question and row, the sources named for its answer, as far as the reader may see them."""
    evidence = Evidence(form)
    found: dict[tuple[str, str], list[str]] = {}
    for item in shown if evidence.sources else ():
        for target in evidence.borne_out([item.question.path]):
            found.setdefault((target, item.row), []).append(wording.words(item.question, item.value).rstrip("."))
    return {key: ", ".join(words) for key, words in found.items()}
