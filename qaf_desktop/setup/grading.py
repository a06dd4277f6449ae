"""The grades of a project: forms come in one scale, and are made over into the one that the lead chose."""

from pathlib import Path

from qaf_desktop.forms.converting import Converted, convert_workbook, convert_xlsx
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.regrading import NewGrade, Regrading, regraded
from qaf_desktop.forms.workbooks import read_sheets, workbook_of
from qaf_desktop.methods.standards import Standards


def regrading(standards: Standards, scale: str) -> Regrading | None:
    """How forms are made over for a project that grades by this scale; None where they stay as they are written."""
    into = standards.scales.get(scale)
    first = standards.scales.get(into.instead_of) if into else None
    if into is None or first is None:
        return None
    return Regrading(
        scale=first.id,
        into=into.id,
        words=tuple((grade.value, grade.word) for grade in first.grades),
        grades=tuple(NewGrade(grade.value, grade.word, grade.stands_for) for grade in into.grades),
        beyond=into.beyond,
    )


def converted(path: Path, change: Regrading | None) -> Converted:
    """The XForm of a form in a file, made over where it asks for grades and the project's are others."""
    if change is None:
        return convert_workbook(path)
    sheets = read_sheets(path)
    if isinstance(sheets, FormProblem):
        return (sheets,)
    made_over = regraded(sheets, change)
    return convert_workbook(path) if made_over is sheets else convert_xlsx(workbook_of(made_over), path.stem)
