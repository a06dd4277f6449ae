"""The tables. `revisions` is the truth; records, actions and summary are projections that can be made again.

A record or revision is known by (device, epoch, seq) with the device as a small local number, so that every index
grows at its end; random ids and hashes are never indexed where revisions are.
"""

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default="0")


def _key(prefix: str = "") -> tuple[sa.Column[int], sa.Column[int], sa.Column[int]]:
    return (
        sa.Column(f"{prefix}device", sa.Integer, sa.ForeignKey("devices.id"), nullable=bool(prefix)),
        sa.Column(f"{prefix}epoch", sa.Integer, nullable=bool(prefix)),
        sa.Column(f"{prefix}seq", sa.Integer, nullable=bool(prefix)),
    )


devices = sa.Table(
    "devices",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("device", sa.Text, nullable=False, unique=True),
    sa.Column("own_epoch", sa.Integer),
)

plans = sa.Table(
    "plans",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _text("method"),
    _text("form_digest"),
    sa.Column("definition", sa.LargeBinary, nullable=False),
)

records = sa.Table(
    "records",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    *_key(),
    _text("kind"),
    _text("method"),
    _text("reference"),
    _text("subject"),
    _text("team"),
    _text("worker"),
    _text("author"),
    _text("role"),
    _text("date"),
    _text("month"),
    _text("made_at"),
    _text("state"),
    _text("overall"),
    sa.Column("grades", sa.LargeBinary, nullable=False, server_default=""),
    _count("heads"),
    _count("revisions"),
    _count("conflicts"),
    _count("problems"),
    _count("held"),
    _count("missing"),
    _count("forked"),
    _count("withdrawn"),
    *_key("about_"),
    _text("form_id"),
    _text("form_version"),
    _text("form_digest"),
    sa.Column("plan", sa.Integer, sa.ForeignKey("plans.id")),
    _text("search"),
    _text("delivery"),
    _text("facts"),
    _count("changed_no"),
    _text("moderation"),
    _text("moderation_why"),
    _text("agreed"),
    sa.UniqueConstraint("device", "epoch", "seq"),
)
_entries = sa.text("kind = 'entry'")
sa.Index(
    "ix_records_changed",
    records.c.changed_no,
    records.c.id,
    records.c.withdrawn,
    records.c.search,
    sqlite_where=_entries,
)
sa.Index("ix_records_own", records.c.changed_no, sqlite_where=sa.text("kind = 'entry' AND delivery <> 'merged'"))
sa.Index("ix_records_date", records.c.date, sqlite_where=_entries)
sa.Index("ix_records_method_date", records.c.method, records.c.date, sqlite_where=_entries)
sa.Index("ix_records_team_date", records.c.team, records.c.date, sqlite_where=_entries)
sa.Index(
    "ix_records_method_state_delivery",
    records.c.method,
    records.c.state,
    records.c.delivery,
    sqlite_where=sa.text("kind = 'entry' AND withdrawn = 0"),
)
sa.Index(
    "ix_records_about",
    records.c.about_device,
    records.c.about_epoch,
    records.c.about_seq,
    sqlite_where=sa.text("about_device IS NOT NULL"),
)
sa.Index(
    "ix_records_to_look_at",
    records.c.changed_no,
    sqlite_where=sa.text("conflicts + problems + held + missing + forked > 0"),
)
sa.Index(
    "ix_records_planless",
    records.c.form_digest,
    sqlite_where=sa.text("plan IS NULL AND form_digest <> ''"),
)

sa.Index(
    "ix_records_moderation",
    records.c.moderation,
    records.c.date,
    sqlite_where=sa.text("moderation <> '' AND withdrawn = 0"),
)
sa.Index(
    "ix_records_agreed",
    records.c.month,
    records.c.method,
    records.c.overall,
    records.c.agreed,
    sqlite_where=sa.text("agreed <> '' AND withdrawn = 0"),
)
sa.Index(
    "ix_records_author_date",
    records.c.author,
    records.c.date,
    records.c.method,
    sqlite_where=sa.text("kind = 'entry' AND withdrawn = 0"),
)

