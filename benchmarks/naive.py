"""The import that one would write first: a zip for each audit, an ORM object for each answer, a commit each."""

import hashlib
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pyrage
import sqlalchemy as sa
import sqlcipher3
from nacl.signing import SigningKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from benchmarks.making import GRADED
from benchmarks.yardsticks import raw_store, seconds
from qaf_desktop.records.canonical import to_document
from qaf_desktop.records.model import Revision


class Base(DeclarativeBase):
    pass


class Audit(Base):
    __tablename__ = "audits"
    id: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str]
    answers: Mapped[list["Answer"]] = relationship()


class Answer(Base):
    __tablename__ = "answers"
    id: Mapped[int] = mapped_column(primary_key=True)
    audit: Mapped[str] = mapped_column(sa.ForeignKey("audits.id"))
    question: Mapped[str] = mapped_column(index=True)
    grade: Mapped[str]


def seconds_each(folder: Path, revisions: Sequence[Revision], graded_only: bool = False) -> float:
    """Seconds an audit, with the same encryption and durability as ours. Every answer is a row, or each grade only."""
    folder.mkdir()
    signer, identity = SigningKey.generate(), pyrage.x25519.Identity.generate()
    files = [_write(folder / f"{number}.zip", each, signer, identity) for number, each in enumerate(revisions)]
    engine = sa.create_engine(
        "sqlite+pysqlite://", module=sqlcipher3, creator=lambda: raw_store(folder / "naive.db"), poolclass=sa.StaticPool
    )
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    Base.metadata.create_all(engine)
    took = seconds(lambda: _read_all(engine, files, signer, identity, graded_only))
    engine.dispose()
    return took / len(files)


def _write(path: Path, revision: Revision, signer: SigningKey, identity: pyrage.x25519.Identity) -> Path:
    plain = json.dumps(to_document(revision), sort_keys=True).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("audit.json.age", pyrage.encrypt(plain, [identity.to_public()]))
        file.writestr("audit.json.sig", signer.sign(hashlib.sha256(plain).digest()).signature)
    return path


def _read_all(
    engine: sa.Engine,
    files: Sequence[Path],
    signer: SigningKey,
    identity: pyrage.x25519.Identity,
    graded_only: bool,
) -> None:
    for file in files:
        plain = _read(file, signer, identity)
        document = json.loads(plain)
        with Session(engine) as session:
            if session.get(Audit, document["key"]) is None:
                paths = GRADED if graded_only else document["fields"]
                rows = [Answer(question=path, grade=document["fields"][path]) for path in paths]
                session.add_all([Audit(id=document["key"], document=plain.decode(), answers=rows), *rows])
            session.commit()


def _read(path: Path, signer: SigningKey, identity: pyrage.x25519.Identity) -> bytes:
    with zipfile.ZipFile(path) as file:
        plain = pyrage.decrypt(file.read("audit.json.age"), [identity])
        signer.verify_key.verify(hashlib.sha256(plain).digest(), file.read("audit.json.sig"))
    return bytes(plain)
