"""What is answered in an audit where the first choice or a sentence would not do, by the words of the question."""

from tests.journeys.filling import SKIP

CHILD = "CH-4711"
AUDIT = {
    "local reference": CHILD,
    "family file reference": SKIP,
    "Date of the audit": SKIP,
    "What kind of audit": "Routine",
    "child’s status": "Child in need (CIN)",
    "about to close": "No",
    "How old": "5 to 9",
    "Which team": "Assessment",
    "child’s worker": "Wren",
    "worker’s manager": "Max",
    "When did this worker start": "200 days ago",
    "present work": "300 days ago",
    "Period you looked at: from": "300 days ago",
    "Period you looked at: to": "today",
    "could sway you": "No",
    "unsafe now": "No",
    "needs action today": "No",
    "Longest gap": SKIP,
    "asked what they think": "Asked, and they preferred not to",
    "Who will do it": "Wren",
    "By when": "in 14 days",
    "How soon": "Within a month",
}
