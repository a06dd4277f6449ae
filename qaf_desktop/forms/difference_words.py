"""Differences of two versions in words: what each kind is called, and all of them as a text file."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.differing import Change, Difference
from qaf_desktop.words import mark, say

CHANGES: Mapping[Change, str] = {
    Change.ADDED: mark("Added"),
    Change.REMOVED: mark("Taken out"),
    Change.RETYPED: mark("Another kind of answer"),
    Change.CHOICES: mark("Choices"),
    Change.MOVED: mark("Moved"),
    Change.REWORDED: mark("Wording"),
    Change.EXPLAINED: mark("Hint or guidance"),
    Change.RELEVANT: mark("When it is asked"),
    Change.REQUIRED: mark("Required"),
    Change.CONSTRAINT: mark("What may be answered"),
    Change.CALCULATION: mark("Calculation or default"),
    Change.LOOK: mark("Appearance and other columns"),
    Change.TITLE: mark("Title of the form"),
}
NOTHING = mark("(nothing)")


def counts(found: Sequence[Difference]) -> tuple[tuple[Change, int], ...]:
    """How many of each kind there are, in the order of the kinds."""
    times = Counter(one.change for one in found)
    return tuple((change, times[change]) for change in Change if times[change])


def difference_text(before: Form, after: Form, found: Sequence[Difference]) -> str:
    """To be kept as a file or read out; ends with a line break."""
    return "\n".join(_text(before, after, found)) + "\n"


def _text(before: Form, after: Form, found: Sequence[Difference]) -> Iterator[str]:
    yield say("{title}: version {before} and version {after}", title=after.title, before=_version(before),
              after=_version(after))  # fmt: skip
    yield ", ".join(f"{say(CHANGES[change])}: {times}" for change, times in counts(found)) or say("No difference.")
    section = None
    for one in found:
        if one.section != section:
            section = one.section
            yield f"\n{section or after.title}"
        yield f"\n  {say(CHANGES[one.change])}: {one.title} [{one.path}]"
        yield from _side("-", one.before)
        yield from _side("+", one.after)


def _side(sign: str, text: str) -> Iterator[str]:
    yield from (f"    {sign} {line}" for line in (text or say(NOTHING)).split("\n"))


def _version(form: Form) -> str:
    return form.version or say("without a number")
