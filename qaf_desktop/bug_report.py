"""What is said of an unexpected error: where it happened and of what kind, never the words in it."""

import traceback
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BugReport:
    """`text` is safe to log and to send: an exception's own message is left out, it may hold an answer."""

    text: str
    fingerprint: str


def bug_report(error: BaseException) -> BugReport:
    """The chain of errors, oldest cause first, as kinds and places."""
    import hashlib  # only wanted once something went wrong

    lines: list[str] = []
    link: BaseException | None = error
    while link is not None:
        frames = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(link.__traceback__)]
        lines[:0] = [type(link).__qualname__, *frames]
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    text = "\n".join(lines)
    return BugReport(text, hashlib.sha256(text.encode()).hexdigest()[:12])
