"""Who audits which file of a sample: as even as can be, and nobody a file that they may not read. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.analysis.balancing import Auditor, balanced
from qaf_desktop.words import mark, say
from qaf_desktop.work.sampling import SampledFile


class Bar(StrEnum):
    """Why somebody may not be given a file."""

    OWN_TEAM = "own-team"
    OWN_CASE = "own-case"
    MANAGES = "manages"
    INTEREST = "interest"


BARS: Mapping[Bar, str] = {
    Bar.OWN_TEAM: mark("it is a file of their own team"),
    Bar.OWN_CASE: mark("they are the worker"),
    Bar.MANAGES: mark("they manage the work"),
    Bar.INTEREST: mark("they declared an interest"),
}


@dataclass(frozen=True, slots=True)
class Interest:
    """What somebody declared: they know this child (a reference) or this team (its name), and why."""

    person: str
    about: str
    why: str


@dataclass(frozen=True, slots=True)
class Giver:
    """Somebody who may do the work. `load` is what they have open already, `room` the most they take in all."""

    person: str
    name: str
    team: str
    load: int = 0
    room: int = 20


@dataclass(frozen=True, slots=True)
class Planned:
    """A file and who would get it, "" for nobody; `why` says why nobody, or which rule was overruled by hand."""

    file: SampledFile
    person: str
    name: str
    why: str = ""

    @property
    def key(self) -> str:
        return self.file.reference


@dataclass(frozen=True, slots=True)
class Load:
    """What somebody has open already, what the plan adds, and the most they take in all."""

    name: str
    has: int
    more: int
    room: int

    @property
    def whole(self) -> int:
        return self.has + self.more


@dataclass(frozen=True, slots=True)
class GivingPlan:
    """Every file with its auditor; `loads` is what each would have in all, the fullest first."""

    lines: tuple[Planned, ...]
    givers: tuple[Giver, ...]
    interests: tuple[Interest, ...] = ()
    loads: tuple[Load, ...] = ()

    @property
    def given(self) -> Mapping[str, str]:
        return {one.file.reference: one.person for one in self.lines if one.person}

    def moved(self, references: Iterable[str], person: str) -> "GivingPlan":
        """The same with these files given to somebody by hand, whatever the rules; what they break is said."""
        wanted = set(references)
        giver = next(one for one in self.givers if one.person == person)
        lines = tuple(
            Planned(one.file, person, giver.name, self._overruled(one.file, giver))
            if one.file.reference in wanted else one
            for one in self.lines
        )  # fmt: skip
        return GivingPlan(lines, self.givers, self.interests, _loads(lines, self.givers))

    def _overruled(self, file: SampledFile, giver: Giver) -> str:
        found = bars(file, giver, self.interests)
        return say("Overruled: {rule}", rule="; ".join(say(BARS[one]) for one in found)) if found else ""


def bars(file: SampledFile, giver: Giver, interests: Sequence[Interest]) -> tuple[Bar, ...]:
    """Every reason against it."""
    about = {_plain(file.reference), _plain(file.team)} - {""}
    found = (
        (Bar.OWN_TEAM, bool(file.team) and _same(giver.team, file.team)),
        (Bar.OWN_CASE, _is(giver, file.worker)),
        (Bar.MANAGES, _is(giver, file.manager)),
        (Bar.INTEREST, any(one.person == giver.person and _plain(one.about) in about for one in interests)),
    )
    return tuple(bar for bar, holds in found if holds)


def planned(files: Sequence[SampledFile], givers: Sequence[Giver], interests: Sequence[Interest] = ()) -> GivingPlan:
    """The fairest way there is; files that nobody may or can take are left over, and say why."""
    declared = _by_person(interests)
    fit = {
        file.reference: [one.person for one in givers if not bars(file, one, declared.get(one.person, ()))]
        for file in files
    }
    made = balanced(fit, [Auditor(one.person, one.room, one.load) for one in givers])
    names = {one.person: one.name for one in givers}
    lines = tuple(_line(file, made.given.get(file.reference, ""), names, givers, interests) for file in files)
    return GivingPlan(lines, tuple(givers), tuple(interests), _loads(lines, givers))


def _line(
    file: SampledFile, person: str, names: Mapping[str, str], givers: Sequence[Giver], interests: Sequence[Interest]
) -> Planned:
    if person:
        return Planned(file, person, names[person])
    against = [bar for giver in givers for bar in bars(file, giver, interests)[:1]]
    if not givers:
        return Planned(file, "", "", say("Nobody with a laptop does work of this kind."))
    if len(against) < len(givers):
        return Planned(file, "", "", say("Everybody who may take it has as much as they can."))
    reasons = "; ".join(say(BARS[bar]) for bar in Counter(against))
    return Planned(file, "", "", say("Nobody may take it: {reasons}.", reasons=reasons))


def _loads(lines: Sequence[Planned], givers: Sequence[Giver]) -> tuple[Load, ...]:
    more = Counter(one.person for one in lines if one.person)
    whole = [Load(one.name, one.load, more[one.person], one.room) for one in givers]
    return tuple(sorted(whole, key=lambda one: (-one.whole, one.name)))


def _by_person(interests: Sequence[Interest]) -> Mapping[str, Sequence[Interest]]:
    found: dict[str, list[Interest]] = {}
    for one in interests:
        found.setdefault(one.person, []).append(one)
    return found


def _is(giver: Giver, written: str) -> bool:
    """Whether a list means this person, by their code or their name, "Green, Ann" too."""
    if not written.strip():
        return False
    return _plain(written) == _plain(giver.person) or _name(written) == _name(giver.name)


def _name(text: str) -> tuple[str, ...]:
    return tuple(sorted(text.replace(",", " ").casefold().split()))


def _plain(text: str) -> str:
    """As it is compared, however it is spaced and in whichever letters it is written."""
    return "".join(text.casefold().split())


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)
