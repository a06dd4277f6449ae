"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, those first that others point to."""
    _attachments()
    _devices()
    _drafts()
    _forms()
    _plans()
    _publications()
    _registers()
    _summary()
    _vault()
    _draft_answers()
    _packages_in()
    _packages_out()
    _records()
    _actions()
    _held()
    _receipts_due()
    _revisions()


def _attachments() -> None:
    op.create_table(
        "attachments",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
    )


def _devices() -> None:
    op.create_table(
        "devices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("own_epoch", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_devices")),
        sa.UniqueConstraint("device", name=op.f("uq_devices_device")),
    )


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("form_id", sa.Text(), server_default="", nullable=False),
        sa.Column("form_version", sa.Text(), server_default="", nullable=False),
        sa.Column("form_digest", sa.Text(), server_default="", nullable=False),
        sa.Column("record", sa.Text(), server_default="", nullable=False),
        sa.Column("parents", sa.LargeBinary(), nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("section", sa.Text(), server_default="", nullable=False),
        sa.Column("question", sa.Text(), server_default="", nullable=False),
        sa.Column("started", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
    )


def _forms() -> None:
    op.create_table(
        "forms",
        sa.Column("put_no", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Text(), server_default="", nullable=False),
        sa.Column("publication", sa.Integer(), server_default="0", nullable=False),
        sa.Column("xform", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("put_no", name=op.f("pk_forms")),
        sa.UniqueConstraint("digest", name=op.f("uq_forms_digest")),
    )


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("form_digest", sa.Text(), server_default="", nullable=False),
        sa.Column("definition", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
    )


def _publications() -> None:
    op.create_table(
        "publications",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("noted", sa.Text(), server_default="", nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_publications")),
    )


def _registers() -> None:
    op.create_table(
        "registers",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rows", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", "name", name=op.f("pk_registers")),
    )


def _summary() -> None:
    op.create_table(
        "summary",
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("plan", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), server_default="0", nullable=False),
        sa.Column("counts", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("month", "team", "method", "plan", name=op.f("pk_summary")),
        sqlite_with_rowid=False,
    )


def _vault() -> None:
    op.create_table(
        "vault",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_vault")),
    )


def _draft_answers() -> None:
    op.create_table(
        "draft_answers",
        sa.Column("draft", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("changed", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"], name=op.f("fk_draft_answers_draft"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("draft", "path", name=op.f("pk_draft_answers")),
        sqlite_with_rowid=False,
    )


def _packages_in() -> None:
    op.create_table(
        "packages_in",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("manifest_digest", sa.Text(), server_default="", nullable=False),
        sa.Column("prev", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.Integer(), server_default="0", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("verdict", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("noted", sa.Text(), server_default="", nullable=False),
        sa.Column("provenance", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["device"], ["devices.id"], name=op.f("fk_packages_in_device")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packages_in")),
        sa.UniqueConstraint(
            "device", "epoch", "seq", "manifest_digest", name=op.f("uq_packages_in_device_epoch_seq_manifest_digest")
        ),
    )


def _packages_out() -> None:
    op.create_table(
        "packages_out",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("prev", sa.Text(), server_default="", nullable=False),
        sa.Column("manifest_digest", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.Integer(), server_default="0", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("receipt", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["device"], ["devices.id"], name=op.f("fk_packages_out_device")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packages_out")),
        sa.UniqueConstraint("device", "epoch", "seq", name=op.f("uq_packages_out_device_epoch_seq")),
    )


def _records() -> None:
    op.create_table(
        "records",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("reference", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("team", sa.Text(), server_default="", nullable=False),
        sa.Column("worker", sa.Text(), server_default="", nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("date", sa.Text(), server_default="", nullable=False),
        sa.Column("month", sa.Text(), server_default="", nullable=False),
        sa.Column("made_at", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("overall", sa.Text(), server_default="", nullable=False),
        sa.Column("grades", sa.LargeBinary(), server_default="", nullable=False),
        sa.Column("heads", sa.Integer(), server_default="0", nullable=False),
        sa.Column("revisions", sa.Integer(), server_default="0", nullable=False),
        sa.Column("conflicts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("problems", sa.Integer(), server_default="0", nullable=False),
        sa.Column("held", sa.Integer(), server_default="0", nullable=False),
        sa.Column("missing", sa.Integer(), server_default="0", nullable=False),
        sa.Column("forked", sa.Integer(), server_default="0", nullable=False),
        sa.Column("withdrawn", sa.Integer(), server_default="0", nullable=False),
        sa.Column("about_device", sa.Integer(), nullable=True),
        sa.Column("about_epoch", sa.Integer(), nullable=True),
        sa.Column("about_seq", sa.Integer(), nullable=True),
        sa.Column("form_id", sa.Text(), server_default="", nullable=False),
        sa.Column("form_version", sa.Text(), server_default="", nullable=False),
        sa.Column("form_digest", sa.Text(), server_default="", nullable=False),
        sa.Column("plan", sa.Integer(), nullable=True),
        sa.Column("search", sa.Text(), server_default="", nullable=False),
        sa.Column("delivery", sa.Text(), server_default="", nullable=False),
        sa.Column("changed_no", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["about_device"], ["devices.id"], name=op.f("fk_records_about_device")),
        sa.ForeignKeyConstraint(["device"], ["devices.id"], name=op.f("fk_records_device")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_records_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_records")),
        sa.UniqueConstraint("device", "epoch", "seq", name=op.f("uq_records_device_epoch_seq")),
    )
    op.create_index(
        "ix_records_about",
        "records",
        ["about_device", "about_epoch", "about_seq"],
        unique=False,
        sqlite_where=sa.text("about_device IS NOT NULL"),
    )
    op.create_index(
        "ix_records_changed",
        "records",
        ["changed_no", "id", "withdrawn", "search"],
        unique=False,
        sqlite_where=sa.text("kind = 'entry'"),
    )
    op.create_index("ix_records_date", "records", ["date"], unique=False, sqlite_where=sa.text("kind = 'entry'"))
    op.create_index(
        "ix_records_method_date", "records", ["method", "date"], unique=False, sqlite_where=sa.text("kind = 'entry'")
    )
    op.create_index(
        "ix_records_method_state_delivery",
        "records",
        ["method", "state", "delivery"],
        unique=False,
        sqlite_where=sa.text("kind = 'entry' AND withdrawn = 0"),
    )
    op.create_index(
        "ix_records_own",
        "records",
        ["changed_no"],
        unique=False,
        sqlite_where=sa.text("kind = 'entry' AND delivery <> 'merged'"),
    )
    op.create_index(
        "ix_records_planless",
        "records",
        ["form_digest"],
        unique=False,
        sqlite_where=sa.text("plan IS NULL AND form_digest <> ''"),
    )
    op.create_index(
        "ix_records_team_date", "records", ["team", "date"], unique=False, sqlite_where=sa.text("kind = 'entry'")
    )
    op.create_index(
        "ix_records_to_look_at",
        "records",
        ["changed_no"],
        unique=False,
        sqlite_where=sa.text("conflicts + problems + held + missing + forked > 0"),
    )


def _actions() -> None:
    op.create_table(
        "actions",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("row", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Text(), server_default="", nullable=False),
        sa.Column("done", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["record"], ["records.id"], name=op.f("fk_actions_record")),
        sa.PrimaryKeyConstraint("record", "row", name=op.f("pk_actions")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_actions_due", "actions", ["due"], unique=False, sqlite_where=sa.text("done = '' AND due <> ''"))


def _held() -> None:
    op.create_table(
        "held",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("device", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("record", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("sentence", sa.Text(), server_default="", nullable=False),
        sa.Column("waits_for", sa.Text(), server_default="", nullable=False),
        sa.Column("noted", sa.Text(), server_default="", nullable=False),
        sa.Column("package_in", sa.Integer(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["devices.id"], name=op.f("fk_held_device")),
        sa.ForeignKeyConstraint(["package_in"], ["packages_in.id"], name=op.f("fk_held_package_in")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held")),
        sa.UniqueConstraint(
            "kind", "device", "epoch", "seq", "digest", name=op.f("uq_held_kind_device_epoch_seq_digest")
        ),
    )
    op.create_index("ix_held_record", "held", ["record"], unique=False)


def _receipts_due() -> None:
    op.create_table(
        "receipts_due",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("package", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("written", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["package"], ["packages_in.id"], name=op.f("fk_receipts_due_package")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts_due")),
    )
    op.create_index(
        "ix_receipts_due_waiting", "receipts_due", ["id"], unique=False, sqlite_where=sa.text("written IS NULL")
    )


def _revisions() -> None:
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("package_in", sa.Integer(), nullable=True),
        sa.Column("package_out", sa.Integer(), nullable=True),
        sa.Column("own", sa.Integer(), server_default="0", nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["devices.id"], name=op.f("fk_revisions_device")),
        sa.ForeignKeyConstraint(["package_in"], ["packages_in.id"], name=op.f("fk_revisions_package_in")),
        sa.ForeignKeyConstraint(["package_out"], ["packages_out.id"], name=op.f("fk_revisions_package_out")),
        sa.ForeignKeyConstraint(["record"], ["records.id"], name=op.f("fk_revisions_record")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions")),
        sa.UniqueConstraint("device", "epoch", "seq", name=op.f("uq_revisions_device_epoch_seq")),
    )
    op.create_index(
        "ix_revisions_package_out",
        "revisions",
        ["package_out"],
        unique=False,
        sqlite_where=sa.text("package_out IS NOT NULL"),
    )
    op.create_index("ix_revisions_record", "revisions", ["record"], unique=False)
    op.create_index(
        "ix_revisions_waiting",
        "revisions",
        ["id"],
        unique=False,
        sqlite_where=sa.text("own = 1 AND package_out IS NULL"),
    )
