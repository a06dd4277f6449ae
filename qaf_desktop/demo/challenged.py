"""Three months of invented child-level lists taken in, and a challenge session held on the second."""

from pathlib import Path

from qaf_desktop.demo.invented_children import invented_month, month_days, write_month
from qaf_desktop.demo.plausible import Bank
from qaf_desktop.demo.written import finished
from qaf_desktop.desk.desk import Desk
from qaf_desktop.paths import resources
from qaf_desktop.work.challenging import Challenging
from qaf_desktop.work.child_data import ChildData
from qaf_desktop.work.child_flags import ChildFlags

MONTHS, HELD_ON, DISCUSSED = 3, 1, 3
STAYS = {"agreed/next_session": "stays", "safety/unsafe_now": "no", "actions/actions_needed": "yes"}


def hold_session(desk: Desk, bank: Bank, folder: Path, seed: int, children: int) -> int:
    """The lists are written into `folder` first, as a council would; how many children were discussed."""
    days = month_days(desk.clock.local().date(), MONTHS)
    discussed = 0
    for at, as_of in enumerate(days):
        data = ChildData(desk)
        read = data.read(write_month(folder, invented_month(resources(), children, seed, as_of, days[0])))
        number = data.keep(read, data.look(read, as_of.isoformat()))
        ChildFlags(desk).work_out(number)
        if at == HELD_ON:
            discussed = _discuss(desk, bank, number, seed)
    return discussed


def _discuss(desk: Desk, bank: Bank, number: int, seed: int) -> int:
    challenging = Challenging(desk)
    lines = challenging.lines(number, challenging.begin(number))[:DISCUSSED]
    for at, line in enumerate(lines):
        finished(desk, bank, challenging.discuss(line), seed + at, STAYS)
    return len(lines)
