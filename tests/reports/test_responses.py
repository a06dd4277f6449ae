"""The response typed into a letter comes back whole; what is no response is refused in words, and nothing is run."""

import json
import zlib
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String

from qaf_desktop.errors import UserFacingError
from qaf_desktop.reports.contents import feedback_letter
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.responses import FILE, FORM, Answered, read_response, response_file
from tests.reports.papers import complaints, qpdf_says, tree
from tests.reports.shipped import REGISTERS, plausible, shipped_form, some_facts, standards


def a_letter():
    form, known = shipped_form("case-file-audit"), standards()
    return letter_pdf(
        feedback_letter(
            form, plausible(form), some_facts(), "practitioner", scales=known.scales,
            sensitivity=known.sensitivity.audiences, registers=REGISTERS,
        )
    )  # fmt: skip


def filled(data=None, **values):
    """As a PDF reader fills and saves it."""
    with pikepdf.open(BytesIO(data or a_letter())) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if str(field.T) in values:
                field.V = String(values[str(field.T)])
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def refusal(data):
    with pytest.raises(UserFacingError) as caught:
        read_response(data)
    return caught.value.code


def test_the_letters_fields_are_named_tagged_and_pass_the_checkers(tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(a_letter())
    assert complaints(path) == []
    assert qpdf_says(path) == ""
    with pikepdf.open(path) as pdf:
        form = pdf.Root.AcroForm
        widgets = [field for field in form.Fields if "/Rect" in field]
        assert [str(field.T) for field in widgets] == ["response", "signed", "dated"]
        assert [str(field.TU) for field in widgets] == ["Your response", "Signed: Zofia Łukasiewicz", "Date"]
        assert "/FontFile2" in form.DR.Font.QAF.FontDescriptor
        owners = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
        for field in widgets:
            owner = owners[int(field.StructParent)]
            assert Name.Form == owner.S
            assert owner.K.Obj.objgen == field.objgen
    assert len(list(tree(path.read_bytes()).all("Form"))) == 3


def test_what_was_typed_comes_back_with_the_letter_it_answers():
    facts = some_facts()
    found = read_response(filled(response="I agree,\rand Łucja helped.", signed="Zofia Łukasiewicz", dated="1 Dec"))
    assert found == Answered(
        facts.reference, facts.digest, 1, "I agree,\nand Łucja helped.", "Zofia Łukasiewicz", "1 Dec", FORM
    )


def test_a_response_file_says_the_same():
    said = Answered("CFA-1", "ab" * 32, 2, "I see it differently: שלום", "Zofia", "", FILE)
    assert read_response(response_file(said)) == said


@cache
def hostile():
    scripted = filled(response="words")
    with pikepdf.open(BytesIO(scripted)) as pdf:
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        out = BytesIO()
        pdf.save(out)
    looped = BytesIO()
    with pikepdf.new() as pdf:
        field = pdf.make_indirect(Dictionary(T=String("letter"), V=String("a|b|1")))
        field.Kids = pikepdf.Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=pikepdf.Array([field, 7, pikepdf.Name.X]))
        pdf.save(looped)
    locked = BytesIO()
    with pikepdf.open(BytesIO(a_letter())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x", user="y"))
    bomb = zlib.compress(bytes(100 << 20), 9)
    return {
        "nothing": (b"", "response-unreadable"),
        "another file": (b"PK\x03\x04" + bytes(100), "response-unreadable"),
        "a torn letter": (a_letter()[:900], "response-unreadable"),
        "only a head": (b"%PDF-1.7 nothing", "response-unreadable"),
        "too large": (b"%PDF-1.7" + bytes(5 << 20), "response-too-large"),
        "a bomb": (b"%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n" + bomb, "response-too-large"),
        "a bomb in a bomb": (b"%PDF-1.7\nstream\r\n" + zlib.compress(bomb), "response-too-large"),
        "a field inside itself": (looped.getvalue(), "response-empty"),
        "locked": (locked.getvalue(), "response-locked"),
        "not filled": (a_letter(), "response-empty"),
        "json of another kind": (b'{"format": "other"}', "response-unreadable"),
        "deep json": (b'{"a":' + b"[" * 100_000, "response-unreadable"),
        "wrong types": (json.dumps({"format": "response/1", "response": 7, "number": True}).encode(), "response-empty"),
    }


NAMES = (
    "nothing", "another file", "a torn letter", "only a head", "too large", "a bomb", "a bomb in a bomb",
    "a field inside itself", "locked", "not filled", "json of another kind", "deep json", "wrong types",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_response_is_refused_in_words(name):
    data, code = hostile()[name]
    assert refusal(data) == code


def test_a_pdf_without_a_letters_name_is_refused():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        out = BytesIO()
        pdf.save(out)
    assert refusal(out.getvalue()) == "response-no-letter"


def test_scripts_are_not_looked_at_and_long_words_are_cut():
    assert len(read_response(filled(response="x" * 50_000)).words) == 20_000
