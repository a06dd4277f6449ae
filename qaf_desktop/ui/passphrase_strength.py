"""How hard a passphrase is to guess, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

LEAST_CHARACTERS = 12
LEAST_SCORE = 3
_LONGEST_RATED = 40
"""Rating takes longer than a keystroke beyond this; what the first forty characters are worth, the whole is worth."""
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Strength:
    """`score` 0 to 4 as zxcvbn rates it; `enough` when the passphrase may be used."""

    score: int
    words: str
    enough: bool


def strength_of(passphrase: str, known_words: Sequence[str] = ()) -> Strength:
    """Rate a passphrase; `known_words` are what a guesser would know, such as the person's own name."""
    if not passphrase:
        return Strength(0, "", enough=False)
    missing = LEAST_CHARACTERS - len(passphrase)
    if missing > 0:
        words = translate("Passphrase", "Too short: {n} more characters, or another word or two.")
        return Strength(0, words.format(n=missing), enough=False)
    from zxcvbn import zxcvbn  # a dictionary of 0.8 MB, wanted on this page alone

    known = [word for word in known_words if word]
    score = int(zxcvbn(passphrase[:_LONGEST_RATED], user_inputs=known)["score"])
    return Strength(score, _words(score), enough=score >= LEAST_SCORE)


def _words(score: int) -> str:
    if score >= 4:
        return translate("Passphrase", "Strong.")
    if score == LEAST_SCORE:
        return translate("Passphrase", "Good.")
    if score == 2:
        return translate("Passphrase", "Could be guessed. Add a word that has nothing to do with the others.")
    return translate("Passphrase", "Easy to guess. Take four or five words that have nothing to do with each other.")
