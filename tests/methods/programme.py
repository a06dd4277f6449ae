"""Who may take which step in the lead auditor's programme: samples, cycles, reports."""

LEADS = {"lead-auditor", "principal-social-worker"}
EXPECTED = {
    ("sample", "recorded"): ("author", set()),
    ("sample", "amended"): ("author", {"lead-auditor"}),
    ("sample", "resolved"): ("author", {"lead-auditor"}),
    ("sample", "withdrawn"): ("author", {"lead-auditor"}),
    ("sample", "restored"): (None, {"lead-auditor"}),
    ("sample", "finalised"): ("author", {"lead-auditor"}),
}
AUTHORS = {"sample": LEADS}
NOT_BY_AUTHOR: set[tuple[str, str]] = set()
