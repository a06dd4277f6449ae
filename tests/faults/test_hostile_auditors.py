"""What an enrolled auditor's own key can be made to sign: the lead's program lives on and says what it makes of it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.package_writer import PackageContents, build_package
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.record_lines import RecordsWanted
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.settling import Settling
from tests.faults.forging import Hand, altered, give_roles, merge_files
from tests.usecases.world import filled_draft, project

AUDIT, OBSERVATION, ESCALATION = "case-file-audit", "practice-observation", "escalation"
FURTHEST = 2**53 - 1


@dataclass(frozen=True)
class House:
    lead: Desk
    auditor: Desk
    hand: Hand
    roster: int
    folder: Path


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("hostile")
    with project(folder) as (_stage, lead, [auditor]):
        yield House(lead, auditor, Hand(auditor, lead, folder), lead.rosters.version(), folder)


def numbered(hand: Hand, seq: int, revision: Revision, folder: Path, prev: str = "0" * 64) -> Path:
    """A sound package under any number its maker likes."""
    contents = PackageContents(
        project=hand.lead.project.id,
        roster=hand.lead.rosters.version(),
        epoch=0,
        seq=seq,
        prev=prev if seq > 1 else None,
        recipients=hand.lead.rosters.view.recipients(LEAD_ROLES),
        created="2026-11-22T10:00:00Z",
        revisions=(revision,),
    )
    path = folder / f"{seq}.qafpkg"
    path.write_bytes(build_package(contents, hand.desk.keys).data)
    return path


def test_a_number_from_the_end_of_all_counting_is_told_as_one_gap(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        hand = Hand(auditor, lead, tmp_path)
        first = hand.pack([hand.found(AUDIT, "auditor", lead.rosters.version())])
        far = numbered(hand, FURTHEST, hand.found(AUDIT, "auditor", lead.rosters.version()), tmp_path)
        collecting = Collecting(lead)
        plan = collecting.plan(collecting.look_at_files([first, far]))
        assert plan.gaps == (f"Waiting for packages 2 to {FURTHEST - 1} from Auditor 1 Example.",)
        assert collecting.merge(plan).merged == 2
        assert collecting.plan(collecting.look_at_files([first])).gaps == plan.gaps


def test_a_number_sent_ahead_does_not_outlive_the_laptops_revocation(tmp_path: Path) -> None:
    """Else whoever steals a key sends one package far ahead, and every number below it stays open to them."""
    with project(tmp_path) as (_stage, lead, [auditor]):
        hand, roster = Hand(auditor, lead, tmp_path), lead.rosters.version()
        first = hand.pack([hand.found(AUDIT, "auditor", roster)])
        far = numbered(hand, 1000, hand.found(AUDIT, "auditor", roster), tmp_path)
        assert merge_files(lead, first, far).merged == 2
        Enrolling(lead).revoke(auditor.keys.device)
        late = numbered(hand, 500, hand.found(AUDIT, "auditor", roster), tmp_path)
        collecting = Collecting(lead)
        [row] = collecting.plan(collecting.look_at_files([late])).rows
        assert (row.verdict, row.code) == ("refused", "revoked")
        assert len(lead.store.records.list()) == 2


@pytest.mark.parametrize(
    "stamp", ["", "yesterday", "2026-02-30T10:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-22"]
)
def test_a_time_that_is_none_refuses_the_package(stamp: str, house: House, tmp_path: Path) -> None:
    revision = altered(house.hand.found(AUDIT, "auditor", house.roster), made_at=stamp)
    path = numbered(house.hand, 9000, revision, tmp_path)
    collecting = Collecting(house.lead)
    [row] = collecting.plan(collecting.look_at_files([path])).rows
    assert (row.verdict, row.code) == ("refused", "revision-form")


@pytest.mark.parametrize("year", [1999, 2016, 2036, 2199])
def test_a_clock_that_is_years_out_refuses_nothing(year: int, house: House, tmp_path: Path) -> None:
    revision = altered(house.hand.found(AUDIT, "auditor", house.roster), made_at=f"{year}-02-03T04:05:06Z")
    collecting = Collecting(house.lead)
    [row] = collecting.plan(collecting.look_at_files([numbered(house.hand, 9001, revision, tmp_path)])).rows
    assert row.verdict == "new"


UGLY = {
    "nothing": "",
    "nul": "a\0b",
    "formula": '=HYPERLINK("//elsewhere.invalid/x")',
    "digits": "9" * 5000,
    "infinite": "1e999",
    "not a number": "NaN",
    "no day": "9999-99-99",
    "day nought": "0000-00-00",
    "last day": "9999-12-31",
    "first day": "0001-01-01",
    "markup": '<img src="//elsewhere.invalid/x.png"><b>',
    "turned": "\u202eabc\u2066",
    "controls": "\x1b[2J\x07\r\n\t",
    "beyond": "\U0010ffff\ufffe\ud7ff",
    "many words": "yes no yes",
    "format": "%s {0} ${x} %(y)s",
    "long": " ".join(f"word{number}" for number in range(400)),
    "one long": "".join(f"{number:x}" for number in range(1500)),
    "path": "../../../x",
    "hour": "25:61",
    "minus": "-1",
}
STRANGE_FIELDS = {
    "no/such/question": "x",
    "no[/such": "x",
    "improve/actions[]/what": "x",
    "improve/actions[../x]/what": "x",
    "improve/actions[a]#gone": "perhaps",
    "improve/actions[a]#order": "",
    "safety/unsafe_now#escalation": "no key",
    "#": "x",
    "": "x",
    "/": "x",
}


def answers(auditor: Desk, method: str) -> list[str]:
    """Every question's path, in rows too."""
    filled = filled_draft(auditor, method)
    return sorted({*filled.form.questions, *filled.session.answers()})


