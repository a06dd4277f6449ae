"""The verbs of Makefile and make.ps1, one function each: `python tools/make.py VERB`. Standard library only."""

import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Mapping
from pathlib import Path

import preparing
from preparing import ROOT, python

RESULTS = ROOT / "build" / "test-results"
SCREEN = "-screen 0 1600x1000x24"


def run() -> int:
    """set everything up and start the app (with no screen: the demo)"""
    preparing.prepare("run")
    if _has_screen():
        return _program("qaf-desktop")
    print("There is no screen here, so the window cannot open; making the headless demo in build/demo.", flush=True)
    return _program("qaf", "demo", str(Path("build", "demo")))


def test() -> int:
    """set everything up, check style and types, run every test"""
    return _tested(lambda: None)


def _tested(before_journeys: Callable[[], object]) -> int:
    checked = check()
    started = time.monotonic()
    shutil.rmtree(RESULTS, ignore_errors=True)
    codes = [_pytest("main", "-n", "2", "-m", "not journey")]
    before_journeys()
    codes.append(_journeys())
    print(_totals(time.monotonic() - started, others_failed=int(checked != 0)))
    return max(checked, *codes)


def check() -> int:
    """ruff and mypy"""
    preparing.prepare("test")
    return max(_module("ruff", "check", "."), _module("mypy"))


def journeys() -> int:
    """only the journeys: a whole day's work in a real window under Xvfb"""
    preparing.prepare("test")
    return _journeys()


def soak() -> int:
    """the tests that take many seeds, for many more of them"""
    preparing.prepare("test")
    return _pytest("soak", "-n", "2", "-m", "soak or not journey", "-o", "faulthandler_timeout=0", QAF_SOAK="1")


def bench() -> int:
    """time what must be fast, each against a yardstick in the same run"""
    preparing.prepare("test")
    return _module("benchmarks.run", *sys.argv[2:], QT_QPA_PLATFORM="offscreen")


def screens() -> int:
    """draw the guide's pictures anew, from the program itself"""
    preparing.prepare("test")
    return subprocess.run([python(), str(ROOT / "tools" / "screens.py")], cwd=ROOT, check=False).returncode


def words() -> int:
    """gather every sentence people see into resources/i18n, and bring translations up to date"""
    preparing.prepare("test")
    return subprocess.run([python(), str(ROOT / "tools" / "words.py")], cwd=ROOT, check=False).returncode


def conformance() -> int:
    """the form engine beside what others wrote: docs/conformance.md anew"""
    preparing.prepare("test")
    return subprocess.run([python(), str(ROOT / "tools" / "conformance.py")], cwd=ROOT, check=False).returncode


def build() -> int:
    """the one-folder app in dist/qaf, by PyInstaller"""
    preparing.prepare("test")
    return _building().wait()


def _building() -> subprocess.Popen[bytes]:
    folders = ("--distpath", "dist", "--workpath", str(Path("build", "pyinstaller")))
    options = ("--noconfirm", "--log-level", "ERROR", *folders, "build.spec")
    return subprocess.Popen([python(), "-m", "PyInstaller", *options], cwd=ROOT)


def ci() -> int:
    """what the robot runs: every test, then the built app's own self-check"""
    # Built beside the journeys, which wait for a window more than for a processor.
    building: list[subprocess.Popen[bytes]] = []
    tested = _tested(lambda: building.append(_building()))
    built = building[0].wait() or _self_check()
    print(f"built app's self-check: {'passed' if built == 0 else 'FAILED'}")
    unseen = int(tested != 0 and _failed() == 0)
    print(_totals(0.0, others_failed=unseen + int(built != 0), others_passed=int(built == 0)))
    return max(tested, built)


def lock() -> int:
    """write the lock files anew (keeps the versions that still fit; `lock --upgrade` takes the newest)"""
    preparing.prepare("test")
    preparing.pip("install", "uv")
    how = ("--quiet", "--universal", "--generate-hashes", "--no-header", "--python-version", "3.11", *sys.argv[2:])
    common = ("pip", "compile", *how, "--extra", "setup", "pyproject.toml")
    first = _module("uv", *common, "-o", "requirements.lock")
    extras = ("--extra", "test", "--extra", "build", "-c", "requirements.lock", "-o", "requirements-test.lock")
    return first or _module("uv", *common, *extras)


def clean() -> int:
    """remove what can be made again, but for the virtual environment"""
    for name in ("build", "dist", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    return 0


def help_() -> int:
    """these lines"""
    for name, verb in VERBS.items():
        print(f"  {name:10} {verb.__doc__}")
    return 0


VERBS: Mapping[str, Callable[[], int]] = {
    verb.__name__.rstrip("_"): verb
    for verb in (run, test, check, journeys, soak, bench, screens, words, conformance, build, ci, lock, clean, help_)
}


def _has_screen() -> bool:
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or not sys.platform.startswith("linux")


def _program(name: str, *arguments: str) -> int:
    ending = ".exe" if os.name == "nt" else ""
    return subprocess.call([python().with_name(name + ending), *arguments], cwd=ROOT)


def _module(name: str, *arguments: str, **environment: str) -> int:
    return subprocess.call([python(), "-m", name, *arguments], cwd=ROOT, env={**os.environ, **environment})


def _pytest(name: str, *arguments: str, before: tuple[str, ...] = (), **environment: str) -> int:
    command = [*before, str(python()), "-m", "pytest", f"--junitxml={RESULTS / name}.xml", *arguments]
    code = subprocess.call(command, cwd=ROOT, env={**os.environ, **environment})
    return 0 if code == 5 else code  # 5: nothing to run


def _journeys() -> int:
    chosen = ("-m", "journey", str(Path("tests", "journeys")))
    if not sys.platform.startswith("linux"):
        return _pytest("journeys", *chosen)
    if shutil.which("xvfb-run") is None:
        print("Journeys left out: xvfb-run is not on this system.")
        return 0
    screen = ("xvfb-run", "--auto-servernum", f"--server-args={SCREEN}")
    return _pytest("journeys", *chosen, before=screen, QT_QPA_PLATFORM="xcb")


def _suites() -> list[Mapping[str, str]]:
    return [suite.attrib for file in RESULTS.glob("*.xml") for suite in ElementTree.parse(file).iter("testsuite")]


def _failed() -> int:
    return sum(int(suite[name]) for suite in _suites() for name in ("failures", "errors"))


def _totals(seconds: float, *, others_failed: int = 0, others_passed: int = 0) -> str:
    """The closing line over all runs of pytest, and over checks that are not pytest's."""
    failed, skipped = _failed(), sum(int(suite["skipped"]) for suite in _suites())
    passed = sum(int(suite["tests"]) for suite in _suites()) - failed - skipped + others_passed
    took = f" in {seconds:.1f}s" if seconds else ""
    return f"{passed} passed, {failed + others_failed} failed, {skipped} skipped{took}"


def _self_check() -> int:
    ending = ".exe" if os.name == "nt" else ""
    program = ROOT / "dist" / "qaf" / f"qaf{ending}"
    return subprocess.call([program, "self-check"], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


if __name__ == "__main__":
    chosen = VERBS.get(sys.argv[1] if len(sys.argv) > 1 else "help")
    if chosen is None:
        sys.exit(f"There is no verb {sys.argv[1]!r}; there are: {', '.join(VERBS)}")
    sys.exit(chosen())
