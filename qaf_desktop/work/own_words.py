"""What a person keeps for her own writing: words that are spelt as she spells them, and phrases by name.

They lie encrypted in the workspace with everything else and are part of no record: nothing here is ever sent.
"""

import json
import re

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

WORDS, PHRASES = "writing/words", "writing/phrases"
LONGEST_NAME, LONGEST_PHRASE = 30, 5_000


class OwnWords:
    """The words and phrases kept at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._vault = desk.store.vault

    def words(self) -> tuple[str, ...]:
        return tuple(json.loads(self._vault.get(WORDS) or b"[]"))

    def add(self, word: str) -> None:
        kept = sorted({*self.words(), word})
        self._vault.put(WORDS, json.dumps(kept).encode())

    def phrases(self) -> tuple[tuple[str, str], ...]:
        """(name, text) of each, by name."""
        kept = json.loads(self._vault.get(PHRASES) or b"{}")
        return tuple((name, str(kept[name])) for name in sorted(kept, key=str.casefold))

    def keep_phrase(self, name: str, text: str) -> None:
        """One of the same name gives way. Raises UserFacingError("phrase-name", "phrase-long")."""
        if not re.fullmatch(rf"[\w-]{{1,{LONGEST_NAME}}}", name):
            raise UserFacingError(
                "phrase-name",
                say("The phrase was not kept: its name is empty, too long or not one word."),
                say("Keep it again under a name of one word, such as {example}.", example="school-call"),
            )
        if len(text) > LONGEST_PHRASE:
            raise UserFacingError(
                "phrase-long",
                say("The phrase was not kept: it is too long."),
                say("Keep a part of it: a phrase holds {most} characters.", most=LONGEST_PHRASE),
            )
        self._put({**dict(self.phrases()), name: text})

    def forget_phrase(self, name: str) -> None:
        self._put({kept: text for kept, text in self.phrases() if kept != name})

    def _put(self, kept: dict[str, str]) -> None:
        self._vault.put(PHRASES, json.dumps(kept).encode())
