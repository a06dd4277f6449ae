"""Who may do what in the methods of the other sources of quality: voice, reviews, complaints, actions, moderation."""

LEAD = {"lead-auditor"}
MANAGERS = {"team-manager", "service-manager", "head-of-service"}
GRADERS = {"auditor", "lead-auditor", "advanced-practitioner", "principal-social-worker"}
ASKERS = GRADERS | MANAGERS | {"observer", "chief-officer", "reviewing-officer", "business-development-officer"}
AUTHORS = {
    "case-tracking": GRADERS | {"service-manager", "head-of-service", "chief-officer", "reviewing-officer"},
    "child-feedback": ASKERS,
    "family-feedback": ASKERS,
    "partner-feedback": ASKERS,
    "engagement": ASKERS | {"complaints-manager"},
    "challenge-entry": MANAGERS
    | {
        "chief-officer",
        "lead-auditor",
        "principal-social-worker",
        "advanced-practitioner",
        "business-development-officer",
    },
    "chair-alert": {"reviewing-officer", "lead-auditor"},
    "complaint-learning": {"complaints-manager", "complaints-keeper", "lead-auditor"},
    "action": (ASKERS | {"complaints-manager"}) - {"observer"},
    "moderation": (GRADERS - {"auditor"}) | {"service-manager", "head-of-service", "chief-officer"},
}
MAY = {
    "recorded": ("author", set()),
    "amended": ("author", LEAD),
    "resolved": ("author", LEAD),
    "recalled": ("author", set()),
    "withdrawn": ("author", LEAD),
    "restored": (None, LEAD),
    "finalised": ("author", set()),
}
PRACTICE = {"lead-auditor", "principal-social-worker"}
EXPECTED = {(method, step): who for method in AUTHORS for step, who in MAY.items()} | {
    ("engagement", "told_back"): ("author", PRACTICE),
    ("chair-alert", "amended"): ("author", MANAGERS | {"reviewing-officer", "lead-auditor", "chief-officer"}),
    ("chair-alert", "settled"): ("author", {"reviewing-officer", "lead-auditor"}),
    ("complaint-learning", "shared"): ("author", {"complaints-manager", "lead-auditor"}),
    ("action", "amended"): ("author", PRACTICE),
    ("action", "under_way"): ("both", PRACTICE | MANAGERS),
    ("action", "dropped"): ("author", PRACTICE | MANAGERS),
    ("action", "done"): ("both", PRACTICE | MANAGERS),
    ("action", "carried_forward"): ("author", PRACTICE | MANAGERS),
    ("action", "not_accepted"): (None, PRACTICE | {"service-manager", "head-of-service", "chief-officer"}),
    ("action", "verified"): (None, PRACTICE | {"service-manager", "head-of-service", "chief-officer"}),
}
NOT_BY_AUTHOR = {("action", "verified"), ("action", "not_accepted")}
NOT_BY_ASSIGNEE = NOT_BY_AUTHOR
"""`both` is the author, and whom the record names as the one who does it."""
