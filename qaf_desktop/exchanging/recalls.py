"""Which records of a plan their authors took back, by whatever package the word comes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from qaf_desktop.methods.authority import RECALLED
from qaf_desktop.records.model import Kind, RecordKey, Revision, RevisionKey


@dataclass(slots=True)
class Recalls:
    """Notes every package of a plan; asked once all are noted. Keeps no answers."""

    _heads: dict[RecordKey, dict[RevisionKey, str]] = field(default_factory=dict)
    _built_on: set[RevisionKey] = field(default_factory=set)
    _records: dict[str, set[RecordKey]] = field(default_factory=dict)

    def note(self, package: str, revisions: Iterable[Revision]) -> None:
        """The entries of a package, by its manifest's digest."""
        for revision in revisions:
            if revision.kind is Kind.ENTRY:
                self._heads.setdefault(revision.record, {})[revision.key] = revision.transition
                self._built_on.update(parent.key for parent in revision.parents)
            self._records.setdefault(package, set()).add(revision.about or revision.record)

    def of(self, package: str) -> int:
        """How many of the package's records are recalled as they come: every entry nothing builds on is a recall."""
        return sum(self._recalled(record) for record in self._records.get(package, ()))

    def _recalled(self, record: RecordKey) -> bool:
        heads = [made for key, made in self._heads.get(record, {}).items() if key not in self._built_on]
        return bool(heads) and all(made == RECALLED for made in heads)
