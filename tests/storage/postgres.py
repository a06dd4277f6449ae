"""A PostgreSQL server of the test's own: in a folder of the test, on this machine alone, with TLS and logins."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.storage.central.schema import central_sql
from qaf_desktop.storage.central.store import CentralAddress

FOLDERS = os.pathsep.join((os.environ.get("PATH", ""), *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin")))))
PASSWORD = "harbour teaspoon"
OWNER = "owner"
LOGINS = {"lead_one": "qaf_lead", "lead_two": "qaf_lead", "reader": "qaf_reader", "stranger": ""}


@dataclass(frozen=True)
class Postgres:
    """A server that runs, prepared for the program. `authority` is the certificate to trust it by."""

    port: int
    authority: str
    folder: Path

    def address(self, user: str = "lead_one", **changes: object) -> CentralAddress:
        given = {"host": "localhost", "port": self.port, "database": "quality", "user": user, "password": PASSWORD,
                 "authority": self.authority, **changes}  # fmt: skip
        return CentralAddress(**given)  # type: ignore[arg-type]

    def run(self, sql: str, database: str = "quality") -> str:
        """As the owner, by the socket in the server's own folder."""
        command = [program("psql"), "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-h", str(self.folder), "-p",
                   str(self.port), "-U", OWNER, "-d", database]  # fmt: skip
        done = subprocess.run(command, input=sql, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


def program(name: str) -> str:
    found = shutil.which(name, path=FOLDERS)
    if found is None:
        pytest.skip(f"not on this machine: {name}")
    return found


@contextmanager
def postgres(*, tls: bool = True) -> Iterator[Postgres]:
    """Started, prepared and stopped, in a folder of its own. Where the test runs as root, the server runs as somebody
    else: it refuses to be root."""
    initdb, server = program("initdb"), program("postgres")
    as_whom = [program("runuser"), "-u", "postgres", "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="qaf-pg-"))
    try:
        _certify(folder)
        _give_away(folder)
        make = [initdb, "-D", str(folder / "data"), "-U", OWNER, "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"]
        subprocess.run([*as_whom, *make], check=True, capture_output=True)
        rules = (
            "local all all trust",
            *(f"{kind} all all 127.0.0.1/32 scram-sha-256" for kind in ("hostssl", "hostnossl")),
        )
        (folder / "data/pg_hba.conf").write_text("\n".join(rules) + "\n")
        port = _free_port()
        command = [*as_whom, server, "-D", str(folder / "data"), *_settings(folder, port, tls=tls)]
        with (folder / "server.log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
            try:
                yield _prepared(Postgres(port, (folder / "tls/cert").read_text(), folder), process)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGINT)
                process.wait(20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _settings(folder: Path, port: int, *, tls: bool) -> list[str]:
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": str(folder),
        "fsync": "off",
        "ssl": "on" if tls else "off",
        "ssl_cert_file": str(folder / "tls/cert"),
        "ssl_key_file": str(folder / "tls/key"),
    }
    return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]


def _prepared(running: Postgres, process: subprocess.Popen[bytes]) -> Postgres:
    _wait(running, process)
    running.run("CREATE DATABASE quality", "postgres")
    running.run(central_sql())
    for login, role in LOGINS.items():
        running.run(f"CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}'")
        if role:
            running.run(f"GRANT {role} TO {login}")
    return running


def _certify(folder: Path) -> None:
    """A certificate of the server's own, for the name it is called by."""
    (folder / "tls").mkdir()
    what = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")  # fmt: skip
    where = ("-keyout", str(folder / "tls/key"), "-out", str(folder / "tls/cert"))
    subprocess.run([program("openssl"), "req", *what, *where], check=True, capture_output=True)
    (folder / "tls/key").chmod(0o600)


def _give_away(folder: Path) -> None:
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, "postgres", "postgres")


def _wait(running: Postgres, process: subprocess.Popen[bytes]) -> None:
    ready = program("pg_isready")
    for _try in range(200):
        assert process.poll() is None, (running.folder / "server.log").read_text()
        asked = subprocess.run(
            [ready, "-q", "-h", str(running.folder), "-p", str(running.port), "-t", "1"], check=False
        )
        if asked.returncode == 0:
            return
    raise AssertionError("the server does not answer")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
