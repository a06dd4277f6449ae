"""Ten million bent packages, for `make soak`: none accepted, none that is more than a value with a code.

`QAF_FUZZ_RUNS` says how many, `QAF_FUZZ_FROM` with which seed to begin: a run that was broken off is taken up there.
"""

import os
import random
import time

import pytest

from tests.exchange.test_mutants import DATA, OTHER, _bent, _is_told, _splice

RUNS = int(os.environ.get("QAF_FUZZ_RUNS", "10000000"))
FROM = int(os.environ.get("QAF_FUZZ_FROM", "0"))
A_TIME = 100_000


@pytest.mark.soak
def test_none_of_ten_million_is_accepted(capsys):
    for start in range(FROM, FROM + RUNS, A_TIME):
        began = time.monotonic()
        chance = random.Random(start)
        for run in range(min(A_TIME, FROM + RUNS - start)):
            assert _is_told(_mutant(chance)), f"seed {start}, run {run}"
        with capsys.disabled():
            print(f"\nfuzz: seed {start:,} done, {A_TIME / (time.monotonic() - began):,.0f} a second", end="")  # noqa: T201


def _mutant(chance: random.Random) -> bytes:
    """Bits flipped, bytes put in or left out, stretches moved; always another file than the two that are sound."""
    while True:
        kind = chance.random()
        if kind < 0.4:
            made = bytearray(DATA)
            for _ in range(chance.randint(1, 8)):
                made[chance.randrange(len(made))] = chance.randrange(256)
            bent = bytes(made)
        elif kind < 0.7:
            bent = _bent(chance, DATA)
        else:
            bent = _splice(chance)
        if bent not in (DATA, OTHER):
            return bent