def of_one(lead: Desk, record: RecordKey) -> Mapping[str, Callable[[], object]]:
    """Everything a lead may do to look at a record."""
    return {
        "line": lambda: Browsing(lead).line(record),
        "record": lambda: RecordHistory(lead).read(record),
        "settling": lambda: Settling(lead).open(record),
        "amending": lambda: Recording(lead).open(Recording(lead).amend(record, "A reason.")),
        "letter": lambda: Feedback(lead).pdf(record),
    }


def of_all(lead: Desk) -> Mapping[str, Callable[[], object]]:
    """Everything a lead may do with all records together."""
    return {
        "list": lambda: Browsing(lead).part(RecordsWanted()),
        "by grade": lambda: Browsing(lead).part(RecordsWanted(sort="grade")),
        "choices": lambda: Browsing(lead).choices(),
        "my work": lambda: Listing(lead).my_work(),
        "escalations": lambda: Browsing(lead).escalations(),
        "figures": lambda: Figuring(lead).first_page(),
        "figures kept": lambda: (ExportingFigures(lead).excel(), ExportingFigures(lead).csv()),
        "answers kept": lambda: Figuring(lead).export_answers(Filters(), as_csv=True),
        "workbook": lambda: Figuring(lead).export_answers(Filters()),
        "list kept": lambda: Browsing(lead).export_list(RecordsWanted()),
    }


def stands(name: str, works: Mapping[str, Callable[[], object]]) -> None:
    """None of these ends in anything but a result or a sentence."""
    for what, work in works.items():
        try:
            with suppress(UserFacingError):
                work()
        except Exception as error:
            raise AssertionError(f"{name}, {what}: {type(error).__name__}") from error


@pytest.mark.parametrize("method", [AUDIT, OBSERVATION, ESCALATION])
def test_no_answer_makes_the_leads_program_fall_over(method: str, tmp_path: Path) -> None:
    role = "observer" if method == OBSERVATION else "auditor"
    with project(tmp_path) as (_stage, lead, [auditor]):
        hand = Hand(auditor, lead, tmp_path)
        roster = give_roles(lead, hand.member, role)
        forms, records = answers(auditor, method), {}
        for name, value in UGLY.items():
            made = altered(hand.found(method, role, roster), fields={**dict.fromkeys(forms, value), **STRANGE_FIELDS})
            done = hand.decide("told" if method == ESCALATION else "finalised", [made], role, roster)
            sides = [hand.enter("amended", [made], role, roster, **{forms[-1].replace("/", "__"): s}) for s in "ab"]
            assert merge_files(lead, hand.pack([made, done, *sides])).merged == 1
            records[name] = made.key
        for name, record in records.items():
            stands(name, of_one(lead, record))
        stands("all", of_all(lead))
        assert len(lead.store.records.list()) == len(UGLY)
        assert lead.store.integrity.check() == ()
