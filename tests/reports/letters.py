"""Invented letters about invented people, for the tests of papers."""

from qaf_desktop.analysis.pictures import Bar, Mark, Part, StackedBars
from qaf_desktop.reports.document import (
    Answer,
    Facts,
    Grades,
    Headline,
    Letter,
    Points,
    Response,
    Rows,
    Section,
    Words,
)

OUTSTANDING = Mark("Outstanding", "star", "outstanding")
GOOD = Mark("Good", "disc", "good")
REQUIRES = Mark("Requires improvement", "half-disc", "requires-improvement")
INADEQUATE = Mark("Inadequate", "triangle", "inadequate")
NOT_APPLICABLE = Mark("Not applicable", "dash", "not-applicable")
SCALE = (OUTSTANDING, GOOD, REQUIRES, INADEQUATE, NOT_APPLICABLE)

SECTIONS = (
    ("Child’s voice and lived experience", OUTSTANDING), ("Threshold and decision-making", GOOD),
    ("Assessment and analysis of risk and need", GOOD), ("Planning and review", REQUIRES),
    ("Drift, delay and timeliness", REQUIRES), ("Management oversight and supervision", GOOD),
    ("Independent challenge", NOT_APPLICABLE), ("Multi-agency working", GOOD),
    ("Identity, diversity and inclusion", INADEQUATE), ("Recording and chronology", GOOD),
    ("Impact and outcomes", GOOD),
)  # fmt: skip

RATIONALE = (
    "Zofia’s visits are regular, warm and well prepared, and you can see in the record how what the child says "
    "changes the plan. The plan itself is less strong: several actions have no date.\n\n"
    "Overall the work is good, because the child is safer than six months ago and can say why."
)


def mix() -> StackedBars:
    counts = {mark.word: sum(1 for _s, m in SECTIONS if m is mark) for mark in SCALE}
    parts = tuple(Part(mark.word, mark.word, counts[mark.word], mark) for mark in SCALE)
    return StackedBars("Sections", "How were the sections graded?", (Bar("all", "All sections", parts),), "sections")


def an_action(number: int) -> tuple[str, ...]:
    return (
        f"Agree dates for every step of the plan at core group {number}, and tell the family which come first",
        "Zofia Łukasiewicz", f"{number % 28 + 1} Dec 2026", "High",
        "The plan on file has a date and an owner for each step",
    )  # fmt: skip


def a_letter(*, actions: int = 4, rationale: str = RATIONALE, sections: int | None = None) -> Letter:
    return Letter(
        title="Feedback on a case file audit, CFA-2026-0142",
        subject="Feedback to the practitioner",
        heading="Feedback on a case file audit",
        organisation="Borrowdale Council · Children’s Services",
        marking="OFFICIAL-SENSITIVE",
        reference="CFA-2026-0142",
        digest="3f9a61c2d4e8b07715aa90fe3f9a61c2d4e8b07715aa90fe3f9a61c2d4e8b077",
        opening=Facts(
            (
                ("To", "Zofia Łukasiewicz, social worker, Fell Team"),
                ("From", "Émile O’Brien, auditor"),
                ("Date", "22 November 2026"),
                ("Record", "CFA-2026-0142, version 2"),
                ("What was looked at", "The child’s file and a talk with you, 1 May to 31 October 2026"),
                ("Marking", "OFFICIAL-SENSITIVE. Do not file on the child’s record."),
            )
        ),
        sections=_sections(actions, rationale)[:sections],
    )


def _sections(actions: int, rationale: str) -> tuple[Section, ...]:
    steps = tuple(an_action(number) for number in range(1, actions + 1))
    return (
        Section("Summary", (Headline("Overall grade", GOOD), Words(rationale))),
        Section("What went well", (Points(_STRENGTHS),)),
        Section("Grades by section", (Grades(("Section", "Grade"), SECTIONS, mix()),)),
        Section("What would make it better", (Points(_IMPROVEMENTS),)),
        Section("Actions agreed", (Rows(_ACTION_HEADS, (34, 17, 15, 11, 23), steps),)),
        Section("What the family said", (Answer("What has got better?", "“She comes when she says.”", True),)),
        Section("Your reflection", (Answer("What are you proud of?", "That he now asks for me by name."),)),
        Section(
            "Your response",
            (
                Words("You are welcome to agree, to disagree, and to add what the record does not show."),
                Response(4, ("practitioner", "auditor"), "Made from record CFA-2026-0142."),
            ),
        ),
    )


_STRENGTHS = (
    ("Direct work.", "The three houses were used on two visits, in the child’s own words, and shared with the school."),
    ("", "Both parents, and the grandmother in Kraków, were asked for their view before the review."),
)
_IMPROVEMENTS = (("", "Write the contingency plan as something the family could act on tonight."),
                 ("", "Say what the child’s faith means in this home, not only which it is."))  # fmt: skip
_ACTION_HEADS = ("What", "Who", "Due", "Priority", "How we shall know")
