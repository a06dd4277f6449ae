"""Unlocking: the right secret opens, every other way is refused in words, and a changed slot opens nothing."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import orjson
import pyrage
import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.records import canonical
from qaf_desktop.storage import durable, keyslots, papercode, wrapping
from qaf_desktop.storage.keyslots import PRODUCTION, DataKey, KdfCost, KeyCosts
from tests.storage.invented import PASSPHRASE, TINY


def code_of(caught: pytest.ExceptionInfo[UserFacingError]) -> str:
    return caught.value.code


def test_passphrase_and_paper_code_open_the_same_key(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    assert keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY) == made.data_key
    assert keyslots.unlock_with_paper_code(tmp_path, made.paper_code, TINY) == made.data_key
    assert len(made.data_key.raw) == 48


def test_two_workspaces_never_share_a_key(tmp_path: Path) -> None:
    keys = set()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        keys.add(keyslots.create(tmp_path / name, PASSPHRASE, costs=TINY).data_key)
    assert len(keys) == 2


def test_a_wrong_passphrase_is_refused_in_words(tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_passphrase(tmp_path, "ten invented herons", TINY)
    assert code_of(caught) == "wrong-passphrase"
    assert "herons" not in str(caught.value)


def test_the_same_letters_typed_on_another_system_open(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, "cafe\u0301 de l\u2019heron", costs=TINY)
    assert keyslots.unlock_with_passphrase(tmp_path, "caf\u00e9 de l\u2019heron", TINY) == made.data_key


def test_paper_code_is_read_as_people_type_it(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    typed = made.paper_code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert keyslots.unlock_with_paper_code(tmp_path, typed, TINY) == made.data_key


def test_one_slip_in_the_paper_code_is_noticed() -> None:
    code = papercode.write(bytes(range(20)))
    assert papercode.read(code) == bytes(range(20))
    noticed = 0
    signs = [place for place, sign in enumerate(code) if sign != "-"]
    for place in signs:
        other = papercode.ALPHABET[(papercode.ALPHABET.index(code[place]) + 1) % 32]
        try:
            papercode.read(code[:place] + other + code[place + 1 :])
        except UserFacingError as error:
            noticed += error.code == "wrong-paper-code"
    assert noticed >= len(signs) - 1


@pytest.mark.parametrize("code", ["", "ABC", "U" * 34, "!" * 34, "0" * 33, "0" * 35])
def test_what_is_no_paper_code_is_refused(code: str, tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_paper_code(tmp_path, code, TINY)
    assert code_of(caught) == "wrong-paper-code"


def test_another_workspaces_paper_code_is_refused(tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_paper_code(tmp_path, papercode.write(bytes(20)), TINY)
    assert code_of(caught) == "wrong-paper-code"


def test_recovery_opens_with_the_leads_age_key(tmp_path: Path) -> None:
    lead = pyrage.x25519.Identity.generate()
    made = keyslots.create(tmp_path, PASSPHRASE, [str(lead.to_public())], TINY)
    sealed = keyslots.recovery_file(tmp_path)
    assert sealed is not None
    assert DataKey.from_raw(pyrage.decrypt(sealed, [lead])) == made.data_key


def test_recovery_can_be_set_later_and_replaced(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    assert keyslots.recovery_file(tmp_path) is None
    for _ in range(2):
        lead = pyrage.x25519.Identity.generate()
        keyslots.set_recovery(tmp_path, made.data_key, [str(lead.to_public())])
        sealed = keyslots.recovery_file(tmp_path)
        assert sealed is not None
        assert pyrage.decrypt(sealed, [lead]) == made.data_key.raw
    assert keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY) == made.data_key
    with pytest.raises(ValueError, match="recipient"):
        keyslots.set_recovery(tmp_path, made.data_key, [])


def test_a_changed_passphrase_replaces_the_old_one_in_every_copy(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    keyslots.change_passphrase(tmp_path, made.data_key, "eleven invented owls", TINY)
    assert keyslots.unlock_with_passphrase(tmp_path, "eleven invented owls", TINY) == made.data_key
    (tmp_path / keyslots.FILE_NAME).unlink()
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY)
    assert code_of(caught) == "wrong-passphrase"
    assert keyslots.unlock_with_passphrase(tmp_path, "eleven invented owls", TINY) == made.data_key


def test_a_new_paper_code_ends_the_old_one(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    fresh = keyslots.new_paper_code(tmp_path, made.data_key, TINY)
    assert keyslots.unlock_with_paper_code(tmp_path, fresh, TINY) == made.data_key
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_paper_code(tmp_path, made.paper_code, TINY)
    assert code_of(caught) == "wrong-paper-code"


def test_a_key_file_is_never_made_over_another(tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    before = (tmp_path / keyslots.FILE_NAME).read_bytes()
    with pytest.raises(UserFacingError) as caught:
        keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    assert code_of(caught) == "store-exists"
    assert (tmp_path / keyslots.FILE_NAME).read_bytes() == before


def test_a_missing_key_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY)
    assert code_of(caught) == "keyslots-missing"


def test_a_damaged_key_file_is_replaced_by_its_kept_copy_in_reading_only(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    keyslots.new_paper_code(tmp_path, made.data_key, TINY)
    path = tmp_path / keyslots.FILE_NAME
    path.write_bytes(path.read_bytes()[:100])
    assert keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY) == made.data_key
    assert len(path.read_bytes()) == 100


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\x00" * 400, b'{"format":"qaf-keyslots/2","slots":{}}', b"{" * 300_000]
)
def test_a_key_file_that_is_none_is_damaged_and_left_alone(content: bytes, tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    durable.previous_of(tmp_path / keyslots.FILE_NAME).unlink(missing_ok=True)
    (tmp_path / keyslots.FILE_NAME).write_bytes(content)
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY)
    assert code_of(caught) == "keyslots-damaged"
    assert (tmp_path / keyslots.FILE_NAME).read_bytes() == content


def slot_file(tmp_path: Path) -> dict:
    return orjson.loads((tmp_path / keyslots.FILE_NAME).read_bytes())


def put_slot_file(tmp_path: Path, document: dict) -> None:
    (tmp_path / keyslots.FILE_NAME).write_bytes(canonical.encode(document))


FIELDS = ("kind", "kdf", "version", "passes", "memory_kib", "lanes", "salt", "nonce", "cipher")


@pytest.mark.parametrize("field", FIELDS)
def test_no_part_of_a_slots_header_can_be_changed(field: str, tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    document = slot_file(tmp_path)
    value = document["slots"]["passphrase"]["header"][field]
    changed = value + 1 if isinstance(value, int) else value[:-1] + ("0" if value[-1] != "0" else "1")
    document["slots"]["passphrase"]["header"][field] = changed
    put_slot_file(tmp_path, document)
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY)
    assert code_of(caught) in ("wrong-passphrase", "keyslots-damaged")


@pytest.mark.parametrize(
    ("name", "value"),
    [("memory_kib", 8), ("memory_kib", 2**31), ("passes", 1), ("passes", 10**6), ("lanes", 10**4), ("passes", True)],
)
def test_too_little_or_too_much_work_is_refused_before_it_is_done(name: str, value: int, tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    document = slot_file(tmp_path)
    document["slots"]["passphrase"]["header"].update(passes=3, memory_kib=65536, lanes=4)
    document["slots"]["passphrase"]["header"][name] = value
    put_slot_file(tmp_path, document)
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, PRODUCTION)
    assert code_of(caught) == "keyslots-damaged"


def test_production_refuses_what_tests_use(tmp_path: Path) -> None:
    keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    with pytest.raises(UserFacingError) as caught:
        keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE)
    assert code_of(caught) == "keyslots-damaged"


def test_real_costs_work(tmp_path: Path) -> None:
    costs = KeyCosts(new=wrapping.FLOOR, least=wrapping.FLOOR)
    made = keyslots.create(tmp_path, PASSPHRASE, costs=costs)
    assert keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE) == made.data_key


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.5, KdfCost(3, 262144, 4)), (0.1, KdfCost(10, 262144, 4)), (9.0, KdfCost(3, 65536, 4))],
)
def test_work_is_measured_but_never_under_the_floor(
    seconds: float, expected: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wrapping, "derive", lambda *_: b"")
    ticks = itertools.count()
    assert wrapping.calibrated(wrapping.FLOOR, lambda: next(ticks) * seconds) == expected


def test_the_key_is_in_no_representation() -> None:
    key = DataKey.random()
    assert key.raw.hex() not in repr(key)
    assert repr(key.raw) not in f"{key!r} {key!s}"


def test_a_crash_while_writing_leaves_the_old_key_file(tmp_path: Path) -> None:
    made = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    script = (
        "import os, resource, signal, sys; from pathlib import Path; from qaf_desktop.storage import durable;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50));"
        "durable.write_atomically(Path(sys.argv[1]), b'x' * 5000, keep_previous=False)"
    )
    path = tmp_path / keyslots.FILE_NAME
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False)
    assert "disk-full" in done.stderr
    assert keyslots.unlock_with_passphrase(tmp_path, PASSPHRASE, TINY) == made.data_key
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".tmp")]  # noqa: PTH208
