"""The central store: packages as their authors signed them, on a PostgreSQL server of the council's.

A grow-only set, as every desk's store: what is put twice is there once, in whatever order it comes, and the digest of
the state is the same as a desk's that holds the same. What was erased keeps its key and digest.
"""

import ssl
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RevisionKey, RevisionRef
from qaf_desktop.storage.central.schema import VERSION, attachments, figures, packages, revisions, versions
from qaf_desktop.words import say

SECONDS = 20
LOCK = 7_301_187
"""One writer at a time: an advisory lock of this number, for the length of a transaction."""
AT_ONCE = 200
REFUSED = ("28P01", "28000", "3D000")
"""SQLSTATEs: wrong password, no such login, no such database."""
FORBIDDEN = "42501"


@dataclass(frozen=True, slots=True)
class CentralAddress:
    """Where the server is, and who asks. `authority` is the certificate (PEM) that the server's is signed by, "" for
    those that this machine trusts; its name has to be `host`."""

    host: str
    port: int
    database: str
    user: str
    password: str = field(repr=False)
    authority: str = ""


@dataclass(frozen=True, slots=True)
class CentralPackage:
    """A package of work as it came: its manifest's digest and bytes, its signature, and its revisions. One of which the
    body is None was erased."""

    digest: str
    project: str
    manifest: bytes
    signature: bytes
    revisions: tuple[tuple[RevisionRef, bytes | None], ...]
    attachments: Mapping[str, bytes]


class CentralStore:
    """A connection to it. Every call is a transaction; all raise UserFacingError central-… for trouble with it."""

    def __init__(self, address: CentralAddress) -> None:
        """Nothing is said to the server yet."""
        context = ssl.create_default_context(cadata=address.authority or None)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        url = sa.URL.create(
            "postgresql+pg8000", address.user, address.password, address.host, address.port, address.database
        )
        self._host = address.host
        self._engine = sa.create_engine(
            url, connect_args={"ssl_context": context, "timeout": SECONDS}, pool_size=1, max_overflow=0,
            hide_parameters=True,
        )  # fmt: skip

    def check(self) -> None:
        """Raises UserFacingError: central-not-encrypted, central-certificate, central-not-reached, central-refused,
        central-forbidden, central-empty, central-newer."""
        with self._reading() as connection:
            found = connection.execute(sa.select(sa.func.max(versions.c.version))).scalar()
        if found is None or found < VERSION:
            raise _empty()
        if found > VERSION:
            raise UserFacingError(
                "central-newer",
                say("The central database was prepared by a newer version of this program."),
                say("Install the newer version here."),
            )

    def digests(self) -> frozenset[str]:
        """Of the packages that are there."""
        with self._reading() as connection:
            return frozenset(connection.execute(sa.select(packages.c.digest)).scalars())

    def put(self, found: Sequence[CentralPackage]) -> int:
        """Packages into the store; how many were not there. Another revision under a key that is there is left out: the
        first stands, as on every desk."""
        with self._writing() as connection:
            before = connection.execute(sa.select(sa.func.count()).select_from(packages)).scalar() or 0
            for one in found:
                _put(connection, one)
            after = connection.execute(sa.select(sa.func.count()).select_from(packages)).scalar() or 0
        return int(after - before)

    def get(self, digests: Iterable[str]) -> tuple[CentralPackage, ...]:
        """These packages, in the order of their digests."""
        wanted = sorted(digests)
        found: list[CentralPackage] = []
        with self._reading() as connection:
            for start in range(0, len(wanted), AT_ONCE):
                some = wanted[start : start + AT_ONCE]
                rows = connection.execute(sa.select(packages).where(packages.c.digest.in_(some)).order_by("digest"))
                found += [_package(connection, row) for row in rows.all()]
        return tuple(found)

    def erase(self, gone: Iterable[RevisionRef], files: Iterable[str]) -> int:
        """Take bodies away, where they are there; keys and digests stay. How many were taken away."""
        refs, names = tuple(gone), tuple(files)
        with self._writing() as connection:
            count = 0
            for ref in refs:
                place = (revisions.c.device == ref.key.device, revisions.c.epoch == ref.key.epoch)
                one = sa.update(revisions).where(*place, revisions.c.seq == ref.key.seq, revisions.c.body.is_not(None))
                count += connection.execute(one.values(body=None)).rowcount
                there = {"device": ref.key.device, "epoch": ref.key.epoch, "seq": ref.key.seq, "digest": ref.digest}
                connection.execute(insert(revisions).values(**there).on_conflict_do_nothing())
            if names:
                connection.execute(sa.delete(attachments).where(attachments.c.id.in_(names)))
        return count

    def put_figures(self, rows: Sequence[tuple[str, str, str, str, int]]) -> None:
        """(month, team, method, grade, n) of every count, in the place of those there: what readers see."""
        names = ("month", "team", "method", "grade", "n")
        with self._writing() as connection:
            connection.execute(sa.delete(figures))
            if rows:
                connection.execute(sa.insert(figures), [dict(zip(names, row, strict=True)) for row in rows])

    def figures(self) -> tuple[tuple[str, str, str, str, int], ...]:
        with self._reading() as connection:
            rows = connection.execute(sa.select(figures).order_by(*figures.c)).all()
        return tuple((str(m), str(t), str(k), str(g), int(n)) for m, t, k, g, n in rows)

    def state_digest(self) -> str:
        """As a desk's `Revisions.state_digest`, worked out by the server."""
        query = sa.text(
            """SELECT encode(sha256(convert_to(coalesce(string_agg(device || '/' || epoch || '/' || seq || ' ' || digest
            || chr(10), '' ORDER BY device COLLATE "C", epoch, seq), ''), 'UTF8')), 'hex') FROM qaf.revisions"""
        )
        with self._reading() as connection:
            return str(connection.execute(query).scalar())

    def close(self) -> None:
        self._engine.dispose()

    def _reading(self) -> "_Transaction":
        return _Transaction(self._engine, self._host, writes=False)

    def _writing(self) -> "_Transaction":
        return _Transaction(self._engine, self._host, writes=True)


