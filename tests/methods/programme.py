"""Who may take which step in the lead auditor's programme: samples, cycles, reports."""

LEADS = {"lead-auditor", "principal-social-worker"}
EXPECTED = {
    ("sample", "recorded"): ("author", set()),
    ("sample", "amended"): ("author", {"lead-auditor"}),
    ("sample", "resolved"): ("author", {"lead-auditor"}),
    ("sample", "withdrawn"): ("author", {"lead-auditor"}),
    ("sample", "restored"): (None, {"lead-auditor"}),
    ("sample", "finalised"): ("author", {"lead-auditor"}),
    ("audit-cycle", "recorded"): ("author", set()),
    ("audit-cycle", "amended"): ("author", {"lead-auditor"}),
    ("audit-cycle", "resolved"): ("author", {"lead-auditor"}),
    ("audit-cycle", "recalled"): ("author", set()),
    ("audit-cycle", "withdrawn"): ("author", {"lead-auditor"}),
    ("audit-cycle", "restored"): (None, {"lead-auditor"}),
    ("audit-cycle", "finalised"): ("author", set()),
    ("audit-cycle", "agreed"): (None, LEADS | {"chief-officer", "head-of-service"}),
    ("audit-cycle", "begun"): ("author", {"lead-auditor"}),
    ("audit-cycle", "reported"): ("author", {"lead-auditor"}),
    ("audit-cycle", "closed"): (None, LEADS | {"chief-officer", "head-of-service"}),
    ("audit-cycle", "stopped"): ("author", {"lead-auditor", "chief-officer"}),
    ("report", "recorded"): ("author", set()),
    ("report", "amended"): ("author", {"lead-auditor"}),
    ("report", "resolved"): ("author", {"lead-auditor"}),
    ("report", "recalled"): ("author", set()),
    ("report", "withdrawn"): ("author", {"lead-auditor"}),
    ("report", "restored"): (None, {"lead-auditor"}),
    ("report", "finalised"): ("author", set()),
    ("report", "considered"): (None, LEADS | {"chief-officer", "head-of-service"}),
    ("report", "agreed"): (None, LEADS | {"chief-officer", "head-of-service"}),
    ("report", "issued"): (None, LEADS),
}
EXPECTED |= {
    ("earlier-audit", "recorded"): ("author", set()),
    ("earlier-audit", "amended"): ("author", {"lead-auditor"}),
    ("earlier-audit", "resolved"): ("author", {"lead-auditor"}),
    ("earlier-audit", "withdrawn"): ("author", {"lead-auditor"}),
    ("earlier-audit", "restored"): (None, {"lead-auditor"}),
    ("earlier-audit", "finalised"): ("author", {"lead-auditor"}),
}
EXPECTED |= {
    ("governance-decision", "recorded"): ("author", set()),
    ("governance-decision", "amended"): ("author", {"lead-auditor"}),
    ("governance-decision", "resolved"): ("author", {"lead-auditor"}),
    ("governance-decision", "recalled"): ("author", set()),
    ("governance-decision", "withdrawn"): ("author", {"lead-auditor"}),
    ("governance-decision", "restored"): (None, {"lead-auditor"}),
    ("governance-decision", "finalised"): ("author", set()),
    ("issued-paper", "recorded"): ("author", set()),
    ("issued-paper", "withdrawn"): ("author", {"lead-auditor"}),
    ("issued-paper", "restored"): (None, {"lead-auditor"}),
    ("issued-paper", "given"): ("author", set()),
    ("issued-paper", "opened"): ("assignee", set()),
    ("issued-paper", "answered"): ("assignee", set()),
}
PLANNERS = LEADS | {"advanced-practitioner", "business-development-officer"}
AUTHORS = {"sample": LEADS, "audit-cycle": PLANNERS, "report": PLANNERS, "earlier-audit": LEADS, "issued-paper": LEADS}
AUTHORS["governance-decision"] = LEADS | {"business-development-officer"}
NOT_BY_AUTHOR: set[tuple[str, str]] = set()
