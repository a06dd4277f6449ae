"""What Collect shows: the plan before anything is done, then what a merge brought."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.exchanging.arrivals import Arrived
from qaf_desktop.exchanging.collect_plan import (
    HELD,
    HERE,
    LATER,
    NEW,
    REFUSED,
    Collected,
    CollectPlan,
    PlanRow,
    conflict_words,
)
from qaf_desktop.exchanging.shares import ShareState
from qaf_desktop.ui.widgets.filters import Chip

translate = QCoreApplication.translate
ALL = "all"


@dataclass(frozen=True, slots=True)
class Inputs:
    """`by_files`: the plan came from files. `receipts` are still owed, `by_hand` some for packages that came as files,
    so they go to a folder; `arrived` is what was seen by itself;
    `seen` is as much of it as the plan knew of; `to_settle` names records (key, reference) with two versions."""

    share: ShareState | None = None
    plan: CollectPlan | None = None
    by_files: bool = False
    done: Collected | None = None
    to_settle: tuple[tuple[str, str], ...] = ()
    receipts: int = 0
    by_hand: bool = False
    busy: bool = False
    chip: str = ALL
    arrived: Arrived = Arrived()
    seen: Arrived = Arrived()

    @property
    def news(self) -> bool:
        """Whether something has come since the plan was made."""
        return self.arrived.packages > self.seen.packages


@dataclass(frozen=True, slots=True)
class View:
    """`empty` is (heading, words, button) in place of the table; `result` and `settle` are about the last merge."""

    heading: str
    words: str
    merge: str
    can_merge: bool
    can_look: bool
    can_read: bool
    chips: tuple[Chip, ...]
    chip: str
    rows: tuple[PlanRow, ...]
    gaps: tuple[str, ...]
    result: str
    settle: str
    receipts: str
    hand_out: str
    receipts_go_to_share: bool
    empty: tuple[str, str, str] | None


def derive(inputs: Inputs) -> View:
    plan = inputs.plan
    rows = plan.rows if plan else ()
    ready = bool(inputs.share and inputs.share.code == "ready")
    to_share = ready and not (inputs.by_files or inputs.by_hand)
    records = _records(plan)
    return View(
        heading=_heading(inputs, records),
        words=_words(inputs),
        merge=_merge(records, plan),
        can_merge=not inputs.busy and bool(plan and (plan.to_merge or plan.to_note)),
        can_look=ready and not inputs.busy,
        can_read=not inputs.busy,
        chips=_chips(rows),
        chip=inputs.chip,
        rows=tuple(row for row in rows if inputs.chip in (ALL, row.verdict)),
        gaps=plan.gaps if plan else (),
        result=_result(inputs.done),
        settle=_settle(inputs.to_settle),
        receipts="" if inputs.busy else _receipts(inputs.receipts) or _again(plan),
        hand_out=_hand_out() if to_share else translate("Collect", "Save receipts…"),
        receipts_go_to_share=to_share,
        empty=None if rows else _empty(inputs, ready),
    )


def verdict_words(verdict: str) -> str:
    """A verdict in one or two words."""
    return {
        NEW: translate("Collect", "New"),
        HERE: translate("Collect", "Already here"),
        HELD: translate("Collect", "Held"),
        REFUSED: translate("Collect", "Refused"),
        LATER: translate("Collect", "Not complete yet"),
    }[verdict]


def _records(plan: CollectPlan | None) -> int:
    return sum(row.records for row in plan.to_merge) if plan else 0


def whose(row: PlanRow) -> str:
    """Who sent a package; where nobody is certain to have, whose folder it lies in."""
    if row.lies_with:
        return translate("Collect", "In {name}’s folder").format(name=row.lies_with)
    return row.sender[:1].upper() + row.sender[1:]


def detail(row: PlanRow) -> str:
    """One package in a sentence or two: which, whose, when it was made, and what stands against it."""
    if row.seq:
        which = translate("Collect", "Package {n} from {sender}").format(n=row.seq, sender=row.sender)
        which += translate("Collect", ", made {when}").format(when=row.made) if row.made else ""
    elif row.lies_with:
        which = translate("Collect", "A file in {name}’s folder").format(name=row.lies_with)
    else:
        which = translate("Collect", "A file from somebody unknown")
    return f"{which}. {row.sentence}"


def _heading(inputs: Inputs, records: int) -> str:
    plan = inputs.plan
    if plan is None or not plan.rows:
        if plan is not None and inputs.news:
            return _arrived(inputs.arrived)
        if inputs.done is not None:
            return translate("Collect", "Everything found is merged")
        return translate("Collect", "Nothing new was found") if plan else _arrived(inputs.arrived)
    if inputs.done is not None:
        one = translate("Collect", "1 package was not taken in")
        return _count(len(plan.rows), one, translate("Collect", "{n} packages were not taken in"))
    packages = len(plan.to_merge)
    if not packages:
        return translate("Collect", "Nothing to merge")
    found = translate("Collect", "1 record") if records == 1 else translate("Collect", "{n} records")
    inside = translate("Collect", "1 package") if packages == 1 else translate("Collect", "{n} packages")
    heading = translate("Collect", "{records} in {packages} can be merged")
    if plan.escalations:
        one = translate("Collect", "{records} in {packages} can be merged, 1 of them an escalation")
        many = translate("Collect", "{records} in {packages} can be merged, {n} of them escalations")
        heading = one if plan.escalations == 1 else many
    return heading.format(
        records=found.format(n=f"{records:,}"), packages=inside.format(n=f"{packages:,}"), n=plan.escalations
    )


def _arrived(arrived: Arrived) -> str:
    """What the last look by itself saw, before anybody looked here."""
    if not arrived.packages:
        return translate("Collect", "Not looked yet")
    one, many = translate("Collect", "1 package has arrived"), translate("Collect", "{n} packages have arrived")
    if arrived.escalations:
        one = translate("Collect", "1 package has arrived, with an escalation")
        many = translate("Collect", "{n} packages have arrived, with an escalation")
    return _count(arrived.packages, one, many)


def _words(inputs: Inputs) -> str:
    share = inputs.share
    if inputs.plan is not None and inputs.plan.rows:
        words = _plan_words(inputs.plan, done=inputs.done is not None)
        more = translate("Collect", "More has arrived since: look in the shared folder again.")
        return f"{words} {more}" if inputs.news else words
    if share is None or share.code == "ready":
        return ""
    words = translate("Collect", "{state} You can read packages from files.")
    return words.format(state=share.words)


def _plan_words(plan: CollectPlan, *, done: bool) -> str:
    if done:
        return translate("Collect", "Each says why. Everything else is merged.")
    checked = translate("Collect", "Every package was checked. Nothing is changed until you merge.")
    one, many = translate("Collect", "1 more was merged before."), translate("Collect", "{n} more were merged before.")
    return " ".join(part for part in (checked, conflict_words(plan.conflicts), _count(plan.before, one, many)) if part)


def _merge(records: int, plan: CollectPlan | None) -> str:
    if records == 1:
        return translate("Collect", "Merge 1 record")
    if records:
        return translate("Collect", "Merge {n} records").format(n=f"{records:,}")
    return translate("Collect", "Tell the senders") if plan and plan.to_note else translate("Collect", "Merge")


def _chips(rows: tuple[PlanRow, ...]) -> tuple[Chip, ...]:
    if not rows:
        return ()
    counts = {verdict: sum(row.verdict == verdict for row in rows) for verdict in (NEW, HERE, HELD, REFUSED, LATER)}
    kinds = tuple(Chip(key, verdict_words(key), count) for key, count in counts.items() if count)
    return (Chip(ALL, translate("Collect", "All"), len(rows)), *kinds)


def _result(done: Collected | None) -> str:
    if done is None:
        return ""
    parts = [
        *(translate("Collect", "{n} {records} merged").format(n=f"{n:,}", records=what) for what, n in done.by_method),
        _count(done.had, translate("Collect", "1 entry was here already"),
               translate("Collect", "{n} entries were here already")),
        _count(done.held, translate("Collect", "1 held"), translate("Collect", "{n} held")),
        _count(done.refused, translate("Collect", "1 refused"), translate("Collect", "{n} refused")),
    ]  # fmt: skip
    said = [part for part in parts if part] or [translate("Collect", "Nothing was new")]
    return ", ".join(said) + "."


def _count(number: int, one: str, many: str) -> str:
    return "" if number == 0 else one if number == 1 else many.format(n=f"{number:,}")


def _settle(records: tuple[tuple[str, str], ...]) -> str:
    if not records:
        return ""
    if len(records) == 1:
        return translate("Collect", "{record} was changed by two people apart: choose what holds.").format(
            record=records[0][1]
        )
    words = translate("Collect", "{n} records were changed by two people apart. First: {record}.")
    return words.format(n=len(records), record=records[0][1])


def _receipts(due: int) -> str:
    if not due:
        return ""
    one = translate("Collect", "1 receipt is not with its sender’s laptop yet.")
    return _count(due, one, translate("Collect", "{n} receipts are not with their senders’ laptops yet."))


def _again(plan: CollectPlan | None) -> str:
    again = translate("Collect", "Receipts of packages that were merged before can be saved once more.")
    return again if plan and plan.brought_again else ""


def _hand_out() -> str:
    return translate("Collect", "Put in the shared folder")


def _empty(inputs: Inputs, ready: bool) -> tuple[str, str, str]:
    if not ready:
        return (
            translate("Collect", "The shared folder is not there"),
            translate("Collect", "Connect it or choose it under Exchange. Packages on a memory stick can be read now."),
            translate("Collect", "Read files…"),
        )
    look = translate("Collect", "Look in the shared folder")
    if inputs.plan is None or inputs.news:
        return (
            translate("Collect", "What your auditors sent will be listed here"),
            translate("Collect", "Each package is checked first. You see what would happen before anything does."),
            look,
        )
    if inputs.done is not None:
        return (
            translate("Collect", "Everything that was found is here"),
            translate("Collect", "Receipts tell the senders. Look again when more has been sent."),
            look,
        )
    before = inputs.plan.before
    return (
        translate("Collect", "No new packages") if before else translate("Collect", "Nobody has sent anything yet"),
        _count(before, translate("Collect", "The 1 package in the shared folder is merged."),
               translate("Collect", "All {n} packages in the shared folder are merged."))
        or translate("Collect", "What your auditors send waits in the shared folder until you look."),
        look,
    )  # fmt: skip
