"""Gathers every sentence that people see into one catalogue: `python tools/words.py` (or `make words`).

It reads the calls of say, mark, tr and translate in the program's sources, and what the program's own loaders read
from the declared data. Writes resources/i18n/qaf_en.ts, and brings the catalogues of other languages up to date:
their translations stay, new sentences are added unfinished, sentences that are gone go.
"""

import ast
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from qaf_desktop.exchange.verdicts import CODES  # noqa: E402
from qaf_desktop.methods.desks import load_desk_kinds  # noqa: E402
from qaf_desktop.methods.reading import load_methods  # noqa: E402
from qaf_desktop.methods.standards import load_standards  # noqa: E402
from qaf_desktop.methods.theme_sources import FILE, read_theme_sources  # noqa: E402
from qaf_desktop.words import ENGLISH, OWN_NAME, PREFIX, SUFFIX, Language, choose  # noqa: E402

CATALOGUES = ROOT / "resources" / "i18n"
SENTENCE_AT = {"say": 0, "mark": 0, "tr": 0, "translate": 1}
OF_QOBJECT = ("tr", "translate")
CONTEXT = "QAF Desktop"
OF_QT = (
    "&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All", "Copy &Link Location",
    "OK", "&OK", "Cancel", "&Cancel", "&Yes", "&No", "Save", "Discard", "Close", "Open",
)  # fmt: skip
"""What Qt itself says in this program: the menu of a text box, the buttons of its dialogs."""


def sentences() -> tuple[str, ...]:
    """Every sentence once, sorted."""
    found = {OWN_NAME, *OF_QT, *(sentence for _verdict, sentence in CODES.values()), *_in_data(), *_in_help()}
    for path in (ROOT / "qaf_desktop").rglob("*.py"):
        found |= set(in_source(path.read_text(encoding="utf-8")))
    return tuple(sorted(found - {""}))


def in_source(source: str) -> Iterator[str]:
    """The sentences of one module. A call of none but a variable speaks what was marked elsewhere."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            at = _sentence_at(node)
            if at is not None and len(node.args) > at:
                yield from _texts(node.args[at])


def _sentence_at(call: ast.Call) -> int | None:
    """Which argument is the sentence. A bare `tr` may stand for `translate`: then the context comes first."""
    short_for_translate = isinstance(call.func, ast.Name) and call.func.id == "tr" and len(call.args) > 1
    return 1 if short_for_translate else SENTENCE_AT.get(_name(call.func))


def _name(function: ast.expr) -> str:
    """A method of the name of ours is another's, such as a terminal's `say`: Qt's own are methods."""
    if isinstance(function, ast.Attribute):
        return function.attr if function.attr in OF_QOBJECT else ""
    return function.id if isinstance(function, ast.Name) else ""


def _texts(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from (*_texts(argument.body), *_texts(argument.orelse))


class _Heard(Mapping[str, str]):
    """A language that has every word, and remembers which were asked for."""

    def __init__(self) -> None:
        self.texts: set[str] = set()

    def __getitem__(self, text: str) -> str:
        self.texts.add(text)
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


def _in_data() -> set[str]:
    heard = _Heard()
    Language.words = heard
    load_methods(ROOT / "resources" / "methods")
    load_desk_kinds(ROOT / "resources" / "desks")
    read_theme_sources((ROOT / "resources" / "lists" / FILE).read_bytes())
    scales = load_standards(ROOT / "resources" / "standards").scales
    grades = {word for scale in scales.values() for grade in scale.grades for word in (grade.word, grade.short)}
    choose({})
    return heard.texts | grades


def _in_help() -> set[str]:
    guides = (ROOT / "resources" / "help").glob("*.md")
    return {path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ") for path in guides}


def catalogue(language: str, texts: Iterable[str], known: Mapping[str, ElementTree.Element]) -> bytes:
    """The file of one language; a sentence among `known` keeps its message. No places and no dates are in it."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en_GB")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in texts:
        context.append(known.get(text) or _message(text))
    ElementTree.indent(root, "    ")
    return b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ElementTree.tostring(root, "utf-8") + b"\n"


def _message(text: str) -> ElementTree.Element:
    message = ElementTree.Element("message")
    ElementTree.SubElement(message, "source").text = text
    ElementTree.SubElement(message, "translation", type="unfinished")
    return message


def renewed(path: Path, texts: Iterable[str]) -> bytes:
    """The catalogue of another language with these sentences, its own translations kept."""
    root = ElementTree.parse(path).getroot()
    known = {message.findtext("source", ""): message for message in root.iter("message")}
    return catalogue(root.get("language", ""), texts, known)


def main() -> int:
    texts = sentences()
    CATALOGUES.mkdir(exist_ok=True)
    english = CATALOGUES / f"{PREFIX}{ENGLISH}{SUFFIX}"
    english.write_bytes(catalogue("en_GB", texts, {}))
    for path in CATALOGUES.glob(f"{PREFIX}*{SUFFIX}"):
        if path != english:
            path.write_bytes(renewed(path, texts))
    print(f"{len(texts)} sentences in {english.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
