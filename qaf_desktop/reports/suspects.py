"""Words in a letter that may tell who somebody is, each with the reason, for a person to look at before it is sent."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from qaf_desktop.reports.blackouts import Blackout, Path, Place, answers_in, blackouts_of, places_of
from qaf_desktop.reports.document import Letter, Response, Section
from qaf_desktop.reports.ordinary_words import ORDINARY
from qaf_desktop.words import mark, say

NEAR = 34
"""So many characters on either side are shown with a suspect."""

Span = tuple[int, int, str]
Why = tuple[str, ...]
Whys = Mapping[Place, Why]
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W_]))*")
_CODE = re.compile(r"[\w/-]+")
_ONLY_A_DAY = re.compile(r"\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4}|\d{4}|(?:.{0,18}\sto\s.{0,18}\d{4})")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_STREET = r"(?:Street|Road|Lane|Avenue|Close|Drive|Way|Court|Crescent|Terrace|Place|Gardens|Grove|Row|Hill|Park)"

_DAY = re.compile(rf"(?<!\w)\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:\s\d{{4}})?(?!\w)")
_ADDRESS = re.compile(rf"(?<!\w)\d{{1,4}}[A-Za-z]?\s(?:[A-Z][\w’'-]{{1,20}}\s){{1,3}}{_STREET}(?!\w)")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of people. `own` are the names of the letter's reader and writer, which are no secret in it; nor is
    `about`, the reference of whoever it is about, at the letter's head.

    `people` and `teams` are names in words, `references` children's own references, `hidden` answers that the reader
    may not see, each with what kind of answer it is.
    """

    people: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    about: str = ""
    teams: tuple[str, ...] = ()
    references: frozenset[str] = frozenset()
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words to look at: why, in which part of the letter, and what stands around them."""

    blackout: Blackout
    why: tuple[str, ...]
    where: str
    around: str

    @property
    def words(self) -> str:
        return self.blackout.words


@dataclass(frozen=True, slots=True)
class _Sets:
    """The words to look for, one by one."""

    names: frozenset[str]
    own: frozenset[str]
    references: frozenset[str]
    teams: re.Pattern[str] | None
    hidden: Mapping[str, str] = field(default_factory=dict)


def suspects_in(letter: Letter, known: Known) -> tuple[Suspect, ...]:
    """In reading order. Only what people wrote is searched: not the letter's head, its labels or its own dates."""
    sets, found = _sets(known), []
    texts = answers_in(letter)
    for at, (path, text) in enumerate(texts):
        expected = path[0] == "opening" and text == known.about
        if _free(letter, path) and not expected and not _ONLY_A_DAY.fullmatch(text.replace("\N{NO-BREAK SPACE}", " ")):
            found += [(at, path, text, span) for span in _merged(text, _spans(text, sets))]
    spans = {Place(at, start, end): why for at, _path, _text, (start, end, why) in found}
    return tuple(_suspect(letter, texts, place, why) for place, why in sorted(_everywhere(letter, texts, spans)))


def _everywhere(letter: Letter, texts: Sequence[tuple[Path, str]], spans: Whys) -> Iterator[tuple[Place, Why]]:
    """The spans, and every other place where the same words stand and nothing longer is marked."""
    reasons = {texts[place.text][1][place.start : place.end]: why for place, why in reversed(tuple(spans.items()))}
    for words, why in reasons.items():
        for place in places_of(letter, words):
            if place in spans or not any(other.touches(place) for other in spans):
                yield place, spans.get(place, why)


def _suspect(letter: Letter, texts: Sequence[tuple[Path, str]], place: Place, why: Why) -> Suspect:
    path, text = texts[place.text]
    words = text[place.start : place.end]
    around = " ".join(f"…{text[max(0, place.start - NEAR) : place.end + NEAR]}…".split())
    at = places_of(letter, words).index(place)
    return Suspect(blackouts_of(letter, words)[at], why, _where(letter, path), around)


def _free(letter: Letter, path: Path) -> bool:
    """Whether somebody wrote this text: not the head's own facts, and not the part that asks for an answer."""
    if path[0] == "opening":
        return path[1] == "beside" and path[-1] == 1
    section = letter.sections[int(path[1])]
    return not any(isinstance(part, Response) for part in section.parts)


def _where(letter: Letter, path: Path) -> str:
    if path[0] == "opening":
        return say("At the head of the letter")
    section: Section = letter.sections[int(path[1])]
    return section.title


