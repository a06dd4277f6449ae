"""The computer's sign-in as a way in: never the only one, off until turned on, hidden where there is no keyring, and
against a real keyring where this machine has one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring.backend
import pytest

from qaf_desktop import os_keyring
from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.os_keyring import OsKeyring
from qaf_desktop.policy import policy_from, strictest
from qaf_desktop.setup.rekeying import Rekeying
from qaf_desktop.setup.signing_in import SignIn
from qaf_desktop.storage import key_file
from qaf_desktop.work.leaving import Act
from tests.usecases.world import CHEAP, project

BY_SIGN_IN = Secret(Way.SIGN_IN, "")


@pytest.fixture
def ring(monkeypatch) -> Iterator[dict[tuple[str, str], str]]:
    """A keyring of this test's own, made as any library makes one; what is in it."""
    kept: dict[tuple[str, str], str] = {}

    class Drawer(keyring.backend.KeyringBackend):
        priority = 9

        def get_password(self, service: str, username: str) -> str | None:
            return kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            kept[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            del kept[service, username]

    monkeypatch.setattr(os_keyring, "TRUSTED", frozenset({__name__}))
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [Drawer()])
    yield kept
    keyring.backend.KeyringBackend._classes.discard(Drawer)


@pytest.fixture
def none(monkeypatch) -> None:
    monkeypatch.setattr(os_keyring, "backends", list)


def code_of(work) -> str:
    with pytest.raises(UserFacingError) as caught:
        work()
    assert caught.value.happened
    assert caught.value.advice
    return caught.value.code


def test_it_opens_once_turned_on_and_no_more_once_turned_off(ring, tmp_path: Path) -> None:
    with project(tmp_path) as (stage, _lead, [ann]):
        opening, sign_in = stage.opening("auditor-1"), SignIn(ann, CHEAP)
        assert (sign_in.is_offered(), sign_in.is_on()) == (True, False)
        assert not opening.workspaces()[0].sign_in
        assert code_of(lambda: sign_in.turn_on("not the passphrase")) == "wrong-passphrase"
        assert ring == {}
        sign_in.turn_on(PASSPHRASE)
        assert list(ring) == [("QAF Desktop", ann.folder.path.name)]
        assert opening.workspaces()[0].sign_in
        ann.close()
        desk = opening.unlock_with(ann.folder, BY_SIGN_IN)
        SignIn(desk, CHEAP).turn_off()
        assert [line.act for line in desk.store.custody.lines()] == [Act.SIGN_IN_OFF, Act.SIGN_IN_ON]
        desk.close()
        assert ring == {}
        assert code_of(lambda: opening.unlock_with(ann.folder, BY_SIGN_IN)) == "no-keyring"
        assert set(key_file.read(ann.folder.path)) == {"passphrase", "paper", "recovery"}
        opening.unlock(ann.folder, PASSPHRASE).close()


def test_a_keyring_that_lost_or_changed_it_opens_nothing_and_the_passphrase_does(ring, tmp_path: Path) -> None:
    with project(tmp_path) as (stage, _lead, [ann]):
        SignIn(ann, CHEAP).turn_on(PASSPHRASE)
        ann.close()
        opening = stage.opening("auditor-1")
        [name] = ring
        ring[name] = "another secret"
        assert code_of(lambda: opening.unlock_with(ann.folder, BY_SIGN_IN)) == "no-keyring"
        del ring[name]
        assert code_of(lambda: opening.unlock_with(ann.folder, BY_SIGN_IN)) == "no-keyring"
        opening.unlock(ann.folder, PASSPHRASE).close()


def test_it_opens_after_the_key_was_changed(ring, tmp_path: Path) -> None:
    with project(tmp_path) as (stage, _lead, [ann]):
        SignIn(ann, CHEAP).turn_on(PASSPHRASE)
        rekeying = Rekeying(ann, CHEAP)
        rekeying.finish(rekeying.begin(PASSPHRASE))
        ann.close()
        stage.opening("auditor-1").unlock_with(ann.folder, BY_SIGN_IN).close()


def test_without_a_keyring_it_is_not_offered(none, tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [ann]):
        assert not SignIn(ann, CHEAP).is_offered()
        assert code_of(lambda: SignIn(ann, CHEAP).turn_on(PASSPHRASE)) == "keyring"
        assert not SignIn(ann, CHEAP).is_on()


def test_a_keyring_that_fails_is_none_and_says_nothing_of_what_it_held(monkeypatch) -> None:
    class Broken(keyring.backend.KeyringBackend):
        priority = 9

        def get_password(self, service: str, username: str) -> str | None:
            raise RuntimeError("the secret is hunter2")

        def set_password(self, service: str, username: str, password: str) -> None:
            raise RuntimeError(password)

    keyring.backend.KeyringBackend._classes.discard(Broken)
    monkeypatch.setattr(os_keyring, "backends", lambda: [Broken()])
    with pytest.raises(UserFacingError) as caught:
        OsKeyring().put("name", "hunter2")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_only_keyrings_that_encrypt_are_taken() -> None:
    assert not any("keyrings.alt" in name or "file" in name.lower() for name in os_keyring.TRUSTED)
    assert all(type(one).__module__ in os_keyring.TRUSTED for one in os_keyring.backends())


def test_the_administrator_can_forbid_it() -> None:
    assert policy_from("").os_keyring
    assert not policy_from("os_keyring = false").os_keyring
    assert policy_from("os_keyring = 3").problem
    assert not strictest("why").os_keyring


REAL = """
import sys
from qaf_desktop.os_keyring import OsKeyring
ring = OsKeyring()
assert ring.is_there()
ring.put("workspace", "a secret")
assert OsKeyring().get("workspace") == "a secret"
ring.forget("workspace")
assert ring.get("workspace") is None
sys.stdout.write("held")
"""


def test_a_real_keyring_keeps_a_secret_and_lets_go_of_it(tmp_path: Path) -> None:
    if not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")):
        pytest.skip("there is no Secret Service here (dbus-run-session and gnome-keyring-daemon)")
    (tmp_path / "real.py").write_text(REAL)
    start = 'printf made-up | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && exec "$0" "$1"'
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    environment["PYTHONPATH"] = str(Path(__file__).parents[1])
    command = ["dbus-run-session", "--", "sh", "-c", start, sys.executable, str(tmp_path / "real.py")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "held", done.stderr
