"""The program's sentences in the language the person chose: one catalogue for window, paper and command line.

A sentence stands in the code in English: `say("Package {n} is gone.", n=3)` in rooms that know no Qt, `self.tr(…)`
in the window. The catalogue is a Qt translation file (`.ts`); another language is another such file, and no code.
"""

import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from types import MappingProxyType

ENGLISH = "en"
OWN_NAME = "English"
PREFIX, SUFFIX = "qaf_", ".ts"


class Language:
    """Which words are spoken now. Like the locale there is one for the whole process, chosen once at its start."""

    words: Mapping[str, str] = MappingProxyType({})


def say(text: str, **values: object) -> str:
    """The sentence in the language chosen, its `{names}` filled in; English where the catalogue has no word for it."""
    spoken = Language.words.get(text, text)
    return spoken.format(**values) if values else spoken


def mark(text: str) -> str:
    """The sentence as it is, known to the catalogue: for tables made before a language is chosen. `say` it at use."""
    return text


MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip
WEEKDAYS = (
    mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday"), mark("Saturday"),
    mark("Sunday"),
)  # fmt: skip
SHORT_MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip


def month(number: int) -> str:
    """The name of a month, 1 to 12."""
    return say(MONTHS[number - 1])


def weekday(number: int) -> str:
    """The name of a day, 0 for Monday."""
    return say(WEEKDAYS[number])


def short_month(number: int) -> str:
    """The month as lists have room for it, 1 to 12."""
    return say(SHORT_MONTHS[number - 1])


def choose(words: Mapping[str, str]) -> None:
    """Speak these words from now on; an empty mapping is English."""
    Language.words = MappingProxyType(dict(words))


def languages(folder: Path) -> tuple[str, ...]:
    """The codes of the languages that `folder` (resources/i18n) has a catalogue for; English first, always there."""
    found = {path.stem.removeprefix(PREFIX) for path in folder.glob(f"{PREFIX}*{SUFFIX}")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


def language_for(chosen: str, system: str, folder: Path) -> str:
    """The language to speak: the one `chosen` in the settings, else that of the `system` (`cy_GB` means cy).

    English where `folder` has no catalogue of it. Both may be empty.
    """
    wanted = (chosen or system).replace("-", "_").partition("_")[0].lower()
    return wanted if wanted in languages(folder) else ENGLISH


def language_name(folder: Path, language: str) -> str:
    """What a language calls itself: the translation of “English” in its catalogue; its code where that is missing."""
    return "English" if language == ENGLISH else read_catalogue(folder, language).get(OWN_NAME, language)


def read_catalogue(folder: Path, language: str) -> Mapping[str, str]:
    """English sentence → sentence in `language`: finished translations with the same `{names}` only.

    Nothing for English or a language without a catalogue. Raises ParseError for a catalogue that is not XML.
    """
    path = folder / f"{PREFIX}{language}{SUFFIX}"
    if language == ENGLISH or not path.is_file():
        return {}
    messages = ElementTree.parse(path).iter("message")
    pairs = ((message.findtext("source", ""), message.find("translation")) for message in messages)
    finished = {text: done.text for text, done in pairs if done is not None and done.text and not done.get("type")}
    return {text: spoken for text, spoken in finished.items() if names_in(text) == names_in(spoken)}


def names_in(text: str) -> frozenset[str]:
    """The `{names}` of a sentence; for one with a brace that does not close, the whole sentence."""
    try:
        return frozenset(name for _before, name, _spec, _conversion in Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset({text})
