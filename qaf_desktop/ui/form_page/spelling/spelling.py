"""What the window knows of spelling: the shipped list once it is read, a person's own words, and names of registers."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from qaf_desktop.ui.form_page.spelling.word_list import WORD, WordList


class Spelling(QObject):
    """Nothing is wrong before the list is read. `keep` keeps a word of one's own for good; `changed` says that what is
    wrong may have become right or the other way round."""

    changed = Signal()

    def __init__(self, keep: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._list: WordList | None = None
        self._own: frozenset[str] = frozenset()
        self._names: frozenset[str] = frozenset()

    def take(self, words: WordList, own: Iterable[str], names: Iterable[str]) -> None:
        """Begin to check. Every word of a name is right, in the case it is written in."""
        self._list, self._own = words, frozenset(own)
        self._names = frozenset(part for name in names for part in WORD.findall(name))
        self.changed.emit()

    def wrong(self, word: str) -> bool:
        if self._list is None or word in self._names or self._is_own(word):
            return False
        stem = word.replace("’", "'").removesuffix("'s")
        return not (self._list.knows(word) or stem in self._names or self._is_own(stem))

    def suggestions(self, word: str) -> tuple[str, ...]:
        return self._list.suggestions(word, self._own) if self._list is not None else ()

    def learn(self, word: str) -> None:
        """From now on it is right, whatever its first letter."""
        self._own |= {word}
        self._keep(word)
        self.changed.emit()

    def _is_own(self, word: str) -> bool:
        return word in self._own or word.lower() in self._own or word[:1].lower() + word[1:] in self._own
