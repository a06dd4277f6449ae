"""Answering somebody who asks what is held on them: what they may see, with everybody else blacked out.

UK GDPR article 15, and Data Protection Act 2018 schedule 2 part 3 (others' data) and schedule 3 (social work data).
What leaves is read first by whoever answers; nothing of it is decided by the program alone.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.blackouts import Blackout, answers_in, black_out, still_seen
from qaf_desktop.reports.document import BAR, Letter, texts
from qaf_desktop.reports.form_paper import PaperFacts, completed_form
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.wording import day
from qaf_desktop.words import say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.spellings import pattern_of

CHILD, WORKER = "subject-child", "subject-worker"
MARKING = "OFFICIAL-SENSITIVE"
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
        said = "\n".join(text for key in records for _path, text in answers_in(self._letter(key, CHILD)))
        found = (name for name in sorted(names) if (pattern := pattern_of(name)) and pattern.search(said))
        return tuple(name for name in found if name.casefold() not in own)

    def answer(
        self, records: Sequence[RecordKey], audience: str, others: Iterable[str], progress: Progress = silent
    ) -> Answered:
        """A zip with each record as a PDF and as JSON, and a list of them. `audience` is subject-child or
        subject-worker; `others` are words (names, addresses) that are blacked out wherever they stand."""
        packed, blacked = io.BytesIO(), 0
        words = tuple(dict.fromkeys(word.strip() for word in others if word.strip()))
        index = []
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, key in enumerate(records, 1):
                progress(say("Making {n} of {all}", n=number, all=len(records)), (number - 1) / len(records))
                letter, count = _without(self._letter(key, audience), words)
                blacked += count
                name = f"{number:03d}"
                archive.writestr(f"{name}.pdf", letter_pdf(letter))
                archive.writestr(f"{name}.json", _json(letter))
                index.append({"file": name, "title": letter.title, "date": self._date(key)})
            archive.writestr("index.json", json.dumps({"records": index}, ensure_ascii=False, indent=1))
        return Answered(packed.getvalue(), len(records), blacked)

    def _letter(self, key: RecordKey, audience: str) -> Letter:
        """The record's paper as its subject may see it: no author, no reference that names another."""
        opened, line = Deciding(self._desk).read(key), Browsing(self._desk).line(key)
        rows = ((say("Date"), line.date), (say("Given out on"), day(self._desk.clock.local().date().isoformat())))
        facts = PaperFacts("", self._council(), MARKING, "", tuple(row for row in rows if row[1]))
        sensitivity = self._desk.library.standards.sensitivity
        return completed_form(
            opened.form, opened.session.output(), facts, audience,
            sensitivity=sensitivity.audiences, registers=self._desk.store.registers.tables(),
        )  # fmt: skip

    def _date(self, key: RecordKey) -> str:
        return Browsing(self._desk).line(key).date

    def _council(self) -> str:
        rows = self._desk.store.registers.rows("settings")
        return next((row["label"] for row in rows if row["name"] == "council"), "")


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
    return json.dumps({"title": letter.title, "sections": sections}, ensure_ascii=False, indent=1)
