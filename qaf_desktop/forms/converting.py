"""XLSForm (a workbook, or pyxform's markdown) → XForm bytes, by pyxform; complaints are values with sheet and row."""

import re
import warnings
from pathlib import Path

from qaf_desktop.forms.book_files import book_content
from qaf_desktop.forms.book_rows import place_of, without_row
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.embedding import embed_lists
from qaf_desktop.words import mark, say

_MEND = mark("Change this in the form’s workbook and convert it again.")

NAMESPACE = 'qaf="urn:qaf-desktop:form:1"'
"""What the column `namespaces` of the settings says where a form has columns of our own."""
_OWN_USED = re.compile(r"<[^>]*\sqaf:[\w\-]+=")
_OWN_TOLD = 'xmlns:qaf="urn:qaf-desktop:form:'

Converted = bytes | tuple[FormProblem, ...]


def convert_markdown(text: str, name: str) -> Converted:
    """The XForm of a form kept as markdown tables. `name` is the form's id where its settings name none."""
    return _convert(text, ".md", name)


def convert_workbook(path: Path) -> Converted:
    """The XForm of an .xlsx, .xlsm, .xls, .csv or .md file. Its stem is the form's id where its settings name none;
    lists in files beside it (`select_one_from_file fruits.csv`) become part of it."""
    content = book_content(path)
    if isinstance(content, FormProblem):
        return (content,)
    converted = _convert(content, path.suffix.lower(), path.stem)
    whole = embed_lists(converted, path.parent) if isinstance(converted, bytes) else converted
    return (whole,) if isinstance(whole, FormProblem) else whole


def convert_xlsx(content: bytes, name: str) -> Converted:
    """The XForm of a workbook's bytes. `name` is the form's id where its settings name none."""
    return _convert(content, ".xlsx", name)


def _convert(content: str | bytes, suffix: str, name: str) -> Converted:
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        with warnings.catch_warnings(action="ignore"):
            result = convert(content, validate=False, file_type=suffix, form_name="data")
    except PyXFormError as error:
        return (_problem(error, content, suffix),)
    except TypeError as error:
        if "unexpected keyword" in str(error):  # a .csv without sheets: its first row is taken for their names
            return (_no_survey(name),)
        return (_broken(name, error),)
    except Exception as error:  # a workbook can be broken in any way a library can stumble over; none may stop the app
        return (_broken(name, error),)
    if _OWN_USED.search(result.xform) and _OWN_TOLD not in result.xform:
        return (_no_namespace(),)
    return _named(result.xform, name).encode("utf-8")


def _named(xform: str, name: str) -> str:
    """pyxform calls a form without an id `data`; it is called by its file's name instead."""
    return xform.replace('<data id="data"', f'<data id="{_identifier(name)}"', 1)


def _identifier(name: str) -> str:
    return re.sub(r"[^\w.\-]+", "_", name)


def _problem(error: Exception, content: str | bytes, suffix: str) -> FormProblem:
    detail = getattr(getattr(error, "code", None), "name", None)
    code = f"xlsform-{str(detail).lower().replace('_', '-')}" if detail else "xlsform-refused"
    words = str(error)
    return FormProblem(code, place_of(words, content, suffix), without_row(words), say(_MEND))


def _no_namespace() -> FormProblem:
    """Without it the form's own columns are lost, or the form is no XML at all."""
    return FormProblem(
        "namespace-missing",
        say("sheet settings, column namespaces"),
        say("The form has columns of its own (bind::qaf:…), and the settings do not say what “qaf” is."),
        say("In the sheet settings, add a column “namespaces”, and write in it: {value}", value=NAMESPACE),
        "settings!A1",
    )


def _no_survey(name: str) -> FormProblem:
    return FormProblem(
        "survey-missing",
        say("{name} row 1", name=name),
        say("The file has no sheet named survey, so it is no form."),
        say("A .csv form begins with a line “survey”; a list for a form is put in as a register."),
    )


def _broken(name: str, error: Exception) -> FormProblem:
    words = say("The workbook cannot be converted ({name}).", name=type(error).__name__)
    return FormProblem("workbook-broken", name, words, say(_MEND))
