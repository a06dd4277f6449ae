"""Answering somebody who asks what is held on them: what they may see, with everybody else blacked out.

UK GDPR article 15, and Data Protection Act 2018 schedule 2 part 3 (others' data) and schedule 3 (social work data).
What leaves is read first by whoever answers; nothing of it is decided by the program alone.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.blackouts import Blackout, answers_in, black_out, still_seen
from qaf_desktop.reports.document import BAR, Letter, texts
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.words import say
from qaf_desktop.work.access_papers import AccessPapers
from qaf_desktop.work.spellings import pattern_of

CHILD, WORKER = "subject-child", "subject-worker"
REMOVED = "[removed]"


@dataclass(frozen=True, slots=True)
class Answered:
    """What would leave: a zip, how many records are in it, and in how many places words were blacked out."""

    data: bytes
    records: int
    blacked_out: int


class SubjectAccess:
    """Makes the answer from one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def suggested(self, records: Sequence[RecordKey], subject: str) -> tuple[str, ...]:
        """Names from the lists that stand in these records and are not the person's own: to be read through, changed
        and completed before anything leaves."""
        names = {row.get("label", "") for rows in self._desk.store.registers.tables().values() for row in rows
                 if " " in row.get("label", "")}  # fmt: skip
        own = {term.strip().casefold() for term in subject.replace("\n", ",").split(",")}
        papers = AccessPapers(self._desk, CHILD)
        letters = (letter for key in records for letter in papers.of(key).letters())
        said = "\n".join(text for letter in letters for _path, text in answers_in(letter))
        found = (name for name in sorted(names) if (pattern := pattern_of(name)) and pattern.search(said))
        return tuple(name for name in found if name.casefold() not in own)

    def answer(
        self,
        records: Sequence[RecordKey],
        audience: str,
        others: Iterable[str],
        progress: Progress = silent,
        *,
        terms: str = "",
    ) -> Answered:
        """A zip with each record as it stands (a PDF, and JSON for machines), as it stood before, and what was done
        with it; and a list of all that. `audience` is subject-child or subject-worker; `others` are words (names,
        addresses) that are blacked out wherever they stand. What lists and drafts say of `terms` is told too."""
        packed, words = io.BytesIO(), tuple(dict.fromkeys(word.strip() for word in others if word.strip()))
        papers, blacked, index = AccessPapers(self._desk, audience), 0, []
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, key in enumerate(records, 1):
                progress(say("Making {n} of {all}", n=number, all=len(records)), (number - 1) / len(records))
                made = papers.of(key)
                names = _names(f"{number:03d}", len(made.before))
                for name, letter in zip(names, made.letters(), strict=True):
                    cleared, count = _without(letter, words)
                    blacked += count
                    archive.writestr(f"{name}.pdf", letter_pdf(cleared))
                    archive.writestr(f"{name}.json", _json(cleared))
                index.append({"file": names[0], "title": made.now.title, "earlier": names[1:-1], "story": names[-1],
                              "evidence_to_look_at": [_barred(file, words) for file in made.files]})  # fmt: skip
            also = [_barred(line, words) for line in self._also(terms)]
            archive.writestr("index.json", _dumped({"records": index, "also_held": also}))
        return Answered(packed.getvalue(), len(records), blacked)

    def _also(self, terms: str) -> Iterator[str]:
        """Lines of the lists and of drafts at this desk that say the terms."""
        pattern = pattern_of(terms)
        if pattern is None:
            return
        for table, rows in self._desk.store.registers.tables().items():
            hits = (row for row in rows if any(pattern.search(value) for value in row.values()))
            yield from (f"{table}: {', '.join(value for value in row.values() if value)}" for row in hits)
        for row in self._desk.store.drafts.list():
            draft = self._desk.store.drafts.load(row.id)
            values = draft.answers.values() if draft else ()
            yield from (say("A draft here: {words}", words=value) for value in values if pattern.search(value))


def _names(number: str, before: int) -> list[str]:
    return [number, *(f"{number}-earlier-{at}" for at in range(1, before + 1)), f"{number}-story"]


def _barred(text: str, words: Sequence[str]) -> str:
    pattern = pattern_of("\n".join(words))
    return pattern.sub(REMOVED, text) if pattern else text


def _without(letter: Letter, words: Sequence[str]) -> tuple[Letter, int]:
    """The letter with these words blacked out in every place and every spelling, longest first; and in how many."""
    pattern = pattern_of("\n".join(words))
    found = (pattern.findall(text) for _path, text in answers_in(letter)) if pattern else ()
    chosen: list[Blackout] = []
    for word in sorted({spelling for spellings in found for spelling in spellings}, key=len, reverse=True):
        chosen += still_seen(letter, chosen, word)
    return (black_out(letter, chosen) if chosen else letter), len(chosen)


def _json(letter: Letter) -> str:
    """What the paper says, section by section, for a machine to read (article 15(3): a commonly used form)."""
    sections = [
        {"title": section.title, "text": [text.replace(BAR, REMOVED) for text in texts(section.parts) if text]}
        for section in letter.sections
    ]
    return _dumped({"title": letter.title, "sections": sections})


def _dumped(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1)
