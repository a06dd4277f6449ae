"""Which editor answers which question."""

from qaf_desktop.forms.appearances import finds, in_a_row
from qaf_desktop.forms.definition import Kind, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.acknowledge import AcknowledgeEditor
from qaf_desktop.ui.form_page.editors.base import Editor
from qaf_desktop.ui.form_page.editors.choice_combo import ChoiceComboEditor
from qaf_desktop.ui.form_page.editors.choice_list import ChoiceListEditor
from qaf_desktop.ui.form_page.editors.choice_row import ChoiceRowEditor
from qaf_desktop.ui.form_page.editors.choice_search import ChoiceSearchEditor
from qaf_desktop.ui.form_page.editors.date import DateEditor
from qaf_desktop.ui.form_page.editors.datetime import DateTimeEditor
from qaf_desktop.ui.form_page.editors.decimal import DecimalEditor
from qaf_desktop.ui.form_page.editors.file import FileEditor
from qaf_desktop.ui.form_page.editors.grade import GradeEditor
from qaf_desktop.ui.form_page.editors.hidden import HiddenEditor
from qaf_desktop.ui.form_page.editors.integer import IntegerEditor
from qaf_desktop.ui.form_page.editors.line import LineEditor
from qaf_desktop.ui.form_page.editors.note import NoteEditor
from qaf_desktop.ui.form_page.editors.range import RangeEditor
from qaf_desktop.ui.form_page.editors.rank import RankEditor
from qaf_desktop.ui.form_page.editors.select_many import SelectManyEditor
from qaf_desktop.ui.form_page.editors.text import TextEditor
from qaf_desktop.ui.form_page.editors.time import TimeEditor
from qaf_desktop.ui.form_page.editors.unsupported import UnsupportedEditor

EDITORS: dict[Kind, type[Editor]] = {
    Kind.TEXT: TextEditor,
    Kind.INTEGER: IntegerEditor,
    Kind.DECIMAL: DecimalEditor,
    Kind.DATE: DateEditor,
    Kind.TIME: TimeEditor,
    Kind.DATETIME: DateTimeEditor,
    Kind.SELECT_ONE: ChoiceRowEditor,
    Kind.SELECT_MULTIPLE: SelectManyEditor,
    Kind.RANK: RankEditor,
    Kind.RANGE: RangeEditor,
    Kind.NOTE: NoteEditor,
    Kind.ACKNOWLEDGE: AcknowledgeEditor,
    Kind.FILE: FileEditor,
    Kind.IMAGE: FileEditor,
    Kind.AUDIO: FileEditor,
    Kind.VIDEO: FileEditor,
    Kind.GEOPOINT: UnsupportedEditor,
    Kind.GEOTRACE: UnsupportedEditor,
    Kind.GEOSHAPE: UnsupportedEditor,
    Kind.BARCODE: UnsupportedEditor,
    Kind.HIDDEN: HiddenEditor,
}
FEW, SHORT, LONG_LIST = 5, 24, 12


def editor_class(view: QuestionView) -> type[Editor]:
    """The editor of this question: by its kind, and for choices and text by its appearance and choices."""
    question = view.question
    if question.kind is Kind.SELECT_ONE:
        return _of_one(question, view)
    if question.kind is Kind.TEXT and "multiline" not in question.appearance and not view.min_words:
        return LineEditor
    return EDITORS[question.kind]


def _of_one(question: Question, view: QuestionView) -> type[Editor]:
    if "scale" in question.extras:
        return GradeEditor
    if in_a_row(question):
        return ChoiceRowEditor
    if finds(question) or len(view.choices) > LONG_LIST:
        return ChoiceSearchEditor
    if "minimal" in question.appearance:
        return ChoiceComboEditor
    if len(view.choices) <= FEW and all(len(choice.label) <= SHORT for choice in view.choices):
        return ChoiceRowEditor
    return ChoiceListEditor
