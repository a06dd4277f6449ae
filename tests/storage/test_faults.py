"""When the disk, the folder or another window stands in the way: a sentence, and everything saved is still there."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.drafts import NewDraft
from qaf_desktop.storage.meaning import allow_all
from qaf_desktop.storage.workspace import WorkspaceFolder
from tests.storage.dumps import dump
from tests.storage.invented import FORM, PASSPHRASE, PLAN, TINY, Author, answers, new_store, open_again

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-11-03T09:00:00Z"


def child(script: str, *arguments: object) -> str:
    """What a program printed that was run beside this one."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    return done.stdout.strip() or done.stderr[-2000:]


FULL = """
import resource, signal, sys
from pathlib import Path
from qaf_desktop.errors import UserFacingError
from tests.storage.invented import Author, answers, open_again
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_again(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
draft = store.drafts.list()[0].id
try:
    for number in range(200):
        store.drafts.save_answer(draft, "voice/text", f"{number} " * 2000, "2026-11-03T09:00:00Z")
    print("no limit met")
except UserFacingError as error:
    print(error.code)
"""


@pytest.mark.parametrize("limit", [300_000, 350_000, 700_000])
def test_a_full_disk_is_said_and_nothing_saved_is_lost(tmp_path: Path, limit: int) -> None:
    store = new_store(tmp_path / "workspace", own=1)
    draft = store.drafts.start(NewDraft(PLAN.method, FORM, answers()), NOW)
    store.close()
    assert child(FULL, tmp_path / "workspace", limit) == "disk-full"
    again = open_again(tmp_path / "workspace")
    kept = again.drafts.load(draft)
    assert kept is not None
    assert answers().items() <= kept.answers.items()
    assert again.integrity.check() == ()
    again.drafts.save_answer(draft, "voice/text", "room again", NOW)
    again.close()


def test_a_merge_that_finds_no_room_leaves_everything_as_it_was(tmp_path: Path) -> None:
    store = new_store(tmp_path / "workspace")
    author = Author(2)
    author.write(answers())
    store.merge.apply(author.package(), allow_all)
    before = dump(store)
    author.write({**answers("child-2"), "voice/text": "long words " * 40_000})
    package = author.package()
    with store._database.reading() as driver:
        (pages,) = driver.execute("PRAGMA page_count").fetchone()
        driver.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(UserFacingError) as caught:
        store.merge.apply(package, allow_all)
    assert caught.value.code == "disk-full"
    assert dump(store) == before
    with store._database.reading() as driver:
        driver.execute("PRAGMA max_page_count = 1073741823")
    assert store.merge.apply(package, allow_all).new == 1
    store.close()


