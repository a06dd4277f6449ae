"""A sound package, changed in every byte, cut everywhere, spliced: never accepted, never another exception."""

import random

from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.exchange.package_reader import Sound, read_package
from qaf_desktop.exchange.verdicts import CODES, Bad
from qaf_desktop.records.canonical import encode, revision_bytes
from tests.exchange.forging import Forge
from tests.exchange.world import new_world

WORLD = new_world()
DESK = WORLD.desk()
DATA = WORLD.package(attachments={"a1": b"an invented picture"}).data
OTHER = WORLD.package(WORLD.second).data
SPLICES = 3000
SIGNED_MUTANTS = 600


def _is_told(data: bytes) -> bool:
    result = read_package(data, DESK)
    return isinstance(result, Bad) and result.code in CODES


def test_every_byte_changed_is_told():
    for place in range(len(DATA)):
        changed = DATA[:place] + bytes([DATA[place] ^ (1 << place % 8)]) + DATA[place + 1 :]
        assert _is_told(changed), place


def test_every_cut_is_told():
    for end in range(len(DATA)):
        assert _is_told(DATA[:end]), end


def test_splices_are_told():
    chance = random.Random(20261122)
    for _ in range(SPLICES):
        assert _is_told(_splice(chance))


def test_at_least_ten_thousand_mutants_are_tried():
    assert 2 * len(DATA) + SPLICES >= 10_000


@given(st.binary(max_size=3000))
def test_any_bytes_are_told(data):
    assert _is_told(data)


@given(st.data())
def test_any_bytes_in_place_of_any_bytes_are_told(data):
    start = data.draw(st.integers(0, len(DATA)))
    end = data.draw(st.integers(start, min(len(DATA), start + 600)))
    changed = DATA[:start] + data.draw(st.binary(max_size=600)) + DATA[end:]
    assert changed == DATA or _is_told(changed)


def test_insides_changed_at_random_and_signed_again_never_surprise():
    """An enrolled author may sign anything: what is accepted is canonical to the byte, the rest has its code."""
    chance, forge = random.Random(7), Forge(WORLD, WORLD.auditor)
    accepted = 0
    for _ in range(SIGNED_MUTANTS):
        lines = [_bent(chance, revision_bytes(one)) for one in forge.revisions()]
        result = read_package(forge.filled(lines), DESK)
        if isinstance(result, Sound):
            accepted += 1
            assert [revision_bytes(one.revision) for one in result.package.revisions] == lines
        else:
            assert result.code in CODES
    assert 0 < accepted < SIGNED_MUTANTS


def test_manifests_changed_at_random_and_signed_again_never_surprise():
    chance, forge = random.Random(8), Forge(WORLD, WORLD.auditor)
    for _ in range(SIGNED_MUTANTS):
        result = read_package(forge.remade(lambda document: _bent(chance, encode(document))), DESK)
        assert isinstance(result, Sound) or result.code in CODES


def _bent(chance: random.Random, data: bytes) -> bytes:
    """One or two of its bytes changed, dropped or doubled, mostly into others that JSON knows."""
    for _ in range(chance.randint(1, 2)):
        place = chance.randrange(len(data))
        put = chance.choice(
            (b"", b'"', b"0", b"-", b"1e9", b"{", b"]", b",", b"\\", b"null", b"\xff", b"a", data[place : place + 9])
        )
        data = data[:place] + put + data[place + chance.randint(0, 1) :]
    return data


def _splice(chance: random.Random) -> bytes:
    """A stretch moved, doubled, dropped or taken from another sound package; always another file than the two."""
    while True:
        start, end = sorted(chance.randrange(len(DATA) + 1) for _ in range(2))
        to = chance.randrange(len(DATA) + 1)
        made = chance.choice(
            (
                DATA[:start] + DATA[end:],
                DATA[:to] + DATA[start:end] + DATA[to:],
                DATA[:start] + OTHER[start:end] + DATA[end:],
                DATA[:start] + bytes(end - start) + DATA[end:],
                DATA[:start] + DATA[start:end][::-1] + DATA[end:],
            )
        )
        if made not in (DATA, OTHER):
            return made
