"""Words that are spelt right, and what a wrong one may have been meant to be. Pure, and read only once."""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LIST, FIELD = "en-GB.txt.gz", "social-care.txt"
WORD = re.compile(r"(?<![\w@/.’'])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/]|\.\w|-\d)")
"""A word as it stands in a sentence; parts of addresses and words with figures are left alone."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONGEST_ACRONYM = 6
MOST = 6
_LATIN = re.compile(r"[A-Za-z'-]+")
_ENDING = re.compile(r"'(?:s|d|ll|re|ve)?$")


@dataclass(frozen=True, slots=True)
class WordList:
    """`words` as they are written; those with a capital are right only with it."""

    words: frozenset[str]

    def knows(self, word: str) -> bool:
        """Whether it is spelt right, or is nothing this list can judge: another script, an accent, an acronym."""
        plain = word.replace("’", "'")
        if not _LATIN.fullmatch(plain) or (plain.isupper() and len(plain) <= LONGEST_ACRONYM):
            return True
        return self._has(plain) or self._has(_ENDING.sub("", plain))

    def suggestions(self, word: str, own: Iterable[str] = ()) -> tuple[str, ...]:
        """Words one slip away, else two, the likeliest first; in capitals as the word was."""
        plain = word.replace("’", "'").lower()
        near = [found for found in _one_slip(plain) if self._has(found) or found in own] or list(self._far(plain))
        likely = sorted(dict.fromkeys(near), key=lambda one: (not _swapped(plain, one), one[0] != plain[0], one))
        return tuple(_in_case(found, word) for found in likely[:MOST])

    def _has(self, word: str) -> bool:
        return word in self.words or word.lower() in self.words or word.isupper() and word.capitalize() in self.words

    def _far(self, word: str) -> Iterator[str]:
        for known in self.words:
            if known[0] == word[0] and abs(len(known) - len(word)) <= 1 and _distance(word, known.lower(), 2) <= 2:
                yield known


def read_words(folder: Path) -> WordList:
    """The general list and the field's own, from the shipped folder."""
    general = gzip.decompress((folder / LIST).read_bytes()).decode().split("\n")
    field = [line for line in (folder / FIELD).read_text(encoding="utf-8").split("\n") if not line.startswith("#")]
    parts = (part for line in field for part in (line, *line.split("-")))
    return WordList(frozenset(general) | frozenset(part for part in parts if part))


def _one_slip(word: str) -> Iterator[str]:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    yield from (a + b[1:] for a, b in cuts if b)
    yield from (a + letter + b[1:] for a, b in cuts if b for letter in LETTERS)
    yield from (a + letter + b for a, b in cuts for letter in LETTERS)


def _distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, leave out or swap; more than `most` is given as `most` + 1."""
    before, row = list(range(len(other) + 1)), list(range(len(other) + 1))
    older = row
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at] + [0] * len(other)
        for to, wanted in enumerate(other, 1):
            row[to] = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                row[to] = min(row[to], older[to - 2] + 1)
        if min(row) > most:
            return most + 1
    return row[-1]


def _swapped(word: str, found: str) -> bool:
    return sorted(word) == sorted(found.lower())


def _in_case(found: str, word: str) -> str:
    if word.isupper():
        return found.upper()
    return found[0].upper() + found[1:] if word[0].isupper() else found
