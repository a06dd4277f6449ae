"""Child-level lists of 100,000 children, month after month: read, taken, kept with their flags; and a month looked at.

CHILDREN and MONTHS in the environment (QAF_CHILDREN, QAF_MONTHS) make it smaller.
"""

import os
import tempfile
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from benchmarks.yardsticks import Row
from qaf_desktop.apart import Apart
from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage, found_lead
from qaf_desktop.demo.invented_children import invented_month, month_days, write_month
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.paths import resources
from qaf_desktop.work.child_data import ChildData
from qaf_desktop.work.child_flags import ChildFlags

IMPORT_SECONDS, FLAG_SECONDS = 60.0, 5.0


def rows() -> Iterable[Row]:
    """Bounds in seconds: all months imported with their flags, and the last month's flags compared with all before."""
    children, months = int(os.environ.get("QAF_CHILDREN", "100000")), int(os.environ.get("QAF_MONTHS", "13"))
    with tempfile.TemporaryDirectory() as place:
        stage = Stage(Path(place) / "stage", resources(), Clock(), 1, apart=Apart)
        stage.share.mkdir(parents=True)
        lead = found_lead(stage, read_bank(resources()))
        data, flags = ChildData(lead), ChildFlags(lead)
        days, took, worked, number, count = month_days(date(2026, 9, 30), months), 0.0, 0.0, 0, 0
        for as_of in days:
            made = invented_month(resources(), children, 1, as_of, days[0])
            count += sum(len(one) - 1 for _list, one in made.lists)
            files = write_month(Path(place) / "files", made)
            del made
            started = time.perf_counter()
            read = data.read(files)
            number = data.keep(read, data.look(read, as_of.isoformat()))
            took += time.perf_counter() - started
            started = time.perf_counter()
            flags.work_out(number)
            worked += time.perf_counter() - started
        started = time.perf_counter()
        month = flags.month(number)
        looked = time.perf_counter() - started
        kept = sum(path.stat().st_size for path in (Path(place) / "stage").rglob("*") if path.is_file()) / 1e6
        lead.close()
    what = f"{children:,} children × {months} months"
    found = len(month.lines) if month else 0
    yield Row(f"import {what}", took, IMPORT_SECONDS, took / IMPORT_SECONDS, 1.0, "s",
              note=f"{count:,} rows of text files; {kept:,.0f} MB kept")  # fmt: skip
    yield Row("flags of a month worked out, once", worked / months, FLAG_SECONDS, worked / months / FLAG_SECONDS, 1.0,
              "s", note="mean of the months")  # fmt: skip
    yield Row("a month’s flags compared with all before", looked, FLAG_SECONDS, looked / FLAG_SECONDS, 1.0, "s",
              note=f"{found:,} flags")  # fmt: skip
