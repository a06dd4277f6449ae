"""What a disk may hold after the power goes: every state that the system calls of a process, seen by strace, allow.

The model is a file system with an ordered journal, as ALICE (Pillai et al., OSDI 2014) describes it: changes of names
reach the disk in their order, and for certain once their folder is flushed; bytes reach it in any order, in part or
not at all, and for certain once their file is flushed.
"""

import os
import random
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
BEGINS = "begins "
CALLS = "openat,write,pwrite64,sendfile,lseek,ftruncate,fsync,fdatasync"
CALLS += ",rename,renameat,renameat2,link,linkat,unlink,unlinkat"
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) = (-?\d+)")
_QUOTED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_SECOND = re.compile(r", \d+<((?:\\x[0-9a-f]{2})+)>")
_TOLD = re.compile(r'^\d+ +write\(1<[^>]*>, "((?:\\x[0-9a-f]{2})*)"')
_OPENED = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})+)>")


@dataclass(frozen=True)
class Op:
    """One change. `kind`: create, link, rename, unlink (names); write, cut (bytes); sync, sync-folder; told."""

    kind: str
    path: str = ""
    other: str = ""
    inode: int = 0
    offset: int = 0
    data: bytes = b""

    @property
    def names(self) -> bool:
        return self.kind in ("create", "link", "rename", "unlink")


@dataclass
class Recorded:
    """The changes of a run, and what lay on the disk before it, by path."""

    before: dict[str, bytes]
    ops: list[Op] = field(default_factory=list)


@dataclass(frozen=True)
class Disk:
    """A state: the files by path, and what the process had told before the power went."""

    files: dict[str, bytes]
    told: tuple[str, ...]


def record(command: Sequence[str | Path], folder: Path) -> Recorded:
    """Run a command to its end and note each change it makes below `folder`; what it prints is what it tells."""
    return record_each(command, {"": folder})[""]


def record_each(command: Sequence[str | Path], folders: Mapping[str, Path]) -> dict[str, Recorded]:
    """The same for a command that does several acts, each below a folder of its own, and prints `BEGINS` and the act's
    name before each: one process for all."""
    logs = {name: _Log(str(folder), Recorded(_files_in(folder))) for name, folder in folders.items()}
    log = next(iter(folders.values())).with_suffix(".strace")
    trace = ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", str(1 << 24), "-e", f"trace={CALLS}"]
    trace += ["-o", str(log)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(Path(__file__).parents[2])}
    subprocess.run([*trace, *map(str, command)], env=environment, check=True, stdout=subprocess.PIPE)
    reader = logs.get("")
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            begun = _TOLD.match(line)
            if begun and (told := _text(begun[1])).startswith(BEGINS):
                reader = logs[told.removeprefix(BEGINS)]
            elif reader is not None:
                reader.take(line)
    log.unlink()
    return {name: one.recorded for name, one in logs.items()}


def _files_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class _Log:
    """Turns the lines of strace into changes."""

    def __init__(self, folder: str, recorded: Recorded) -> None:
        self.recorded = recorded
        self._folder = folder
        self._inodes = {path: number for number, path in enumerate(recorded.before, 1)}
        self._next = len(self._inodes) + 1
        self._places: dict[int, int] = {}

    def take(self, line: str) -> None:
        called = _CALL.match(line)
        if called is None or called[3].startswith("-"):
            return
        name, given, result = called[1], called[2], int(called[3])
        paths = [_text(found) for found in _QUOTED.findall(given)] if name not in ("write", "pwrite64") else []
        opened = _OPENED.match(given)
        if opened:
            self._on_open_file(name, given, int(opened[1]), _text(opened[2]), result)
        elif name == "openat":
            self._open(paths[-1], given, result)
        elif paths and paths[0].startswith(self._folder):
            self._on_names(name, paths)

    def _on_names(self, name: str, paths: list[str]) -> None:
        if name.startswith("rename"):
            self._inodes[paths[1]] = self._inodes.pop(paths[0])
            self._add(Op("rename", paths[0], paths[1]))
        elif name.startswith("link"):
            self._inodes[paths[1]] = self._inodes[paths[0]]
            self._add(Op("link", paths[0], paths[1]))
        elif name.startswith("unlink"):
            self._inodes.pop(paths[0], None)
            self._add(Op("unlink", paths[0]))

    def _open(self, path: str, given: str, handle: int) -> None:
        if not path.startswith(self._folder):
            return
        if path not in self._inodes and "O_CREAT" in given:
            self._inodes[path] = self._next
            self._next += 1
            self._add(Op("create", path, inode=self._inodes[path]))
        elif "O_TRUNC" in given:
            self._add(Op("cut", inode=self._inodes[path]))
        self._places[handle] = 0

    def _on_open_file(self, name: str, given: str, handle: int, path: str, result: int) -> None:
        if name == "write" and handle == 1:
            self._add(Op("told", _text(_QUOTED.search(given)[1])))
        elif not path.startswith(self._folder):
            return
        elif name in ("fsync", "fdatasync"):
            known = self._inodes.get(path)
            self._add(Op("sync", inode=known) if known else Op("sync-folder", path))
        elif name == "lseek":
            self._places[handle] = result
        elif name == "ftruncate":
            self._add(Op("cut", inode=self._inodes[path], offset=int(given.rsplit(",", 1)[1])))
        elif name == "sendfile":
            self._copy(given, handle, path, result)
        elif name in ("write", "pwrite64") and path in self._inodes:
            self._write(name, given, handle, path, result)

    def _write(self, name: str, given: str, handle: int, path: str, count: int) -> None:
        at = int(given.rsplit(",", 1)[1]) if name == "pwrite64" else self._places.get(handle, 0)
        data = _bytes(_QUOTED.search(given)[1])[:count]
        self._add(Op("write", inode=self._inodes[path], offset=at, data=data))
        if name == "write":
            self._places[handle] = at + count

    def _copy(self, given: str, handle: int, path: str, count: int) -> None:
        """The system copies from another file, which is taken to be as it was then."""
        at, source = self._places.get(handle, 0), _text(_SECOND.search(given)[1])
        data = Path(source).read_bytes()[at : at + count]
        self._add(Op("write", inode=self._inodes[path], offset=at, data=data))
        self._places[handle] = at + count

    def _add(self, op: Op) -> None:
        self.recorded.ops.append(op)


