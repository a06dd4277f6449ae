"""Papers on data protection for the council to complete: impact assessment, record of processing, policy."""

from collections.abc import Mapping
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.reports.word_papers import word_paper
from qaf_desktop.reports.wording import day
from qaf_desktop.words import say

NAMES = ("dpia", "article-30", "policy")


class DataPapers:
    """Fills the shipped texts with what this project is."""

    def __init__(self, desk: Desk, resources: Path) -> None:
        self._desk = desk
        self._folder = resources / "papers"

    def files(self) -> dict[str, bytes]:
        """File name → .docx, of all three."""
        facts = self.facts()
        return {
            f"{name}.docx": word_paper((self._folder / f"{name}.md").read_text(encoding="utf-8"), facts)
            for name in NAMES
        }

    def facts(self) -> Mapping[str, str]:
        registers = self._desk.store.registers
        settings = {row["name"]: row["label"] for row in registers.rows("settings")}
        methods = sorted(method.name for method in self._desk.library.methods.values())
        return {
            "council": settings.get("council", ""),
            "today": day(self._desk.clock.local().date().isoformat()),
            "people": str(len(registers.rows("people"))),
            "teams": str(len(registers.rows("teams"))),
            "methods": ", ".join(methods),
            "retention": say("[To be set by the council for each kind of record; see the policy document.]"),
        }
