"""Who may take which step of the audits besides the case file audit, of the partnership's audits and of supervision."""

AUDITORS = {
    "auditor", "lead-auditor", "advanced-practitioner", "principal-social-worker",
    "team-manager", "service-manager", "head-of-service", "chief-officer",
}  # fmt: skip
LEADS = {"lead-auditor", "principal-social-worker"}
OWN = "author"
LETTERED = ("thematic-audit", "joint-audit", "re-audit", "closure-audit", "supervision-check")
PARTNERSHIP = ("multi-agency-audit", "section-11-audit", "section-175-audit")
MODERATED = ("case-file-audit", "thematic-audit", "joint-audit", "re-audit", "closure-audit", "case-tracking")
MODERATORS = LEADS | {"advanced-practitioner", "service-manager", "head-of-service", "chief-officer"}
NOT_BY_AUTHOR = {
    (name, step) for name in MODERATED for step in ("in_moderation", "returned", "agreed", "dispute_settled")
}
SUPERVISORS = LEADS | {"advanced-practitioner", "service-manager", "head-of-service", "chief-officer"}


def record_steps(method):
    """Entries and the finalising that every method has."""
    return {
        (method, "recorded"): (OWN, set()),
        (method, "amended"): (OWN, {"lead-auditor"}),
        (method, "resolved"): (OWN, {"lead-auditor"}),
        (method, "recalled"): (OWN, set()),
        (method, "withdrawn"): (OWN, {"lead-auditor"}),
        (method, "restored"): (None, {"lead-auditor"}),
        (method, "finalised"): (OWN, set()),
    }


def letter_steps(method, issued_by=None):
    """The letter's steps; `issued_by` is "author" where the author may issue it too."""
    return {
        (method, "issued"): (issued_by, LEADS),
        (method, "handed_over"): (OWN, LEADS),
        (method, "responded"): (OWN, LEADS),
        (method, "issue_withdrawn"): (issued_by, LEADS),
    }


def moderation_steps(method):
    """Steps of what is graded by somebody else."""
    return {
        (method, "remarked"): (OWN, MODERATORS),
        (method, "resubmitted"): (OWN, set()),
        (method, "moderation_asked"): (OWN, MODERATORS - {"advanced-practitioner"}),
        (method, "in_moderation"): (None, MODERATORS),
        (method, "returned"): (None, MODERATORS),
        (method, "agreed"): (None, MODERATORS),
        (method, "disputed"): (OWN, set()),
        (method, "dispute_settled"): (None, LEADS | {"head-of-service", "chief-officer"}),
    }


EXPECTED = {
    **{step: who for name in MODERATED for step, who in moderation_steps(name).items()},
    **{step: who for name in PARTNERSHIP for step, who in record_steps(name).items()},
    **{(name, "agreed"): (None, LEADS | {"chief-officer"}) for name in PARTNERSHIP},
    **record_steps("supervision-observation"),
    **letter_steps("supervision-observation", OWN),
    **record_steps("compliance-check"),
    **record_steps("head-of-service-follow-up"),
    ("head-of-service-follow-up", "amended"): (OWN, {"lead-auditor", "head-of-service", "service-manager"}),
    **{step: who for name in LETTERED for step, who in (record_steps(name) | letter_steps(name)).items()},
}
AUTHORS = {
    "compliance-check": AUDITORS | {"business-development-officer", "reviewing-officer"},
    "head-of-service-follow-up": LEADS | {"head-of-service", "service-manager", "chief-officer"},
    "thematic-audit": AUDITORS | {"reviewing-officer"},
    "joint-audit": AUDITORS | {"reviewing-officer"},
    "re-audit": AUDITORS,
    "multi-agency-audit": AUDITORS | {"reviewing-officer"},
    "section-11-audit": SUPERVISORS | {"business-development-officer"},
    "section-175-audit": SUPERVISORS | {"business-development-officer"},
    "supervision-check": SUPERVISORS,
    "supervision-observation": SUPERVISORS,
    "closure-audit": AUDITORS,
}
