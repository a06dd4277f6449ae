"""Reading a PDF back: its tree, its words in the order of the tree, everything its bytes say once unpacked."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import outloud
import pikepdf
from pdfua.validator import Validator


@dataclass(frozen=True)
class Node:
    role: str
    text: str
    kids: tuple["Node", ...]
    scope: str
    alt: str
    pages: frozenset[int]

    def all(self, role: str) -> Iterator["Node"]:
        if self.role == role:
            yield self
        for kid in self.kids:
            yield from kid.all(role)

    def words(self) -> str:
        return " ".join([self.text, *(kid.words() for kid in self.kids)])


def tree(data: bytes) -> Node:
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        said = [_marked(page) for page in pdf.pages]
        return _node(pdf.Root.StructTreeRoot.K, pages, said)


def _node(element: pikepdf.Object, pages: dict, said: list[dict[int, str]]) -> Node:
    content = element.get("/K", pikepdf.Array([]))
    kids, text, on = [], "", set()
    for kid in content if isinstance(content, pikepdf.Array) else [content]:
        if isinstance(kid, int) or kid.get("/Type") == pikepdf.Name.MCR:
            page = pages[(element if isinstance(kid, int) else kid).Pg.objgen]
            on.add(page)
            text += said[page].get(int(kid if isinstance(kid, int) else kid.MCID), "")
        else:
            node = None if kid.get("/Type") == pikepdf.Name.OBJR else _node(kid, pages, said)
            if node and node.role == "Span":
                text, on = text + node.text, on | node.pages
            elif node:
                kids.append(node)
    scope = str(element.A.get("/Scope", ""))[1:] if "/A" in element else ""
    text = str(element.get("/ActualText", text))
    text = text if pikepdf.Name.Span == element.S else text.strip()
    return Node(str(element.S)[1:], text, tuple(kids), scope, str(element.get("/Alt", "")), frozenset(on))


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """Marked content id → the text shown in it, by each font's ToUnicode map."""
    fonts = {name: _unicode(font) for name, font in page.obj.Resources.Font.items()}
    found: dict[int, str] = {}
    marks: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            marks.append(_mcid(operands) if _mcid(operands) is not None or not marks else marks[-1])
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ", "T*"):
            text = " " if name == "T*" else _shown(operands, font)
            assert marks or not text.strip(), "text outside marked content"
            mark = marks[-1] if marks else None
            found[mark] = found.get(mark, "") + text
    return {mark: text for mark, text in found.items() if mark is not None}


def _mcid(operands: list) -> int | None:
    properties = operands[1] if len(operands) > 1 else {}
    return int(properties.MCID) if "/MCID" in properties else None


def _shown(operands: list, font: dict[int, str]) -> str:
    strings = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
    return "".join(font[code] for s in strings if isinstance(s, pikepdf.String) for code in bytes(s))


def _unicode(font: pikepdf.Object) -> dict[int, str]:
    table: dict[int, str] = {}
    lines = font.ToUnicode.read_bytes().decode().replace(">", " ").replace("<", " ").splitlines()
    inside = ""
    for line in lines:
        if "beginbfchar" in line or "beginbfrange" in line:
            inside = "range" if "range" in line else "char"
        elif "endbf" in line:
            inside = ""
        elif inside:
            _add(table, line.replace("[", " ").replace("]", " ").split(), ranged=inside == "range")
    return table


def _add(table: dict[int, str], cells: list[str], *, ranged: bool) -> None:
    start = int(cells[0], 16)
    shown = cells[2:] if ranged else cells[1:]
    for offset, word in enumerate(shown):
        table[start + offset] = bytes.fromhex(word).decode("utf-16-be")


def unpacked(data: bytes) -> str:
    """Everything the file holds, streams decompressed, and what a reader extracts from it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        raw = BytesIO()
        pdf.save(raw, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all,
                 object_stream_mode=pikepdf.ObjectStreamMode.disable)  # fmt: skip
        texts = [text for page in pdf.pages for text in _marked(page).values()]
    return raw.getvalue().decode("latin-1") + raw.getvalue().decode("utf-16-be", "ignore") + "\n".join(texts)


def complaints(path: Path) -> list[str]:
    """What the checkers at hand find wrong with a file; nothing where it is sound."""
    report = Validator().validate(str(path))
    wrong = [str(finding) for outcome in report.outcomes for finding in outcome.findings]
    wrong += [outcome.rule_id for outcome in report.outcomes if outcome.skipped_reason]
    return wrong + [f"{f.rule} {f.message}" for f in outloud.check(str(path)).findings if f.severity == "error"]


def qpdf_says(path: Path) -> str:
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr
