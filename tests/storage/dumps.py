"""All that a store says, in an order of its own, without what only says when and in which order things came."""

from typing import Any

from qaf_desktop.storage.figures import FirstPage
from qaf_desktop.storage.store import Store

Rows = list[dict[str, Any]]
LOCAL = {"id", "changed_no", "plan", "noted", "package_in"}
QUERIES = {
    "records": """SELECT records.*, devices.device AS device, about.device AS about_device, definition FROM records
        JOIN devices ON devices.id = records.device LEFT JOIN devices about ON about.id = about_device
        LEFT JOIN plans ON plans.id = plan""",
    "revisions": """SELECT devices.device, epoch, seq, kind, own, digest, body FROM revisions
        JOIN devices ON devices.id = revisions.device""",
    "actions": """SELECT devices.device, epoch, seq, row, what, owner, due, done, priority, follows, stage,
        carried, followed, by_day, actions.team, actions.method, actions.agreed FROM actions
        JOIN records ON records.id = record JOIN devices ON devices.id = records.device""",
    "summary": """SELECT month, team, summary.method, definition, n, counts FROM summary
        LEFT JOIN plans ON plans.id = plan""",
    "held": """SELECT kind, devices.device, epoch, seq, digest, record, code, sentence, data FROM held
        JOIN devices ON devices.id = held.device""",
}


def dump(store: Store) -> dict[str, Rows]:
    with store._database.reading() as driver:
        return {name: _rows(driver, query) for name, query in QUERIES.items()}


def _rows(driver: Any, query: str) -> Rows:
    cursor = driver.execute(query)
    names = [column[0] for column in cursor.description]
    rows = [{name: value for name, value in zip(names, row, strict=True) if name not in LOCAL} for row in cursor]
    return sorted(rows, key=repr)


def summary_and_recount(store: Store, today: str) -> tuple[FirstPage, FirstPage]:
    return store.figures.first_page(today), store.figures.full_recount(today)