class _Transaction:
    """A transaction whose troubles are said in words; a writing one is alone."""

    def __init__(self, engine: sa.Engine, host: str, *, writes: bool) -> None:
        self._engine, self._host, self._writes = engine, host, writes
        self._connection: sa.Connection | None = None

    def __enter__(self) -> sa.Connection:
        try:
            self._connection = self._engine.connect()
            if self._writes:
                self._connection.execute(sa.text("SELECT pg_advisory_xact_lock(:n)"), {"n": LOCK})
        except (SQLAlchemyError, OSError) as error:
            self._let_go()
            raise _in_words(error, self._host) from None
        return self._connection

    def __exit__(self, kind: object, error: BaseException | None, _trace: object) -> None:
        assert self._connection is not None
        try:
            if error is None:
                self._connection.commit()
            elif isinstance(error, (SQLAlchemyError, OSError)):
                raise _in_words(error, self._host) from None
        except (SQLAlchemyError, OSError) as late:
            raise _in_words(late, self._host) from None
        finally:
            self._let_go()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()


def _put(connection: sa.Connection, one: CentralPackage) -> None:
    row = {"digest": one.digest, "project": one.project, "manifest": one.manifest, "signature": one.signature}
    connection.execute(insert(packages).values(**row).on_conflict_do_nothing())
    rows = [
        {
            "device": ref.key.device, "epoch": ref.key.epoch, "seq": ref.key.seq, "digest": ref.digest,
            "package": one.digest, "body": body,
        }
        for ref, body in one.revisions
    ]  # fmt: skip
    if rows:
        connection.execute(insert(revisions).on_conflict_do_nothing(), rows)
    files = [{"id": name, "package": one.digest, "data": data} for name, data in one.attachments.items()]
    if files:
        connection.execute(insert(attachments).on_conflict_do_nothing(), files)


def _package(connection: sa.Connection, row: sa.Row[Any]) -> CentralPackage:
    of_it = revisions.c.package == row.digest
    inside = connection.execute(sa.select(revisions).where(of_it).order_by("device", "epoch", "seq")).all()
    query = sa.select(attachments.c.id, attachments.c.data).where(attachments.c.package == row.digest)
    kept = {name: bytes(data) for name, data in connection.execute(query).all()}
    found = tuple((_ref(one), None if one.body is None else bytes(one.body)) for one in inside)
    return CentralPackage(row.digest, row.project, bytes(row.manifest), bytes(row.signature), found, kept)


def _ref(row: sa.Row[Any]) -> RevisionRef:
    return RevisionRef(RevisionKey(row.device, row.epoch, row.seq), row.digest)


def _in_words(error: BaseException, host: str) -> UserFacingError:
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = cause.args[0].get("C", "") if cause is not None and cause.args and isinstance(cause.args[0], dict) else ""
    text = str(cause)
    if isinstance(cause, ssl.SSLCertVerificationError) or "certificate verify failed" in text:
        return UserFacingError(
            "central-certificate",
            say("{host} shows a certificate that is not the one it should have.", host=host),
            say("Nothing was sent. Ask the administrator for the certificate of the authority that signed it."),
        )
    if "refuses SSL" in text:
        return UserFacingError(
            "central-not-encrypted",
            say("{host} speaks without encryption.", host=host),
            say("Nothing was sent. Ask the administrator to turn TLS on."),
        )
    if state in REFUSED:
        return UserFacingError(
            "central-refused", say("{host} does not let you in.", host=host), say("Check the login and the database.")
        )
    if state == FORBIDDEN:
        return UserFacingError(
            "central-forbidden",
            say("Your login may not do that in the central database."),
            say("Ask the administrator whether it has the role qaf_lead."),
        )
    if state in ("42P01", "3F000"):
        return _empty()
    return UserFacingError(
        "central-not-reached",
        say("The central database on {host} cannot be reached.", host=host),
        say("Check the network. Work goes on here, and is brought there later."),
    )


def _empty() -> UserFacingError:
    return UserFacingError(
        "central-empty",
        say("The central database is not prepared for this program yet."),
        say("Ask the administrator to run what “qaf central sql” prints."),
    )
