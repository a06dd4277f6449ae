"""Writes docs/conformance.md: the form engine beside what others wrote, with every known difference named.

`python tools/conformance.py` reads the public vectors (QAF_VECTORS names their folder) and, where it is installed, runs
the other engine (rxeval) over 10,000 answers.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]
os.environ.setdefault("QAF_SOAK", "1")

from qaf_desktop.forms.appearances import guide  # noqa: E402
from qaf_desktop.forms.book_rows import placed  # noqa: E402
from qaf_desktop.forms.converting import convert_workbook  # noqa: E402
from qaf_desktop.forms.definition import Form, FormProblem  # noqa: E402
from qaf_desktop.forms.reading import open_form  # noqa: E402
from tests.forms import expressions, reasons  # noqa: E402

PAGE = ROOT / "docs" / "conformance.md"
VECTORS = Path(os.environ.get("QAF_VECTORS", ROOT.parent / "shared" / "vectors"))
Refused = list[tuple[str, str, str]]


APPEARANCES = ROOT / "docs" / "guide" / "appearances.md"


def main() -> None:
    APPEARANCES.write_text("\n".join(_appearances()) + "\n", encoding="utf-8")
    lines = list(_page())
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"Written: {PAGE.relative_to(ROOT)}, {len(lines)} lines")


def _appearances() -> Iterator[str]:
    yield from (
        "# Appearances on a desktop",
        "",
        "What the `appearance` column of a form does here (written by `make conformance` from the table that the form",
        "page itself uses). An appearance never changes what may be answered. Where a phone would use its camera, its",
        "recorder, its place or another app, the question stays and says beside the field what to do instead. An",
        "appearance that is not in the table is passed over.",
        "",
    )
    yield from guide()
    yield from (
        "",
        "`randomize`, `value` and `label` of a choice list, `start`, `end` and `step` of a range, and `max-pixels` are",
        "parameters, not appearances. Entities and the audit log of ODK are read and left alone: this program keeps a",
        "log of its own, and sends nothing to a server. `last-saved` gives what the same person",
        "finalised last on this laptop with the same form, as far as it was open to everybody and in their own words;",
        "a note at the end of this page says more. Lists come from the form or from a register (`teams.csv`,",
        "`teams.xml` and `teams.geojson` all mean the register called teams).",
        "",
        "## What was saved last",
        "",
        "`${last-saved#name}` in the column `default` begins a new record with the answer of the one before: the",
        "last that this person finalised on this laptop with the same form, as the same kind of record. Where there",
        "is none it is blank. An answer that is not `open` (see [own columns](own-columns.md)) is never given, nor",
        "one in a part that a practitioner, a child or a parent fills in, nor a calculation that reads such an",
        "answer, nor a file: the next record is mostly about somebody else. What the draft was begun with (an",
        "allocation, another record) goes before it. A calculation with `last-saved` looks again whenever the draft",
        "is opened; a default looks once.",
    )


def _page() -> Iterator[str]:
    yield from (
        "# Conformance of the form engine",
        "",
        "Written by `make conformance` from public test data of other projects; the tests in `tests/forms` hold it.",
        "",
    )
    yield from _oracle()
    yield from _forms("XForms", sorted((VECTORS / "xforms").rglob("*.xml")))
    yield from _forms("XLSForms", sorted((VECTORS / "xlsforms").iterdir()))
    yield from _exports()
    yield from _differential()


def _oracle() -> Iterator[str]:
    rows = expressions.compared(VECTORS / "xpath-oracle")
    agreed = [row for row in rows if row.engines_agree]
    split = [row for row in rows if not row.engines_agree]
    yield from (
        "## Expressions",
        "",
        f"{len(rows)} expressions with the answers of JavaRosa and of Enketo. Where the two agree ({len(agreed)}),",
        f"ours is theirs in {sum(row.is_enketo for row in agreed)}. Where they differ ({len(split)}):",
        "",
        "| expression | as | JavaRosa | Enketo | ours | why |",
        "|---|---|---|---|---|---|",
    )
    for row in split:
        side = "both" if row.is_enketo and row.is_javarosa else "JavaRosa" if row.is_javarosa else ""
        side = side or ("Enketo" if row.is_enketo else "neither")
        why = reasons.WHY.get(row.text, "")
        cells = (f"`{row.text}`", side, *(_cell(value) for value in (row.javarosa, row.enketo, row.ours)), why)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


def _cell(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) < 40 else f"{value[:39]}…"


def _forms(kind: str, paths: list[Path]) -> Iterator[str]:
    read = {path: _read(path) for path in paths}
    refused = {path: found for path, found in read.items() if not isinstance(found, Form)}
    yield from (
        f"## {kind}",
        "",
        f"{len(paths) - len(refused)} of {len(paths)} load. Refused, each with its code and place:",
        "",
        "| file | code | place | what is wrong |",
        "|---|---|---|---|",
    )
    faulty = {path: form.faults for path, form in read.items() if isinstance(form, Form) and form.faults}
    for path, problems in refused.items():
        first = problems[0]
        yield f"| {path.name} | {first.code} | {first.where} | {first.message.replace('|', ' ')} |"
    yield ""
    if faulty:
        yield from (
            "Loaded without an expression that cannot be read; not published until it is mended:",
            "",
        )
        yield from ("| file | code | place | what is wrong |", "|---|---|---|---|")
    for path, faults in faulty.items():
        for one in placed(faults, path):
            yield f"| {path.name} | {one.code} | {one.where} | {one.message} |"
    yield ""


def _read(path: Path) -> Form | tuple[FormProblem, ...]:
    content = path.read_bytes() if path.suffix == ".xml" else convert_workbook(path)
    return open_form(content) if isinstance(content, bytes) else content


def _exports() -> Iterator[str]:
    expected = sorted((VECTORS / "odk-export").glob("*.csv.expected"))
    once = [path for path in expected if not path.name.endswith(("append.csv.expected", "overwrite.csv.expected"))]
    yield from (
        "## CSV exports",
        "",
        f"{len(once)} expected files of ODK's export tool are made byte for byte (`tests/forms/test_odk_csv.py`).",
        f"The other {len(expected) - len(once)} are the same files written twice, or over: we write whole new files.",
        "",
    )


def _differential() -> Iterator[str]:
    yield from ("## Beside another engine", "")
    try:
        from tests.forms import test_differential as other
    except BaseException:  # pytest's skip is no Exception
        yield "Not run: the other engine, rxeval, is not installed."
        return
    tally = other.run(VECTORS)
    differing, compared = tally.differing.total(), tally.compared.total()
    yield from (
        f"rxeval over every public form that both engines take: {tally.answers:,} answers, {compared:,} comparisons of",
        f"relevant, missing, invalid and calculated; {1 - differing / compared:.2%} are the same.",
        "What differs, one by one:",
        "",
        "| times | where | what decides it |",
        "|---|---|---|",
    )
    for (kind, where), times in tally.places.most_common():
        yield f"| {times} | {_code(where)} | {other.KNOWN.get(kind, kind)} |"
    yield ""


def _code(where: str) -> str:
    """`calculated: form.xml path expression` as cells of a table take it."""
    what, _, place = where.partition(": ")
    name, path, *text = place.split(" ", 2)
    rule = f", `{' '.join(text).strip()}`".replace("|", "\\|") if text and text[0].strip() else ""
    return f"{name}, {what} `{path}`{rule}".replace(")/root", ")/")


if __name__ == "__main__":
    main()
