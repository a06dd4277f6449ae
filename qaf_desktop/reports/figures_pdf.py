"""Pictures with their tables as a paper, for the first page of figures and for any picture alone."""

from collections.abc import Sequence

from qaf_desktop.analysis.pictures import Picture
from qaf_desktop.reports.document import Facts, Figure, Letter, Section
from qaf_desktop.words import say


def figures_paper(
    heading: str, organisation: str, marking: str, facts: Sequence[tuple[str, str]], pictures: Sequence[Picture]
) -> Letter:
    """A paper of one section a picture, for `letter_pdf`. `facts` say period, filters and when it was made."""
    return Letter(
        title=heading,
        subject=say("Figures"),
        heading=heading,
        organisation=organisation,
        marking=marking,
        reference=heading,
        digest="",
        opening=Facts(tuple(facts)),
        sections=tuple(Section(picture.question, (Figure(picture),)) for picture in pictures),
    )