def states(recorded: Recorded, count: int, seed: int) -> Iterator[Disk]:
    """So many states after a loss of power at any moment of the run, in a long one at those that are `chosen`; the
    extremes of each moment are among them."""
    chance, ops = random.Random(seed), recorded.ops
    moments = range(len(ops) + 1) if count > len(ops) else sorted(chosen(ops, count))
    for turn in range(count):
        moment = moments[turn % len(moments)]
        done = ops[:moment]
        names = [at for at, op in enumerate(done) if op.names]
        reached = chance.choice((0, len(names), chance.randint(0, len(names))))
        yield Disk(_files(recorded, done, names[:reached], chance), tuple(op.path for op in done if op.kind == "told"))


def kill_points(recorded: Recorded, count: int) -> Iterator[Disk]:
    """What lies on the disk when the process is killed (the system goes on) at so many of its calls, in their order.
    What no call changed meanwhile is the same object in each."""
    moments = chosen(recorded.ops, count)
    paths = {path: number for number, path in enumerate(recorded.before, 1)}
    content = {number: bytearray(data) for number, data in enumerate(recorded.before.values(), 1)}
    frozen = dict(enumerate(recorded.before.values(), 1))
    told: list[str] = []
    for moment in range(len(recorded.ops) + 1):
        if moment in moments:
            for number in paths.values():
                frozen.setdefault(number, bytes(content.get(number, b"")))
            yield Disk({path: frozen[number] for path, number in paths.items()}, tuple(told))
        if moment < len(recorded.ops):
            op = recorded.ops[moment]
            told += [op.path] if op.kind == "told" else []
            if op.names:
                _rename(paths, op)
            elif op.kind in ("write", "cut"):
                frozen.pop(op.inode, None)
                _apply(content.setdefault(op.inode, bytearray()), op)


def chosen(ops: list[Op], count: int) -> set[int]:
    """The moments to look at: half right after a change of names, the dearest, the others all over."""
    names = [at for at, op in enumerate(ops, 1) if op.names or op.kind == "told"]
    dear = names[:: max(1, 2 * len(names) // count)]
    return {*dear, *(round(turn * len(ops) / (count - count // 2)) for turn in range(count - count // 2 + 1))}


def _apply(data: bytearray, op: Op) -> None:
    if op.kind == "cut":
        del data[op.offset :]
    data.extend(bytes(max(0, op.offset + len(op.data) - len(data))))
    data[op.offset : op.offset + len(op.data)] = op.data


def _files(recorded: Recorded, done: list[Op], reached: list[int], chance: random.Random) -> dict[str, bytes]:
    paths = {path: number for number, path in enumerate(recorded.before, 1)}
    certain = {at for at in range(len(done)) if done[at].names and _folder_flushed(done, at)}
    for at in sorted(certain.union(reached)):
        _rename(paths, done[at])
    lost = chance.random()
    return {path: _content(recorded, done, number, lost, chance) for path, number in paths.items()}


def _folder_flushed(done: list[Op], at: int) -> bool:
    folder = str(Path(done[at].other or done[at].path).parent)
    return any(op.kind == "sync-folder" and op.path == folder for op in done[at:])


def _rename(paths: dict[str, int], op: Op) -> None:
    if op.kind == "create":
        paths[op.path] = op.inode
    elif op.kind == "unlink":
        paths.pop(op.path, None)
    elif op.path in paths:
        paths[op.other] = paths[op.path]
        if op.kind == "rename":
            del paths[op.path]


def _content(recorded: Recorded, done: list[Op], inode: int, lost: float, chance: random.Random) -> bytes:
    """Flushed bytes as they are; of later ones some, all or none, in sectors; a length may come without its bytes."""
    before = list(recorded.before.values())
    data = bytearray(before[inode - 1] if inode <= len(before) else b"")
    mine = [op for op in done if op.inode == inode and op.kind in ("write", "cut", "sync")]
    flushed = max((at for at, op in enumerate(mine) if op.kind == "sync"), default=-1)
    for at, op in enumerate(mine):
        if op.kind == "cut" and (at < flushed or chance.random() > lost):
            del data[op.offset :]
            data.extend(bytes(op.offset - len(data)))
        elif op.kind == "write":
            _put(data, op, at < flushed, lost, chance)
    return bytes(data)


def _put(data: bytearray, op: Op, certain: bool, lost: float, chance: random.Random) -> None:
    if not certain and chance.random() < lost and chance.random() < 0.5:
        return
    data.extend(bytes(max(0, op.offset + len(op.data) - len(data))))
    for start in range(0, len(op.data), SECTOR):
        if certain or chance.random() > lost:
            piece = op.data[start : start + SECTOR]
            data[op.offset + start : op.offset + start + len(piece)] = piece


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _text(text: str) -> str:
    return _bytes(text).decode(errors="replace")
