"""Drafts thrown away: kept for a week, so that a slip of the mouse loses nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson

from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import FormRef, RevisionKey, RevisionRef
from qaf_desktop.storage.drafts import Draft, NewDraft
from qaf_desktop.words import say
from qaf_desktop.work.facts import DRAFT_LINK
from qaf_desktop.work.listing import draft_name, moment_of, spoken_time

_KEPT = "discarded/"
"""Vault name, with the draft's number behind: the draft as it was, and when it was discarded (ISO 8601)."""
FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DiscardedDraft:
    """A draft that can still be brought back, in words."""

    number: int
    words: str


class Discarded:
    """The drafts of one desk that were thrown away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._vault = desk.store.vault

    def discard(self, draft_id: int) -> None:
        """Take the draft out of every list, and keep it for a week."""
        draft = self._desk.store.drafts.load(draft_id)
        if draft is not None:
            self._vault.put(f"{_KEPT}{draft_id}", _to_bytes(draft, self._desk.clock.stamp()))
            self._desk.store.drafts.discard(draft_id)

    def list(self) -> tuple[DiscardedDraft, ...]:
        """Those of the last week, the latest first; what is older is gone for good."""
        found = []
        for number, kept in self._kept():
            when = moment_of(kept["discarded"])
            if when is None or self._desk.clock.local() - when > FOR:
                self._vault.delete(f"{_KEPT}{number}")
            else:
                found.append((when, DiscardedDraft(number, self._words(number, kept))))
        return tuple(draft for _, draft in sorted(found, key=lambda one: one[0], reverse=True))

    def bring_back(self, number: int) -> int:
        """The draft again, under a number of its own; the new number. Raises KeyError for one that is gone."""
        kept = dict(self._kept())[number]
        new = NewDraft(
            method=kept["method"],
            form=FormRef(*kept["form"]),
            answers={path: value for path, value in kept["answers"].items() if not value.startswith(DRAFT_LINK)},
            record=RevisionKey.parse(kept["record"]) if kept["record"] else None,
            parents=tuple(RevisionRef(RevisionKey.parse(key), digest) for key, digest in kept["parents"]),
            about=RevisionKey.parse(kept["about"]) if kept.get("about") else None,
            reason=kept["reason"],
        )
        started = self._desk.store.drafts.start(new, self._desk.clock.stamp())
        self._vault.delete(f"{_KEPT}{number}")
        return started

    def _kept(self) -> Iterator[tuple[int, dict[str, Any]]]:
        for name in self._vault.names():
            data = self._vault.get(name) if name.startswith(_KEPT) else None
            if data is not None:
                yield int(name.removeprefix(_KEPT)), orjson.loads(data)

    def _words(self, number: int, kept: dict[str, Any]) -> str:
        method = self._desk.library.methods[kept["method"]]
        answers = kept["answers"]
        about = answers.get(method.summary.subject, "") if method.about == "child" else ""
        when = spoken_time(moment_of(kept["discarded"]), self._desk.clock.local())
        name = draft_name(method, number)
        if about:
            return say("{name} on {about}, discarded {when}", name=name, about=about, when=when)
        return say("{name}, discarded {when}", name=name, when=when)


def drafts_kept(desk: Desk) -> frozenset[RevisionKey]:
    """The records that discarded drafts are of, or are about, as long as they can be brought back."""
    names = [name for name in desk.store.vault.names() if name.startswith(_KEPT)]
    found = (orjson.loads(desk.store.vault.get(name) or b"{}") for name in names)
    texts = {kept.get(field, "") for kept in found for field in ("record", "about")}
    return frozenset(RevisionKey.parse(text) for text in texts if text)


def _to_bytes(draft: Draft, now: str) -> bytes:
    return orjson.dumps(
        {
            "method": draft.method,
            "form": [draft.form.id, draft.form.version, draft.form.digest],
            "answers": dict(draft.answers),
            "record": str(draft.record or ""),
            "parents": [[str(ref.key), ref.digest] for ref in draft.parents],
            "about": str(draft.about or ""),
            "reason": draft.reason,
            "discarded": now,
        }
    )
