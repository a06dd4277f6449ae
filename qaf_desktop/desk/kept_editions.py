"""The methods and standards of the sets a desk has seen, kept with it, and what the lead has in hand for the next."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from qaf_desktop.desk.library import Library
from qaf_desktop.methods.editions import Editions, Part, kept_editions
from qaf_desktop.storage.store import Store

EDITIONS = "editions"
"""Vault name: every edition so far, as the newest set carried them."""
IN_HAND = "editions/in-hand"
"""Vault name: the council's own parts that the next set will bring, or take out (text null)."""
_NONE = b"null"


def work_by_kept(library: Library, store: Store) -> None:
    """Let the library work by the newest set here."""
    document = orjson.loads(store.vault.get(EDITIONS) or _NONE)
    library.work_by(Editions() if document is None else kept_editions(document), store.registers.number())
    store.meaning_changed()


def keep_editions(store: Store, document: Mapping[str, Any]) -> None:
    store.vault.put(EDITIONS, orjson.dumps(document))


def in_hand(store: Store) -> dict[tuple[str, str], str | None]:
    """By (kind, name): the text of a part of the council's own that waits for the next set; None: it is taken out."""
    rows = orjson.loads(store.vault.get(IN_HAND) or b"[]")
    return {(kind, name): text for kind, name, text in rows}


def take_in_hand(store: Store, kind: str, name: str, text: str | None) -> None:
    """Have the next set bring a part of the council's own, or take it out."""
    wanted = {**in_hand(store), (kind, name): text}
    store.vault.put(IN_HAND, orjson.dumps([[*key, said] for key, said in wanted.items()]))


def put_down(store: Store) -> None:
    """Nothing waits any more: it is in a set."""
    store.vault.delete(IN_HAND)


def next_parts(library: Library, store: Store) -> tuple[Part, ...]:
    """What the next set will hold: what shipped with this program, and the council's own."""
    own = {(p.kind, p.name): p.text for p in library.editions.parts_at(store.registers.number()) if p.own}
    wanted = {**own, **in_hand(store)}
    return (*library.shipped, *_own(wanted.items()))


def _own(wanted: Iterable[tuple[tuple[str, str], str | None]]) -> Iterable[Part]:
    return (Part(kind, name, text, own=True) for (kind, name), text in wanted if text is not None)
