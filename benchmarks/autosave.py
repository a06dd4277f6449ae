"""Saving one answer of a draft, with and without an entry log: ours against one upserted row on a bare connection."""

import itertools
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.making import FORM, METHOD, NOW, new_store
from benchmarks.yardsticks import Row, in_turn, raw_store
from qaf_desktop.storage.draft_log import LogLine
from qaf_desktop.storage.drafts import NewDraft

ANSWERS = 200
TEXT = "Seen alone at home; her own words are in the record and in the plan. "


def rows() -> Iterable[Row]:
    with tempfile.TemporaryDirectory() as folder:
        store, _ = new_store(Path(folder, "ours"))
        draft = store.drafts.start(NewDraft(METHOD, FORM), NOW)
        raw = raw_store(Path(folder, "raw.db"))
        raw.execute("CREATE TABLE answers (draft INT, path TEXT, value TEXT, changed TEXT, PRIMARY KEY (draft, path))")
        texts = itertools.count()

        def ours() -> None:
            for number in range(ANSWERS):
                store.drafts.save_answer(draft, f"section{number % 14}/why", f"{TEXT}{next(texts)}", NOW)

        def logged() -> None:
            for number in range(ANSWERS):
                path, said = f"section{number % 14}/why", f"{TEXT}{next(texts)}"
                store.drafts.save_answer(draft, path, said, NOW, [LogLine("question", path, number, number, new=said)])

        def bare() -> None:
            for number in range(ANSWERS):
                raw.execute("BEGIN IMMEDIATE")
                answer = (1, f"section{number % 14}/why", f"{TEXT}{next(texts)}", NOW)
                raw.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", answer)
                raw.execute("COMMIT")

        pairs = in_turn(ours, bare, pairs=7)
        with_log = in_turn(logged, bare, pairs=7)
        store.close()
        raw.close()
    yield pairs.row("autosave of one answer / one-row transaction", 2.5, scale=1000 / ANSWERS)
    yield with_log.row("the same with an entry log / one-row transaction", 2.5, scale=1000 / ANSWERS)
