"""The demo's papers given and decisions made: a manager reads a letter at her own desk and answers; boards decide."""

from pathlib import Path

from qaf_desktop.demo.plausible import Bank
from qaf_desktop.demo.written import finished
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.work.giving_papers import GivingPapers
from qaf_desktop.work.issued_papers import IssuedPapers
from qaf_desktop.work.obligations import DECISION, DUE, LATE, Obligations
from qaf_desktop.work.packs import Packs
from qaf_desktop.work.programme import Year

ANSWER = "Thank you. We talked it through in supervision, and the two actions are in the diary."
PACKS = ("dmt", "chief-executive", "scrutiny")


def give_letters(lead: Desk, reader: Desk, records: tuple[RecordKey, ...], at_most: int = 3) -> int:
    """Give the first letters that the reader may have, and have them read and the first one answered; how many."""
    giving, given = GivingPapers(lead), 0
    for record in records:
        if given < at_most and reader.person in {one.person for one in giving.ready(record).readers}:
            giving.give(record, [reader.person], None)
            given += 1
    Sending(lead).send(Shares(lead).open())
    Fetching(reader).from_share(Shares(reader).open())
    papers = IssuedPapers(reader)
    for number, line in enumerate(papers.lines()):
        key = RevisionKey.parse(line.key)
        papers.tell_opened(key)
        if not number:
            papers.answer(key, ANSWER, "partly")
    Sending(reader).send(Shares(reader).open())
    return given


def decide(lead: Desk, bank: Bank, year: Year, seed: int) -> int:
    """Record what boards decided of everything that asks for it and is late, all but the last two; how many."""
    obligations = Obligations(lead)
    waiting = [one for one in obligations.of(year) if one.begins == DECISION and one.stands in (LATE, DUE)]
    for number, one in enumerate(waiting[:-2]):
        finished(lead, bank, obligations.begin(one), seed + number, {"about/outcome": "noted"})
    return len(waiting[:-2])


def make_packs(lead: Desk, folder: Path, since: str, until: str) -> tuple[Path, ...]:
    """The year's reports for three audiences, each in a folder of its own."""
    made: list[Path] = []
    for audience in PACKS:
        place = folder / audience
        place.mkdir(parents=True, exist_ok=True)
        made += Packs(lead).make(audience, place, since, until).files
    return tuple(made)
