"""Who audits which file of a sample, against asking of every file and auditor whether they may."""

from collections.abc import Sequence

from benchmarks.yardsticks import Row, in_turn
from qaf_desktop.work.fair_giving import Giver, Interest, bars, planned
from qaf_desktop.work.sampling import SampledFile

FILES, AUDITORS, TEAMS = 500, 80, 20


def rows() -> Sequence[Row]:
    teams = [f"Team {n}" for n in range(TEAMS)]
    files = [SampledFile(str(n), "", teams[n % TEAMS], f"Worker {n % 90}", manager=f"Auditor {n % AUDITORS}")
             for n in range(FILES)]  # fmt: skip
    givers = [Giver(f"p{n}", f"Auditor {n}", teams[n % TEAMS], n % 4, 20) for n in range(AUDITORS)]
    declared = [Interest(f"p{n % AUDITORS}", str(n), "Kin") for n in range(400)]
    own = {giver.person: [one for one in declared if one.person == giver.person] for giver in givers}
    pairs = in_turn(
        lambda: planned(files, givers, declared),
        lambda: [bars(file, giver, own[giver.person]) for file in files for giver in givers],
    )
    return (pairs.row("500 files given to 80 auditors / whether each may, asked one by one", 2.0),)
