"""Acts of a day while the disk fails under them: a process with `stumble.c` before it, and how to talk to it.

It reads lines `[act, place, kind, at, goes on]` and answers `[told, outcome, calls seen by kind, calls that failed]`;
an outcome is "done", "said CODE" or, where it is a bug, the exception's name and text.
"""

import ctypes
import gc
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

KINDS = ("ENOSPC", "EIO", "EINTR", "EACCES")
SOURCE = Path(__file__).with_name("stumble.c")
NEVER = 1 << 40


@dataclass(frozen=True)
class Ended:
    """How an act ended. `seen` are the calls that could have failed, by kind; `failed` those that did."""

    told: tuple[str, ...]
    outcome: str
    seen: tuple[int, ...]
    failed: int


def errors_for(seen: Sequence[int], count: int) -> Iterator[tuple[str, int, bool]]:
    """So many errors over an act's calls, by kind: which call fails, and whether all later ones do. An interruption is
    over at once: a program asks again until it is."""
    for kind, calls in zip(KINDS, seen, strict=True):
        share = count // len(KINDS)
        for turn in range(min(share, calls)):
            at = 1 + round((turn + 0.5) * (calls - 1) / share)
            yield kind, at, kind != "EINTR" and turn % 2 == 1


class Stumbling:
    """The process from outside."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def play(self, act: str, place: Path, kind: str = "EIO", at: int = NEVER, *, goes_on: bool = False) -> Ended:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([act, str(place), KINDS.index(kind), at, goes_on]) + "\n")
        self._process.stdin.flush()
        told, outcome, seen, failed = json.loads(self._process.stdout.readline())
        return Ended(tuple(told), outcome, tuple(seen), failed)


def build(folder: Path) -> Path:
    """The library, made by the machine's own compiler."""
    made = folder / "stumble.so"
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", made, SOURCE, "-ldl"], check=True)
    return made


@contextmanager
def stumbling(folder: Path) -> Iterator[Stumbling]:
    library = build(folder)
    environment = {**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-m", "tests.faults.stumbling", str(library)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        yield Stumbling(process)
        assert process.stdin
        process.stdin.close()


def _serve(library: str) -> None:
    from qaf_desktop.errors import UserFacingError
    from tests.faults import acts

    told: list[str] = []
    acts.Tells.send = lambda _self, words: told.append(str(words))  # type: ignore[method-assign]
    shim = ctypes.CDLL(library)
    shim.stumble_arm.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.c_long, ctypes.c_int)
    shim.stumble_seen.restype = shim.stumble_disarm.restype = ctypes.c_long
    for line in sys.stdin:
        act, place, kind, at, goes_on = json.loads(line)
        told.clear()
        outcome = "done"
        shim.stumble_arm(place.encode(), kind, at, goes_on)
        try:
            acts.ACTS[act](Path(place))
        except UserFacingError as error:
            outcome = f"said {error.code}" if error.happened.strip() and error.advice.strip() else f"mute {error.code}"
        except Exception:  # noqa: BLE001 - whatever else comes is what the tests look for
            outcome = traceback.format_exc()
        failed = shim.stumble_disarm()
        gc.collect()  # what a failed act left open would be written into the files of the next
        if at == NEVER:
            gc.freeze()
        seen = [shim.stumble_seen(each) for each in range(len(KINDS))]
        sys.stdout.write(json.dumps([told, outcome, seen, failed]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve(sys.argv[1])
