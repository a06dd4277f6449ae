"""`python -m benchmarks.run [name…]`: every benchmark, or those named, as one table. Never fails the build."""

import importlib
import pkgutil
import sys
import time
import traceback
from collections.abc import Sequence

import benchmarks
from benchmarks.yardsticks import Row
from qaf_desktop.ui.constants_kept import keep_constants

NOT_BENCHMARKS = {"run", "yardsticks", "making", "naive", "libxml"}
HEADINGS = ("what", "ours", "yardstick", "ratio", "target", "verdict")


def main(names: Sequence[str]) -> None:
    keep_constants()
    known = [module.name for module in pkgutil.iter_modules(benchmarks.__path__) if module.name not in NOT_BENCHMARKS]
    rows: list[Row] = []
    for name in names or known:
        started = time.perf_counter()
        rows += _rows(name)
        print(f"{name}: {time.perf_counter() - started:.1f} s", file=sys.stderr, flush=True)
    print(table(rows))


def _rows(name: str) -> Sequence[Row]:
    try:
        return tuple(importlib.import_module(f"benchmarks.{name}").rows())
    except Exception:  # a benchmark that cannot run is told, and the others still run
        print(f"{name}: could not run\n{traceback.format_exc()}", file=sys.stderr, flush=True)
        return ()


def table(rows: Sequence[Row]) -> str:
    """The rows as aligned text, a note below the row it belongs to."""
    lines = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    notes = ["", *(row.note for row in rows)]
    return "\n".join(_line(line, widths, note) for line, note in zip(lines, notes, strict=True))


def _line(cells: Sequence[str], widths: Sequence[int], note: str) -> str:
    others = [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
    text = "  ".join((cells[0].ljust(widths[0]), *others))
    return f"{text}\n    {note}" if note else text


def _cells(row: Row) -> tuple[str, ...]:
    bound = "≤" if row.at_most else "≥"
    verdict = "met" if row.met else "MISSED"
    values = (f"{value:,.{2 if value < 10 else 0}f} {row.unit}" for value in (row.ours, row.yardstick))
    return (row.name, *values, f"{row.ratio:.2f}×", f"{bound} {row.target:g}×", verdict)


if __name__ == "__main__":
    main(sys.argv[1:])