def _sets(known: Known) -> _Sets:
    own = frozenset(word for name in known.own for word in _name_words(name))
    names = frozenset(word for name in known.people for word in _name_words(name))
    teams = "|".join(re.escape(team) for team in sorted(known.teams, key=len, reverse=True) if team.strip())
    hidden: dict[str, str] = {}
    for kind, text in known.hidden:
        hidden.update(dict.fromkeys(_telling(text), kind))
    pattern = re.compile(rf"(?<!\w)(?:{teams})(?!\w)") if teams else None
    return _Sets(names - ORDINARY, own, known.references, pattern, hidden)


def _name_words(name: str) -> Iterator[str]:
    plain = name.partition("(")[0]
    yield from (word for word in _WORD.findall(plain) if len(word) > 2)


def _telling(text: str) -> Iterator[str]:
    """What in an answer could be known again elsewhere: names, and numbers of some length."""
    yield from (text[start:end] for start, end in _capitals(text))
    yield from (code for code in _CODE.findall(text) if sum(sign.isdigit() for sign in code) > 3)


def _spans(text: str, sets: _Sets) -> Iterator[Span]:
    for match in _WORD.finditer(text):
        word = match.group()
        if word in sets.own:
            continue
        if word in sets.names:
            yield (*match.span(), say("in the register of people"))
        if word in sets.hidden:
            yield (*match.span(), sets.hidden[word])
    yield from _codes(text, sets)
    if sets.teams:
        yield from ((*match.span(), say("a team")) for match in sets.teams.finditer(text))
    yield from _patterns(text)
    yield from ((start, end, say("may be a name")) for start, end in _capitals(text) if text[start:end] not in sets.own)


def _codes(text: str, sets: _Sets) -> Iterator[Span]:
    for match in _CODE.finditer(text):
        if match.group() in sets.references:
            yield (*match.span(), say("a child’s reference"))
        elif match.group() in sets.hidden:
            yield (*match.span(), sets.hidden[match.group()])


def _patterns(text: str) -> Iterator[Span]:
    for pattern, why, sound in PATTERNS:
        yield from ((*match.span(), say(why)) for match in pattern.finditer(text) if sound(match.group()))


def _capitals(text: str) -> Iterator[tuple[int, int]]:
    """Words with a capital inside a sentence, and at its start where another follows at once; no ordinary ones."""
    words = [match for match in _WORD.finditer(text) if _like_a_name(match.group())]
    for match, following in zip_longest(words, words[1:]):
        inside = not _starts_sentence(text, match.start())
        paired = following is not None and text[match.end() : following.start()] == " "
        if inside or paired:
            yield match.span()


def _like_a_name(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and not word.isupper() and word.partition("’")[0] not in ORDINARY


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip(" \t“”\"'‘(•-–")
    return not before or before[-1] in ".!?:;\n"


def _merged(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Spans that overlap, or that only a space parts, as one with all their reasons."""
    waiting: tuple[int, int, tuple[str, ...]] | None = None
    for start, end, why in sorted(spans):
        if waiting and start <= waiting[1] + (text[waiting[1] : start] == " "):
            waiting = (waiting[0], max(end, waiting[1]), (*waiting[2], *({why} - {*waiting[2]})))
        else:
            if waiting:
                yield waiting
            waiting = (start, end, (why,))
    if waiting:
        yield waiting


def _is_nhs_number(text: str) -> bool:
    """Ten digits of which the last checks the others."""
    digits = [int(sign) for sign in text if sign.isdigit()]
    return 11 - sum(digit * (10 - at) for at, digit in enumerate(digits[:9])) % 11 in (digits[9], digits[9] + 11)


def _anything(_text: str) -> bool:
    return True


PATTERNS: tuple[tuple[re.Pattern[str], str, Callable[[str], bool]], ...] = (
    (re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)"), mark("an NHS number"), _is_nhs_number),
    (re.compile(r"(?<![\d+])(?:\+44\s?|0)\d(?:[ -]?\d){8,9}(?!\d)"), mark("a telephone number"), _anything),
    (re.compile(r"(?<![\w.])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"), mark("an e-mail address"), _anything),
    (re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)"), mark("a postcode"), _anything),
    (_ADDRESS, mark("an address"), _anything),
    (re.compile(r"(?<!\w)[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?!\w)"), mark("an insurance number"), _anything),
    (re.compile(r"(?<![\w/])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?![\w/])"), mark("a date"), _anything),
    (re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"), mark("a date"), _anything),
    (_DAY, mark("a date"), _anything),
    (re.compile(r"(?<![\w/-])(?:[A-Z]{1,4}[-/ ]?)?[1-9]\d{4,11}(?![\w/-])"), mark("a number like a case’s"), _anything),
)  # fmt: skip
"""What is looked for, why it is marked, and what else has to hold. No pattern can run long on any text."""
