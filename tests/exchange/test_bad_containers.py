"""Files that are not one strict archive of the fixed members: each refused by its code, its twin accepted."""

import gzip
import io
import tarfile
import zipfile

import pytest

from qaf_desktop.exchange import tar
from qaf_desktop.exchange.manifest import MANIFEST, PAYLOAD, SIGNATURE
from qaf_desktop.exchange.verdicts import CODES, Bad
from tests.exchange.forging import Parts


def _zip(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in Parts.of(data).members:
            archive.writestr(name, content)
    return file.getvalue()


def _by_tarfile(data: bytes, form: int, **changes: object) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for name, content in Parts.of(data).members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            for attribute, value in changes.items():
                setattr(info, attribute, value)
            archive.addfile(info, io.BytesIO(content))
    return file.getvalue()


def _renamed(data: bytes, place: int, name: str) -> bytes:
    members = list(Parts.of(data).members)
    members[place] = (name, members[place][1])
    return tar.write(members)


def _ordered(data: bytes, *places: int) -> bytes:
    members = Parts.of(data).members
    return tar.write([members[place] for place in places])


def _header_changed(data: bytes, start: int, value: bytes, fix_checksum: bool = True) -> bytes:
    block = bytearray(data[:512])
    block[start : start + len(value)] = value
    if fix_checksum:
        block[148:156] = b" " * 8
        block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block) + data[512:]


def _member_start(data: bytes, name: str) -> int:
    return next(one.start for one in tar.members(data) if one.name == name)


def _typed(kind: bytes):
    return lambda data: _header_changed(data, 156, kind)


CASES = {
    "empty": ("too-short", lambda data: b""),
    "random": ("tar-header", lambda data: bytes(range(1, 256)) * 40),
    "a zip": ("tar-header", _zip),
    "gzipped": ("tar-header", gzip.compress),
    "text": ("tar-header", lambda data: b"Dear all, please find attached. " * 100),
    "only zeros": ("member-order", lambda data: bytes(1024)),
    "cut before the signature": ("too-short", lambda data: data[: _member_start(data, SIGNATURE) - 512]),
    "cut before the payload": ("too-short", lambda data: data[: _member_start(data, PAYLOAD) - 512]),
    "cut before the trailer": ("too-short", lambda data: data[:-1024]),
    "cut inside the trailer": ("too-short", lambda data: data[:-1]),
    "cut inside a header": ("too-short", lambda data: data[:100]),
    "cut inside the payload": ("too-short", lambda data: data[: _member_start(data, PAYLOAD) + 100]),
    "a byte after the end": ("tar-trailer", lambda data: data + b"\0"),
    "a record's worth of zeros after the end": ("tar-trailer", lambda data: data + bytes(10240)),
    "twice": ("tar-trailer", lambda data: data + data),
    "no manifest": ("member-order", lambda data: _ordered(data, 1, 2)),
    "no signature": ("member-order", lambda data: _ordered(data, 0, 2)),
    "no payload": ("member-order", lambda data: _ordered(data, 0, 1)),
    "other order": ("member-order", lambda data: _ordered(data, 1, 0, 2)),
    "a member twice": ("member-order", lambda data: _ordered(data, 0, 1, 2, 2)),
    "another manifest after the first": ("member-order", lambda data: _ordered(data, 0, 1, 2, 0)),
    "a further member": ("member-name", lambda data: tar.write([*Parts.of(data).members, ("notes.txt", b"hello")])),
    "an absolute name": ("member-name", lambda data: _renamed(data, 2, "/etc/payload.age")),
    "a name that climbs": ("member-name", lambda data: _renamed(data, 2, "../payload.age")),
    "a name with backslashes": ("member-name", lambda data: _renamed(data, 2, "..\\payload.age")),
    "a drive's name": ("member-name", lambda data: _renamed(data, 2, "C:payload.age")),
    "a share's name": ("member-name", lambda data: _renamed(data, 2, "//server/share/payload.age")),
    "a name in capitals": ("member-name", lambda data: _renamed(data, 2, "PAYLOAD.AGE")),
    "a symbolic link": ("tar-header", _typed(b"2")),
    "a hard link": ("tar-header", _typed(b"1")),
    "a device": ("tar-header", _typed(b"3")),
    "a folder": ("tar-header", _typed(b"5")),
    "an old file type": ("tar-header", _typed(b"\0")),
    "a pax header": ("tar-header", lambda data: _by_tarfile(data, tarfile.PAX_FORMAT, pax_headers={"comment": "x"})),
    "GNU headers": ("tar-header", lambda data: _by_tarfile(data, tarfile.GNU_FORMAT)),
    "an owner": ("tar-header", lambda data: _by_tarfile(data, tarfile.USTAR_FORMAT, uid=1000)),
    "a time": ("tar-header", lambda data: _by_tarfile(data, tarfile.USTAR_FORMAT, mtime=1)),
    "another mode": ("tar-header", lambda data: _by_tarfile(data, tarfile.USTAR_FORMAT, mode=0o755)),
    "a size one too small": ("tar-padding", lambda data: _sized(data, -1)),
    "a size one too large": ("signature-wrong", lambda data: _sized(data, 1)),
    "a size of eight gigabytes": ("too-short", lambda data: _header_changed(data, 124, b"77777777777\0")),
    "a size in base 256": ("tar-header", lambda data: _header_changed(data, 124, b"\x80" + bytes(11))),
    "a negative size": ("tar-header", lambda data: _header_changed(data, 124, b"-0000000001\0")),
    "a size with spaces": ("tar-header", lambda data: _header_changed(data, 124, b"      01234\0")),
    "a wrong checksum": ("tar-header", lambda data: _header_changed(data, 148, b"000001\0 ", fix_checksum=False)),
    "a name after the name's end": ("tar-header", lambda data: _header_changed(data, 50, b"hidden")),
    "a prefix": ("tar-header", lambda data: _header_changed(data, 345, b"folder")),
    "a byte in the padding": ("tar-padding", lambda data: _padded(data)),
}


def _sized(data: bytes, by: int) -> bytes:
    size = tar.member_at(data, 0).size
    return _header_changed(data, 124, b"%011o\0" % (size + by))


def _padded(data: bytes) -> bytes:
    member = tar.member_at(data, 0)
    assert member.start + member.size < member.end
    return data[: member.end - 1] + b"x" + data[member.end :]


@pytest.mark.parametrize("name", CASES)
def test_a_bent_container_is_told_by_its_code(name, world):
    code, bend = CASES[name]
    twin = world.package().data
    result = world.read(bend(twin))
    assert isinstance(result, Bad)
    assert (result.code, result.verdict) == (code, CODES[code][0])
    world.sound(twin)


def test_a_member_beyond_its_limit_is_refused_before_it_is_read(world):
    parts = Parts.of(world.package().data)
    assert world.read(parts.having(MANIFEST, bytes(1024 * 1024 + 1)).write()).code == "too-large"
    assert world.read(parts.having(SIGNATURE, b"-" * 4097).write()).code == "too-large"
    assert world.read(parts.having(PAYLOAD, bytes(64 * 1024 * 1024 + 1)).write()).code == "too-large"


def test_every_shorter_file_is_incomplete_and_may_heal(world):
    data = world.package().data
    for end in range(0, len(data), 7):
        result = world.read(data[:end])
        assert (result.code, result.may_heal) == ("too-short", True)
