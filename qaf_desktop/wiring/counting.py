"""What the rail counts, and the words for what has arrived."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.arrivals import Arrivals, Arrived
from qaf_desktop.exchanging.overview import Exchanging
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.issued_papers import IssuedPapers
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.moderating import Moderating
from qaf_desktop.work.work_rows import OpenEscalation

translate = QCoreApplication.translate
COLLECT = "collect"


def rail_counts(desk: Desk) -> Mapping[str, int]:
    """Screen → how much waits there. Escalations that have arrived count before they are merged."""
    if not desk.kind.collects:
        own = {"exchange": Exchanging(desk).waiting(), "my-work": Allocating(desk).unanswered()}
        return {**own, "issued": IssuedPapers(desk).to_read()}
    arrived = Arrivals(desk).waiting()
    escalations = len(Listing(desk).open_escalations()) + arrived.escalations
    return {"exchange": Exchanging(desk).waiting(), COLLECT: arrived.packages, "escalations": escalations,
            "allocation": Allocating(desk).to_act(), "moderation": Moderating(desk).waiting()}  # fmt: skip


def arrived_words(arrived: Arrived) -> str:
    """A passing word on what has come."""
    one = translate("Desk", "1 package has arrived. See Collect.")
    many = translate("Desk", "{n} packages have arrived. See Collect.")
    if arrived.escalations:
        one = translate("Desk", "1 package has arrived, with an escalation. See Collect.")
        many = translate("Desk", "{n} packages have arrived, with an escalation. See Collect.")
    return one if arrived.packages == 1 else many.format(n=arrived.packages)


def arrived_escalations(desk: Desk) -> tuple[OpenEscalation, ...]:
    """The band about escalations that have arrived and are not merged; the key is the screen that merges them."""
    count = Arrivals(desk).waiting().escalations if desk.kind.collects else 0
    if not count:
        return ()
    one = translate("Desk", "An escalation has arrived and is not merged yet.")
    many = translate("Desk", "{n} escalations have arrived and are not merged yet.")
    return (OpenEscalation(COLLECT, one if count == 1 else many.format(n=count)),)
