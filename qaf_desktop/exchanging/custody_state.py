"""Whether a custody log is whole: this laptop's own, and, at the lead's desk, those of all that send to it."""

from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.keepers import receiving_roles
from qaf_desktop.exchange.receipts import Receipt, read_receipt
from qaf_desktop.storage.custody import OWN
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class CustodyState:
    """`lines` of this laptop's log; `broken` is the first line that is not as it was written (0: none); `cut`: it does
    not go through a head that the lead signed for."""

    lines: int
    broken: int
    cut: bool

    @property
    def whole(self) -> bool:
        return not self.broken and not self.cut

    @property
    def words(self) -> str:
        if self.broken:
            return say(
                "Line {n} of the custody log was changed or taken out. Tell the lead auditor; make no copy of this "
                "laptop before they have seen it.",
                n=self.broken,
            )
        if self.cut:
            return say(
                "The custody log is not the one the lead auditor signed for: lines were taken out, or an old copy of "
                "the workspace was put in its place. Tell the lead auditor when and how."
            )
        if not self.lines:
            return say("Whole. Nothing was exported or printed here yet.")
        return say("Whole, 1 line.") if self.lines == 1 else say("Whole, {n} lines.", n=f"{self.lines:,}")


def custody_state(desk: Desk) -> CustodyState:
    """Reads the whole log, and every receipt that is kept here for what it says of it."""
    custody = desk.store.custody
    for receipt in _receipts(desk):
        custody.told(receipt.custody)
    return CustodyState(custody.head().count, custody.first_broken(), OWN in custody.cut())


def _receipts(desk: Desk) -> tuple[Receipt, ...]:
    view = desk.rosters.view
    if view is None:
        return ()
    read = (read_receipt(data, desk.project.id, view, receiving_roles(desk)) for data in desk.store.outbox.receipts())
    return tuple(one for one in read if isinstance(one, Receipt))
