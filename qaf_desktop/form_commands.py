"""What `qaf form` does, for anybody who writes forms or wants to check the engine. No workspace is needed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.book_rows import placed
from qaf_desktop.forms.bounds import CODES
from qaf_desktop.forms.converting import convert_workbook
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.evaluating import evaluate as evaluated
from qaf_desktop.forms.evaluating import said
from qaf_desktop.forms.own_columns import own_column_problems
from qaf_desktop.forms.proofing import whole_proof
from qaf_desktop.forms.reading import open_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.unconverting import workbook_sheets
from qaf_desktop.forms.workbooks import Sheets, markdown_of, read_sheets, workbook_of
from qaf_desktop.methods.column_words import own_column_words
from qaf_desktop.methods.standards import load_standards
from qaf_desktop.paths import resources
from qaf_desktop.terminal import Terminal
from qaf_desktop.words import say

XFORM = ".xml"
WORKBOOKS = (".xlsx", ".md")


def check(files: Sequence[Path], terminal: Terminal) -> int:
    """A line for each file that opens, and one for each problem: code, place, what is wrong, mend. Exit code 0 when
    no file has a problem; a warning is a line too, and no problem.

    A workbook is read cell by cell, as the window's import reads it. The columns of our own are looked at too, by the
    standards that ship. A form that opens although some of its expressions cannot be read is not ok: it may be filled
    in where it is in use, but not published anew.
    """
    sound, known = True, own_column_words(load_standards(resources() / "standards"))
    for path in files:
        found = _form(path)
        problems = _problems(path, found, known)
        stopped = any(problem.stops for problem in problems)
        if isinstance(found, Form):
            terminal.say(_said(path.name, found, sound=not stopped))
        sound = sound and not stopped
        for problem in problems:
            terminal.say(_line(path.name, problem))
    return 0 if sound else 1


def _problems(
    path: Path, found: Form | tuple[FormProblem, ...], known: Mapping[str, Collection[str]]
) -> tuple[FormProblem, ...]:
    """All that is wrong with a form, and what is doubtful about its workbook."""
    refused = found.faults if isinstance(found, Form) else found
    own = (*own_column_problems(found, known), *_bounds(found)) if isinstance(found, Form) else ()
    if path.suffix.lower() == XFORM:
        return (*refused, *own)
    sheets = read_sheets(path)
    if isinstance(sheets, FormProblem):
        return refused
    return (*whole_proof(sheets, placed(refused, path)), *placed(own, path))


def _line(file: str, problem: FormProblem) -> str:
    known = {"file": file, "code": problem.code, "where": problem.where, "message": problem.message}
    if problem.stops:
        return say("{file}: {code}, {where}: {message} {mend}", **known, mend=problem.mend)
    return say("{file}: warning, {code}, {where}: {message} {mend}", **known, mend=problem.mend)


def _bounds(form: Form) -> tuple[FormProblem, ...]:
    """Where the form asks for more than the engine gives before anybody has answered anything."""
    problems = FormSession(form, now=Clock().local).problems()
    mend = say("Ask for fewer rows, or make the rule look at less.")
    return tuple(FormProblem(one.code, one.path, one.message, mend) for one in problems if one.code in CODES)


def _said(file: str, form: Form, *, sound: bool) -> str:
    known = {"file": file, "n": len(form.questions), "id": form.id, "version": form.version}
    if not sound:
        return say("{file}: opens, but not all of it is ok, {n} questions, {id} {version}", **known).rstrip()
    return say("{file}: ok, {n} questions, {id} {version}", **known).rstrip()


def convert(source: Path, target: Path, terminal: Terminal) -> int:
    """A workbook, markdown or XForm as XForm, workbook or markdown, by the ending of `target`. What an XForm says that
    a workbook has no place for is told, a line each."""
    content, losses = _converted(source, target.suffix.lower())
    write_new_file(target, content)
    terminal.say(say("Written: {file}", file=target.name))
    for loss in losses:
        terminal.say(loss)
    return 0


def evaluate(lines: Iterable[str], terminal: Terminal) -> int:
    """JSON lines in, JSON lines out, an error being an answer too. Exit code 1 when any line has one."""
    failed = False
    for answer in evaluated(lines, Clock().local):
        terminal.say(said(answer))
        failed = failed or "error" in answer
    return 1 if failed else 0


def _form(path: Path) -> Form | tuple[FormProblem, ...]:
    if path.suffix.lower() != XFORM:
        content = convert_workbook(path)
        return open_form(content) if isinstance(content, bytes) else content
    try:
        return open_form(path.read_bytes())
    except OSError:
        words = say("The file cannot be read.")
        return (FormProblem("form-unreadable", path.name, words, say("Check its name and place.")),)


def _converted(source: Path, ending: str) -> tuple[bytes, tuple[str, ...]]:
    """The bytes to write, and what was lost on the way."""
    if ending not in (XFORM, *WORKBOOKS):
        raise UserFacingError(
            "not-a-target",
            say("A form is written as .xml (XForm), .xlsx or .md."),
            say("Name the file with one of these endings."),
        )
    if ending == XFORM:
        return _xform(source), ()
    if source.suffix.lower() == XFORM:
        found = workbook_sheets(_xform(source))
        return (_stop(found), ()) if isinstance(found, FormProblem) else (_book(found.sheets, ending), found.losses)
    sheets = read_sheets(source)
    return (_stop(sheets), ()) if isinstance(sheets, FormProblem) else (_book(sheets, ending), ())


def _book(sheets: Sheets, ending: str) -> bytes:
    return workbook_of(sheets) if ending == ".xlsx" else markdown_of(sheets).encode()


def _xform(source: Path) -> bytes:
    """The form's XForm, as far as the engine opens it."""
    if source.suffix.lower() != XFORM:
        content = convert_workbook(source)
        return content if isinstance(content, bytes) else _stop(content[0])
    found = _form(source)
    return source.read_bytes() if isinstance(found, Form) else _stop(found[0])


def _stop(problem: FormProblem) -> bytes:
    raise UserFacingError(problem.code, f"{problem.where}: {problem.message}", problem.mend)
