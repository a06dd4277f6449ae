"""The groups that methods are shown in where one chooses what to begin."""

from collections.abc import Mapping

from qaf_desktop.words import mark

OTHER = "other"
GROUPS: Mapping[str, str] = {
    "safety": mark("Safety"),
    "audits": mark("Audits of children’s files"),
    "observations": mark("Observations"),
    "supervision": mark("Supervision"),
    "voice": mark("What children, families and partners say"),
    "challenge": mark("Challenge and reviews"),
    "evaluation": mark("Service evaluation"),
    "complaints": mark("Complaints"),
    "partnership": mark("With the safeguarding partnership"),
    "work": mark("Work and actions"),
    OTHER: mark("Other"),
}
"""By the word a method's file says, in the order they are shown."""
