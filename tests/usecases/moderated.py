"""Audits that wait to be moderated, and moderations of them: everybody is invented."""

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.moderating import Moderating
from qaf_desktop.work.moderation_lines import ModerationLine
from qaf_desktop.work.recording import Recording
from tests.usecases.world import collect, filled_draft, send

OVERALL = "overall/overall_grade"
REASON = " ".join(["invented"] * 25)
MODERATION = {
    "about/moderated_on": "2026-11-20", "about/looked": "audit file", "about/interest": "no", "safety/unsafe_now": "no",
    "own/own_reason": REASON, "audit/audit_good": REASON, "agreed/again": "no", "agreed/overall_reason": REASON,
    "agreed/disputed": "no", "beside/talked_with": "yes", "beside/auditor_view": "We talked.",
    **{f"audit/{name}": "yes" for name in (
        "evidence_named", "words_fit", "child_seen", "impact_seen", "danger_seen", "talked", "actions_good",
        "kind_fair",
    )},
}  # fmt: skip


def audit(author: Desk, child: str, grade: str = "outstanding", **answers: str) -> RecordKey:
    """An audit finalised at the author's desk."""
    seed = sum(child.encode())
    view = author.rosters.view
    members = {one.member for one in view.current.members} if view else set()
    others = [row["name"] for row in author.store.registers.people() if row["name"] not in members]
    given = {"about__worker": others[0], "about__manager": others[1]}
    more = {"overall__overall_grade": grade, "about__child_reference": child, **given, **answers}
    return Recording(author).finalise(filled_draft(author, seed=seed, **more))


def sent(author: Desk, lead: Desk, child: str, grade: str = "outstanding", **answers: str) -> RecordKey:
    """The same, collected by the lead."""
    record = audit(author, child, grade, **answers)
    send(author)
    collect(lead)
    return record


def back(lead: Desk, author: Desk) -> None:
    """What the lead decided, heard by the author."""
    send(lead)
    Fetching(author).from_share(Shares(author).open())


def moderate(lead: Desk, record: RecordKey, own: str = "good", holds: str = "", **answers: str) -> RecordKey:
    """A whole moderation by the person at that desk; the moderation record."""
    recording, draft = Recording(lead), Moderating(lead).begin(record)
    given = {**MODERATION, "about/moderated_on": lead.clock.local().date().isoformat(), "own/own_grade": own}
    recording.save(draft, given | {"agreed/agreed_grade": holds or own})
    recording.save(draft, {path.replace("__", "/"): text for path, text in answers.items()})
    return recording.finalise(recording.open(draft))


def line(desk: Desk, record: RecordKey) -> ModerationLine:
    [found] = [one for one in Moderating(desk).board().lines if one.key == str(record)]
    return found


def amend(desk: Desk, record: RecordKey, reason: str = "As the moderator asked.", **answers: str) -> RecordKey:
    recording = Recording(desk)
    draft = recording.amend(record, reason)
    recording.save(draft, {path.replace("__", "/"): text for path, text in answers.items()})
    return recording.finalise(recording.open(draft))
