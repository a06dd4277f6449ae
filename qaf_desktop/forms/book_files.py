"""A workbook's bytes, looked at before anything unpacks them: of a known kind, not too large, not a zip bomb."""

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.words import say

LARGEST = 16 * 1024 * 1024
MOST_UNPACKED = 96 * 1024 * 1024
MOST_PARTS = 1_000
KINDS = (".xlsx", ".xlsm", ".xls", ".csv", ".md")
_ZIPPED = (".xlsx", ".xlsm")


def book_content(path: Path) -> bytes | FormProblem:
    """The file's bytes; or `workbook-kind`, `workbook-unreadable`, `workbook-too-large` or `workbook-bomb`."""
    if path.suffix.lower() not in KINDS:
        return FormProblem(
            "workbook-kind", path.name, say("This is not a workbook."), say("Choose an .xlsx, .xls, .csv or .md file.")
        )
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError:
        words = say("The file cannot be read.")
        return FormProblem("workbook-unreadable", path.name, words, say("Close it elsewhere and try again."))
    if size > LARGEST:
        return FormProblem(
            "workbook-too-large",
            path.name,
            say("The workbook is larger than 16 MB."),
            say("Put long lists in files of their own."),
        )
    if path.suffix.lower() in _ZIPPED and _unpacks_too_far(content):
        return FormProblem(
            "workbook-bomb",
            path.name,
            say("The workbook would unpack to more than 96 MB, so it was not opened."),
            say("Save the sheets that the form needs as a new workbook."),
        )
    return content


def _unpacks_too_far(content: bytes) -> bool:
    """By the sizes its own directory states; a reader of zip files takes no more than those out of it."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError):
        return False  # no workbook at all: the converter says so
    return len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED
