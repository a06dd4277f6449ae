"""Public workbooks as XForms: each is converted once for all the tests that read them."""

from functools import cache
from pathlib import Path

from qaf_desktop.forms.converting import Converted, convert_workbook


@cache
def converted(path: Path) -> Converted:
    """As `convert_workbook` gives it; for files that no test changes."""
    return convert_workbook(path)
