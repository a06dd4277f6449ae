"""Gets a machine ready: system libraries, a virtual environment, the locked packages. Standard library only."""

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "installed.json"
LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}
LOWEST, BEYOND = (3, 11), (3, 15)

# What Qt loads at start, by library name, and the Debian package that brings it.
WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What the tests call: a screen for the journeys, stock tools that must agree with us, servers to exchange by.
TEST_COMMANDS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "pdftoppm": "poppler-utils",
    "ssh-keygen": "openssh-client",
    "age": "age",
    "zstd": "zstd",
    "qpdf": "qpdf",
    "sshd": "openssh-server",
    "smbd": "samba",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
}
PATHS = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))


def python() -> Path:
    """The interpreter of the virtual environment."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(kind: str) -> None:
    """Everything the verb needs; `kind` is "run" or "test". Quick when nothing changed since the last time."""
    if not LOWEST <= sys.version_info[:2] < BEYOND:
        sys.exit("QAF Desktop needs Python 3.11 to 3.14; this is " + sys.version.split()[0])
    _system_parts(kind)
    _environment()
    _packages(kind)


def _system_parts(kind: str) -> None:
    if not sys.platform.startswith("linux"):
        return
    missing = [package for library, package in WINDOW_LIBRARIES.items() if not _loads(library)]
    if kind == "test":
        missing += [package for command, package in TEST_COMMANDS.items() if shutil.which(command, path=PATHS) is None]
    if missing:
        install_debian(missing)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_debian(packages: Sequence[str]) -> None:
    """Installs Debian packages where we may; else says which are missing and goes on without them."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if shutil.which("apt-get") is None:
        print("Missing from this system (Debian names): " + " ".join(packages))
    elif os.geteuid() != 0:
        print("Missing from this system. To install them:\n    sudo " + line)
    else:
        print("Installing system parts: " + " ".join(packages), flush=True)
        # On runlevel 1 Debian starts no server that it installs: the tests start and stop their own.
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
        updated = subprocess.call(["apt-get", "update", "-qq"], env=quiet) == 0
        if not updated or subprocess.call(line.split(), env=quiet, stdout=subprocess.DEVNULL) != 0:
            print("That did not work; going on without: " + " ".join(packages))


def _environment() -> None:
    if python().exists() and subprocess.call([python(), "-c", "import pip"]) == 0:
        return
    print(f"Making {ENVIRONMENT.name} with Python {sys.version.split()[0]}", flush=True)
    if not _can_bootstrap_pip() and sys.platform.startswith("linux"):
        install_debian([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    venv.create(ENVIRONMENT, with_pip=True, clear=True, symlinks=os.name != "nt")


def _can_bootstrap_pip() -> bool:
    return subprocess.call([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL) == 0


def _packages(kind: str) -> None:
    installed = _stamp()
    if installed.get(kind) == _wanted(kind) or (kind == "run" and installed.get("test") == _wanted("test")):
        return
    print(f"Installing the packages of {LOCKS[kind]} (once; hashes are checked)", flush=True)
    # The lock names everything: nothing has to be looked for, and what is never imported never has to be compiled.
    pip("install", "--require-hashes", "--only-binary=:all:", "--no-deps", "--no-compile", "-r", LOCKS[kind])
    pip("install", "--no-deps", "--no-build-isolation", "--editable", ".")
    STAMP.write_text(json.dumps({**_stamp(), kind: _wanted(kind)}), encoding="utf-8")


def pip(*arguments: str) -> None:
    """Runs the environment's pip in the project's folder; stops the whole program where pip fails."""
    command = [str(python()), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    code = subprocess.call(command, cwd=ROOT, env={**os.environ, "PYTHONWARNINGS": "ignore"})
    if code != 0:
        sys.exit(f"pip could not do: {' '.join(arguments)} (exit code {code})")


def _stamp() -> Mapping[str, str]:
    return json.loads(STAMP.read_text(encoding="utf-8")) if STAMP.exists() else {}


def _wanted(kind: str) -> str:
    """What must be installed, in one digest: the lock, the project's own declaration, and where the project lies."""
    parts = [(ROOT / LOCKS[kind]).read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