revisions = sa.Table(
    "revisions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    *_key(),
    sa.Column("record", sa.Integer, sa.ForeignKey("records.id"), nullable=False),
    _text("kind"),
    sa.Column("package_in", sa.Integer, sa.ForeignKey("packages_in.id")),
    sa.Column("package_out", sa.Integer, sa.ForeignKey("packages_out.id")),
    _count("own"),
    sa.Column("digest", sa.LargeBinary, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("device", "epoch", "seq"),
    sa.Index("ix_revisions_record", "record"),
    sa.Index("ix_revisions_waiting", "id", sqlite_where=sa.text("own = 1 AND package_out IS NULL")),
    sa.Index("ix_revisions_package_out", "package_out", sqlite_where=sa.text("package_out IS NOT NULL")),
)

actions = sa.Table(
    "actions",
    metadata,
    sa.Column("record", sa.Integer, sa.ForeignKey("records.id"), primary_key=True),
    sa.Column("row", sa.Text, primary_key=True),
    _text("what"),
    _text("owner"),
    _text("due"),
    _text("done"),
    _text("priority"),
    _text("follows"),
    _text("stage"),
    _count("carried"),
    _count("followed"),
    _text("by_day"),
    _text("team"),
    _text("method"),
    _text("agreed"),
    sa.Index(
        "ix_actions_open",
        "by_day",
        "team",
        "owner",
        "method",
        "priority",
        sqlite_where=sa.text("done = '' AND followed = 0"),
    ),
    sa.Index(
        "ix_actions_ended",
        "stage",
        "done",
        "team",
        "owner",
        "method",
        "due",
        "agreed",
        sqlite_where=sa.text("done <> '' AND followed = 0"),
    ),
    sa.Index("ix_actions_owned", "owner", "by_day", sqlite_where=sa.text("row = '' AND done = ''")),
    sqlite_with_rowid=False,
)

summary = sa.Table(
    "summary",
    metadata,
    sa.Column("month", sa.Text, primary_key=True),
    sa.Column("team", sa.Text, primary_key=True),
    sa.Column("method", sa.Text, primary_key=True),
    sa.Column("plan", sa.Integer, primary_key=True, autoincrement=False),
    _count("n"),
    sa.Column("counts", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

overall_grades = sa.Table(
    "overall_grades",
    metadata,
    sa.Column("month", sa.Text, primary_key=True),
    sa.Column("team", sa.Text, primary_key=True),
    sa.Column("method", sa.Text, primary_key=True),
    sa.Column("overall", sa.Text, primary_key=True),
    _count("n"),
    sqlite_with_rowid=False,
)

drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _text("method"),
    _text("form_id"),
    _text("form_version"),
    _text("form_digest"),
    _text("record"),
    sa.Column("parents", sa.LargeBinary, nullable=False),
    _text("about"),
    _text("section"),
    _text("question"),
    _text("started"),
    _text("reason"),
)

draft_answers = sa.Table(
    "draft_answers",
    metadata,
    sa.Column("draft", sa.Integer, sa.ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("path", sa.Text, primary_key=True),
    sa.Column("value", sa.Text),
    _text("changed"),
    sqlite_with_rowid=False,
)

draft_log = sa.Table(
    "draft_log",
    metadata,
    sa.Column("draft", sa.Integer, sa.ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True),
    _text("event"),
    _text("node"),
    _count("started"),
    _count("ended"),
    _text("old"),
    _text("new"),
    sqlite_with_rowid=False,
)

custody = sa.Table(
    "custody",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("digest", sa.LargeBinary, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

custody_heads = sa.Table(
    "custody_heads",
    metadata,
    sa.Column("device", sa.Text, primary_key=True),
    _count("epoch"),
    _count("seq"),
    _count("count"),
    _text("digest"),
    _count("cut"),
    sqlite_with_rowid=False,
)

removed_records = sa.Table(
    "removed_records",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    *_key(),
    _text("reference"),
    _text("method"),
    _text("removed"),
    _text("later"),
    _text("reason"),
    sa.UniqueConstraint("device", "epoch", "seq"),
)

holds = sa.Table(
    "holds",
    metadata,
    sa.Column("token", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("since", sa.Text, nullable=False),
    _text("lifted"),
    sqlite_with_rowid=False,
)

removed_revisions = sa.Table(
    "removed_revisions",
    metadata,
    sa.Column("device", sa.Integer, sa.ForeignKey("devices.id"), primary_key=True),
    sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("digest", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

packages_out = sa.Table(
    "packages_out",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    *_key(),
    _text("prev"),
    _text("manifest_digest"),
    _text("name"),
    _count("size"),
    _text("state"),
    _text("code"),
    sa.Column("receipt", sa.LargeBinary),
    sa.UniqueConstraint("device", "epoch", "seq"),
)

packages_in = sa.Table(
    "packages_in",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    *_key(),
    _text("manifest_digest"),
    _text("prev"),
    _text("name"),
    _count("size"),
    _text("state"),
    _text("verdict"),
    _text("code"),
    _text("noted"),
    sa.Column("provenance", sa.LargeBinary),
    sa.UniqueConstraint("device", "epoch", "seq", "manifest_digest"),
)

receipts_due = sa.Table(
    "receipts_due",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("package", sa.Integer, sa.ForeignKey("packages_in.id"), nullable=False),
    _text("verdict"),
    _text("code"),
    sa.Column("written", sa.LargeBinary),
    sa.Index("ix_receipts_due_waiting", "id", sqlite_where=sa.text("written IS NULL")),
)

held = sa.Table(
    "held",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _text("kind"),
    *_key(),
    _text("digest"),
    _text("record"),
    _text("code"),
    _text("sentence"),
    _text("waits_for"),
    _text("noted"),
    sa.Column("package_in", sa.Integer, sa.ForeignKey("packages_in.id")),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("kind", "device", "epoch", "seq", "digest"),
    sa.Index("ix_held_record", "record"),
)

registers = sa.Table(
    "registers",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("rows", sa.LargeBinary, nullable=False),
)

publications = sa.Table(
    "publications",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _text("digest"),
    _text("noted"),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

forms = sa.Table(
    "forms",
    metadata,
    sa.Column("put_no", sa.Integer, primary_key=True),
    _text("digest"),
    _text("id"),
    _text("version"),
    _count("publication"),
    sa.Column("xform", sa.LargeBinary, nullable=False),
    _count("archived"),
    sa.UniqueConstraint("digest"),
)

vault = sa.Table(
    "vault",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

attachments = sa.Table(
    "attachments",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

datasets = sa.Table(
    "datasets",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _text("kind"),
    _text("name"),
    _text("as_of"),
    _text("taken"),
    _text("digest"),
    _text("purge_by"),
    sa.Column("notes", sa.LargeBinary, nullable=False),
)

dataset_lists = sa.Table(
    "dataset_lists",
    metadata,
    sa.Column("dataset", sa.Integer, sa.ForeignKey("datasets.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("list", sa.Text, primary_key=True),
    _count("height"),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
