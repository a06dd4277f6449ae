"""A form with every appearance that ODK knows, on the real page: what each is here, and where that is said."""

import pytest
from PySide6.QtWidgets import QLineEdit

from qaf_desktop.forms.appearances import APPEARANCES
from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Kind
from qaf_desktop.forms.reading import read_form
from qaf_desktop.ui.form_page.editors.choice_combo import ChoiceComboEditor
from qaf_desktop.ui.form_page.editors.choice_row import ChoiceRowEditor
from qaf_desktop.ui.form_page.editors.choice_search import ChoiceSearchEditor
from qaf_desktop.ui.form_page.editors.file import FileEditor
from qaf_desktop.ui.form_page.editors.line import LineEditor
from qaf_desktop.ui.form_page.editors.range import RangeEditor
from qaf_desktop.ui.form_page.editors.rank import RankEditor
from qaf_desktop.ui.form_page.editors.select_many import SelectManyEditor
from qaf_desktop.ui.form_page.editors.text import TextEditor
from tests.ui.form_page.conftest import form_of

TYPES = {
    "text": "text", "select_one": "select_one view", "select_multiple": "select_multiple view", "integer": "integer",
    "decimal": "decimal", "range": "range", "date": "date", "image": "image", "video": "video", "audio": "audio",
    "geopoint": "geopoint", "geotrace": "geotrace", "geoshape": "geoshape", "barcode": "barcode",
    "acknowledge": "acknowledge",
}  # fmt: skip
WORDS = ("Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree", "Cannot say", "Does not apply here")


def questions():
    """(name, type, appearance) of a question for each appearance on each type it goes with."""
    for one in APPEARANCES:
        for type_ in (part.strip() for part in one.on.split(",")):
            for written in one.names:
                if type_ in TYPES and written != "label":
                    name = written.replace("…", "app").replace("columns-n", "columns-3")
                    yield f"q_{type_}_{name.replace('-', '_').replace(':', '_')}", TYPES[type_], name


def markdown():
    rows = [f"| | {type_} | {name} | {type_.split()[0]}, {look} | {look} | {_more(type_)} |"
            for name, type_, look in questions()]  # fmt: skip
    choices = "\n".join(f"| | view | v{number} | {word} |" for number, word in enumerate(WORDS))
    table = (
        "| | begin_group | table | A table of choices | table-list | |\n| | select_one view | t1 | The plan | | |\n"
        "| | select_one view | t2 | The visit | | |\n| | end_group | | | | |\n| | rank view | order | In order | | |"
    )
    body = "| | begin_group | all | Every appearance | | |\n" + "\n".join(rows) + f"\n{table}\n| | end_group | | | | |"
    return (
        f"| survey |\n| | type | name | label | appearance | parameters |\n{body}\n"
        f"| choices |\n| | list_name | name | label |\n{choices}\n"
    )


def _more(type_):
    return "start=0 end=10 step=1" if type_ == "range" else ""


@pytest.fixture(scope="module")
def form():
    return form_of(markdown())


EDITORS = {
    "q_text_multiline": TextEditor,
    "q_text_numbers": LineEditor,
    "q_select_one_minimal": ChoiceComboEditor,
    "q_select_one_autocomplete": ChoiceSearchEditor,
    "q_select_one_likert": ChoiceRowEditor,
    "q_select_one_columns_3": ChoiceRowEditor,
    "q_select_multiple_columns": SelectManyEditor,
    "q_range_vertical": RangeEditor,
    "q_image_signature": FileEditor,
    "q_audio_voice_only": FileEditor,
    "q_barcode_front": LineEditor,
    "table/t1": ChoiceRowEditor,
    "order": RankEditor,
}
SAID = {
    "q_image_signature": "draw or sign",
    "q_image_new": "camera",
    "q_video_selfie": "film",
    "q_audio_low": "record",
    "q_barcode_front": "barcode",
    "q_geopoint_maps": "latitude",
    "q_geotrace_placement_map": "points",
    "q_text_ex:app": "another app",
    "q_decimal_bearing": "compass",
}


def test_every_appearance_has_its_editor_and_what_a_phone_would_do_is_said(open_page, form):
    page = open_page(form)
    cards = page.stack.section.cards
    for path, editor in EDITORS.items():
        assert isinstance(cards[f"all/{path}"].editor, editor), path
    for path, words in SAID.items():
        card = cards[f"all/{path.replace('ex:app', 'ex_app')}"]
        assert words in card.editor.note()
        assert words in card._note.text()


def test_the_head_of_a_table_is_words_and_is_never_asked(open_page, form):
    heads = [one for one in form.questions.values() if "label" in one.appearance]
    assert heads
    assert {one.kind for one in heads} == {Kind.NOTE}
    open_page(form)


def test_what_is_masked_shows_dots(open_page, form):
    page = open_page(form)
    field = page.stack.section.cards["all/q_text_masked"].editor.field
    assert field.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize("parameters", ["start=1 end=9 step=0", "start=0 end=1e30 step=1", "start=9 end=1 step=2"])
def test_a_range_that_makes_no_sense_still_opens(open_page, parameters):
    text = "| survey |\n| | type | name | label | parameters |\n| | begin_group | g | G | |\n| | range | r | R | {} |\n"
    sound = convert_markdown(text.format("start=0 end=10 step=1") + "| | end_group | | | |\n", "range")
    assert isinstance(sound, bytes)
    given = dict(part.split("=") for part in parameters.split())
    for name, usual in (("start", "0"), ("end", "10"), ("step", "1")):
        sound = sound.replace(f'{name}="{usual}"'.encode(), f'{name}="{given[name]}"'.encode())
    page = open_page(read_form(sound))
    slider = page.stack.section.cards["g/r"].editor.slider
    slider.triggerAction(slider.SliderAction.SliderSingleStepAdd)