READ_ONLY = """
import os, sys
from pathlib import Path
from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage.keyslots import DataKey
from tests.storage.invented import open_again
from qaf_desktop.storage.workspace import WorkspaceFolder
if os.geteuid() == 0:
    os.seteuid(65534)  # root may write anywhere
for attempt in (lambda: open_again(Path(sys.argv[1]), DataKey.from_raw(bytes.fromhex(sys.argv[2]))).vault.put("a", b""),
                lambda: WorkspaceFolder(Path(sys.argv[1])).hold("now"),
                lambda: WorkspaceFolder(Path(sys.argv[1]) / "new").prepare()):
    try:
        attempt()
        print("written")
    except UserFacingError as error:
        print(error.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights on Windows are not a file's mode")
def test_a_folder_that_may_not_be_written_is_said() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new_store(folder).close()
        key = keyslots.unlock_with_passphrase(folder, PASSPHRASE, TINY).raw.hex()
        for path in (*folder.rglob("*"), folder):
            path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            assert child(READ_ONLY, folder, key).split() == ["read-only"] * 3
        finally:
            folder.chmod(0o755)


HOLDING = """
import sys
from pathlib import Path
from qaf_desktop.storage.workspace import WorkspaceFolder
with WorkspaceFolder(Path(sys.argv[1])).hold("2026-11-22T08:00:00Z"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_window_is_told_who_holds_the_workspace(tmp_path: Path) -> None:
    folder = WorkspaceFolder(tmp_path / "workspace")
    command = [sys.executable, "-c", HOLDING, str(folder.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(UserFacingError) as caught:
            folder.hold("2026-11-22T09:00:00Z")
        assert caught.value.code == "store-in-use"
        assert f"process {first.pid}" in caught.value.happened
        assert re.search(r"since \d\d:\d\d on 2\d November 2026", caught.value.happened)
        first.kill()
    folder.hold("2026-11-22T09:00:00Z").release()


def test_a_window_may_hold_again_what_it_released(tmp_path: Path) -> None:
    folder = WorkspaceFolder(tmp_path / "workspace")
    for _ in range(2):
        with folder.hold("2026-11-22T08:00:00Z"), pytest.raises(UserFacingError):
            folder.hold("2026-11-22T08:00:00Z")
    assert not (folder.path / "holder.json").exists()


def test_our_own_mistakes_stay_bugs(tmp_path: Path) -> None:
    store = new_store(tmp_path / "workspace")
    with pytest.raises(Exception, match="syntax error") as caught, store._database.reading() as driver:
        driver.execute("SELEKT")
    assert not isinstance(caught.value, UserFacingError)
    store.close()


def test_an_answer_never_stands_in_a_bugs_text(tmp_path: Path) -> None:
    store = new_store(tmp_path / "workspace")
    with pytest.raises(Exception, match="FOREIGN KEY") as caught:
        store.drafts.save_answer(77, "voice/text", "canary-in-the-error", NOW)
    assert "canary" not in repr(caught.value)
    store.close()


CANARIES = ("Zzcanary-child", "Zzcanary-team", "Zzcanary-answer", "Zzcanary-draft", "Zzcanary-vault", "Zzcanary-file")


def test_no_answer_is_readable_in_any_file_of_the_folder(tmp_path: Path) -> None:
    child_name, team, answer, drafted, secret, evidence = CANARIES
    store = new_store(tmp_path / "workspace", own=1)
    held = WorkspaceFolder(tmp_path / "workspace").hold(NOW)
    draft = store.drafts.start(NewDraft(PLAN.method, FORM, {"voice/text": drafted}), NOW)
    author, other = Author(1), Author(2)
    store.revisions.append([author.write({**answers(child_name, team), "voice/text": answer})])
    other.write({**answers(child_name, team), "voice/text": answer * 3000})
    store.merge.apply(other.package(), allow_all)
    store.vault.put("secret", secret.encode())
    store.attachments.put("evidence", evidence.encode() * 5000)
    store.records.list(search=child_name)
    while_open = scan(tmp_path)
    store.backups.make("full")
    store.drafts.discard(draft)
    store.close()
    held.release()
    assert while_open | scan(tmp_path) == set()


def scan(folder: Path) -> set[str]:
    """Canaries found in any file, as UTF-8 or UTF-16."""
    found = set()
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        found |= {word for word in CANARIES if word.encode() in data or word.encode("utf-16-le") in data}
    return found


def test_the_scan_would_find_a_leak(tmp_path: Path) -> None:
    (tmp_path / "leak").write_text(f"… {CANARIES[0]} …", "utf-8")
    (tmp_path / "leak16").write_text(f"… {CANARIES[1]} …", "utf-16-le")
    assert scan(tmp_path) == set(CANARIES[:2])


def all_at_once(*work: Callable[[], None]) -> None:
    with ThreadPoolExecutor(len(work)) as pool:
        for running in [pool.submit(one) for one in work]:
            running.result()


def test_threads_may_save_and_merge_at_once(tmp_path: Path) -> None:
    store = new_store(tmp_path / "workspace", own=1)
    draft = store.drafts.start(NewDraft(PLAN.method, FORM), NOW)

    def save(name: str) -> None:
        for number in range(40):
            store.drafts.save_answer(draft, f"{name}/{number}", "kept", NOW)

    def merge(number: int) -> None:
        author = Author(number)
        for _ in range(10):
            author.write(answers())
            store.merge.apply(author.package(), allow_all)

    all_at_once(partial(save, "one"), partial(save, "two"), partial(merge, 2), partial(merge, 3))
    loaded = store.drafts.load(draft)
    assert loaded is not None
    assert len(loaded.answers) == 80
    assert store.records.count() == 20
    assert store.figures.first_page("2026-11-22") == store.figures.full_recount("2026-11-22")
    store.close()


def test_a_hold_taken_on_one_thread_is_released_on_another(tmp_path: Path) -> None:
    folder = WorkspaceFolder(tmp_path / "workspace")
    with ThreadPoolExecutor(1) as worker:
        held = worker.submit(folder.hold, NOW).result()
    held.release()
    folder.hold(NOW).release()
