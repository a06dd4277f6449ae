"""Real servers on this machine, each started by a test and stopped by it: SSH, WebDAV, S3 and SMB."""

import base64
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qaf_desktop.exchange.share import Transport

PATHS = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
USER, SECRET = "auditor", "harbour teaspoon"
SECONDS = 20


@dataclass(frozen=True)
class Server:
    """A server that runs: how to reach it as one who may, with another secret, and how to stop it.

    `folder` is where its files lie on this disk, None where they do not.
    """

    connect: Callable[..., Any]
    stop: Callable[[], object]
    folder: Path | None


def program(name: str) -> str:
    """Where a program lies; the test says so where it is not on this machine."""
    found = shutil.which(name, path=PATHS)
    if found is None:
        pytest.skip(f"not on this machine: {name}")
    return found


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until the server answers; fails with its last words where it ends."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise AssertionError(f"the server ended: {process.returncode}")
        with socket.socket() as caller:
            caller.settimeout(0.2)
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        threading.Event().wait(0.05)
    raise AssertionError("the server does not answer")


def children_of(pid: int) -> tuple[int, ...]:
    """Processes that a server has begun, and theirs: each session of SSH or SMB is one."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, check=False, text=True)
    children = tuple(int(number) for number in found.stdout.split())
    return (*(one for child in children for one in children_of(child)), *children)


@contextmanager
def running(command: list[str], port: int, folder: Path, **environment: str) -> Iterator[Callable[[], object]]:
    """The server until the block ends, or until it is stopped before."""
    log = (folder / "server.log").open("wb")
    process = subprocess.Popen(
        command, cwd=folder, stdout=log, stderr=log, env={**os.environ, **environment}, start_new_session=True
    )

    def stop() -> None:
        for pid in (*children_of(process.pid), process.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        process.wait(SECONDS)

    try:
        wait_for(port, process)
        yield stop
    finally:
        stop()
        log.close()


@contextmanager
def ssh(folder: Path) -> Iterator[Server]:
    """OpenSSH's own server, with a key of the user's."""
    from qaf_desktop.exchange.transports.sftp import SftpFolder, fingerprint_of

    sshd, keygen = program("sshd"), program("ssh-keygen")
    port, files = free_port(), folder / "files"
    files.mkdir(parents=True)
    for name in ("host", "user"):
        subprocess.run([keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    shutil.copy(folder / "user.pub", folder / "allowed")
    config = folder / "sshd_config"
    lines = (
        f"Port {port}", "ListenAddress 127.0.0.1", f"HostKey {folder / 'host'}", f"PidFile {folder / 'pid'}",
        f"AuthorizedKeysFile {folder / 'allowed'}", "StrictModes no", "UsePAM no", "PermitRootLogin yes",
        "PasswordAuthentication no", "Subsystem sftp internal-sftp",
    )  # fmt: skip
    config.write_text("\n".join(lines) + "\n")
    Path("/run/sshd").mkdir(exist_ok=True)
    user = os.environ.get("USER") or subprocess.run(["id", "-un"], capture_output=True, check=True, text=True).stdout
    public = (folder / "host.pub").read_text().split()[1]
    agreed = fingerprint_of(base64.b64decode(public))
    with running([sshd, "-D", "-e", "-f", str(config)], port, folder) as stop:

        def connect(secret: str = "", fingerprint: str = "", root: Path = files) -> Transport:
            key = secret or (folder / "user").read_text()
            return SftpFolder("127.0.0.1", port, user.strip(), key, str(root), fingerprint or agreed, lambda _s: None)

        yield Server(connect, stop, files)


@contextmanager
def webdav(folder: Path) -> Iterator[Server]:
    """WsgiDAV behind Cheroot."""
    from qaf_desktop.exchange.transports.webdav import WebDavFolder

    port, files = free_port(), folder / "files"
    files.mkdir(parents=True)
    config = folder / "wsgidav.yaml"
    config.write_text(
        f"""
host: 127.0.0.1
port: {port}
provider_mapping: {{"/": "{files}"}}
simple_dc: {{user_mapping: {{"*": {{"{USER}": {{password: "{SECRET}"}}}}}}}}
verbose: 1
"""
    )
    command = [sys.executable, "-m", "wsgidav.server.server_cli", "--config", str(config)]
    with running(command, port, folder) as stop:

        def connect(secret: str = SECRET, below: str = "") -> Transport:
            return WebDavFolder(f"http://127.0.0.1:{port}/{below}", USER, secret, lambda _s: None)

        yield Server(connect, stop, files)


@contextmanager
def bucket(folder: Path) -> Iterator[Server]:
    """Moto's server: it speaks S3 over real sockets, and keeps what it is given in memory."""
    from qaf_desktop.exchange.transports.s3 import S3Bucket

    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with running(command, port, folder) as stop:

        def connect(secret: str = SECRET, name: str = "council") -> Transport:
            address = f"http://127.0.0.1:{port}"
            return S3Bucket(address, "eu-west-2", name, "quality", USER, secret, lambda _s: None)

        first = connect()
        first._client.create_bucket(Bucket="council", CreateBucketConfiguration={"LocationConstraint": "eu-west-2"})
        first.close()
        yield Server(connect, stop, None)


@contextmanager
def samba(folder: Path) -> Iterator[Server]:
    """Samba's own server, with a user of its own list."""
    from qaf_desktop.exchange.transports.smb import SmbFolder

    smbd, smbpasswd = program("smbd"), program("smbpasswd")
    port, files, state = free_port(), folder / "files", folder / "state"
    files.mkdir(parents=True)
    state.mkdir()
    user = subprocess.run(["id", "-un"], capture_output=True, check=True, text=True).stdout.strip()
    config = folder / "smb.conf"
    lines = (
        "[global]", "server role = standalone server", f"smb ports = {port}", "bind interfaces only = yes",
        "interfaces = 127.0.0.1", f"private dir = {state}", f"state directory = {state}", f"cache directory = {state}",
        f"lock directory = {state}", f"pid directory = {state}", f"ncalrpc dir = {state}", f"log file = {folder}/log",
        "disable netbios = yes", "passdb backend = tdbsam", "smb encrypt = required", "load printers = no",
        "[council]", f"path = {files}", "read only = no", "create mask = 0666", "directory mask = 0777",
    )  # fmt: skip
    config.write_text("\n".join(lines) + "\n")
    twice = f"{SECRET}\n{SECRET}\n".encode()
    subprocess.run([smbpasswd, "-c", str(config), "-a", "-s", user], input=twice, check=True, capture_output=True)
    command = [smbd, "--foreground", "--no-process-group", f"--configfile={config}", "--debug-stdout"]
    with running(command, port, folder) as stop:

        def connect(secret: str = SECRET, share: str = "council") -> Transport:
            return SmbFolder("127.0.0.1", port, user, secret, share, lambda _s: None)

        yield Server(connect, stop, files)
