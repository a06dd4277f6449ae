"""The form engine beside others: ODK's own for the web (on Node), rxeval (Rust), libxml2; and beside itself, grown.

The engines that are not here are installed by the benchmark where that can be done (npm, pip into a folder of its
own); where it cannot, the row says so. `QAF_VECTORS` names the folder of public forms.
"""

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.yardsticks import Row
from qaf_desktop.forms.definition import Form, Kind, Question
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession, QuestionView
from tests.forms.generated import generated_xform

HERE = Path(__file__).resolve().parent
VECTORS = Path(os.environ.get("QAF_VECTORS", HERE.parent.parent / "shared" / "vectors"))
PUBLIC = {
    "WHO verbal autopsy": "whova_form.xml",
    "child vaccination": "child_vaccination_VOL_tool_v12.xml",
}
NODE_PACKAGES = ("@getodk/xforms-engine@0.22.0", "jsdom@27")
ANSWERS, ROUNDS = 100, 3
NODE_TARGET, RUST_TARGET, LIBXML_TARGET, SAME = 0.2, 3.0, 3.0, 1.25
NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
VALUES = {
    Kind.INTEGER: "7", Kind.DECIMAL: "1.5", Kind.DATE: "2020-02-29", Kind.RANGE: "3", Kind.ACKNOWLEDGE: "OK",
    Kind.GEOPOINT: "51.5 -2.1 0 0",
}  # fmt: skip
Answers = Sequence[tuple[str, str]]


def rows() -> Iterable[Row]:
    for name, file in PUBLIC.items():
        path = VECTORS / "xforms" / "smoketests" / file
        if not path.exists():
            print(f"engines: {path.name} is not there; QAF_VECTORS names the folder of public forms", file=sys.stderr)
            continue
        yield from _beside_others(name, path)
    yield _grown()
    yield from _beside_libxml()


def _beside_others(name: str, path: Path) -> Iterable[Row]:
    xform = path.read_bytes()
    answers = drawn(_form(xform), ANSWERS)
    ours = [_ours(xform, answers) for _ in range(ROUNDS)]
    node = in_node(path, _form(xform).places[0].name, answers)
    if node:
        yield _row(f"{name}: load, open, {ANSWERS} answers / ODK Web Forms", ours, node, NODE_TARGET)
    rust = _in_rust(xform, _form(xform).places[0].name, answers)
    if rust:
        yield _row(f"{name}: load, open, {ANSWERS} answers / rxeval", ours, rust, RUST_TARGET)


def _row(name: str, ours: Sequence[float], other: Sequence[float], target: float) -> Row:
    one, yardstick = statistics.median(ours), statistics.median(other)
    note = f"processor time, medians of {len(ours)} and {len(other)} rounds in processes of their own"
    return Row(name, one * 1000, yardstick * 1000, one / yardstick, target, note=note)


def drawn(form: Form, count: int) -> Answers:
    """Answers to relevant questions in the order they are given, each that this engine takes as valid."""
    visit, lot = _session(form), random.Random("answers")
    asked = [question.path for question in form.questions.values() if _can_be_asked(question)]
    found: list[tuple[str, str]] = []
    while len(found) < count:
        view = visit.view(lot.choice(asked))
        if view.relevant and not view.readonly:
            value = value_for(view, lot)
            visit.set(view.path, value)
            found.append((view.path, value))
    return found


def value_for(view: QuestionView, lot: random.Random) -> str:
    if view.choices:
        return lot.choice(view.choices).value
    return VALUES.get(view.question.kind, "text")


def _can_be_asked(question: Question) -> bool:
    return question.place.single and question.calculate is None and question.kind not in (Kind.HIDDEN, Kind.NOTE)


def _session(form: Form) -> FormSession:
    return FormSession(form, None, now=lambda: NOW)


def _form(xform: bytes) -> Form:
    form = read_form(xform)
    assert isinstance(form, Form), form
    return form


def _ours(xform: bytes, answers: Answers) -> float:
    started = time.process_time()
    visit = _session(_form(xform))
    for path, value in answers:
        visit.set(path, value)
    return time.process_time() - started


def in_node(path: Path, root: str, answers: Answers) -> list[float]:
    """Seconds of each round in ODK's engine for the web; none, with a word, where it cannot be had."""
    folder = _node_folder()
    if folder is None:
        return []
    said = folder / "answers.json"
    said.write_text(json.dumps([[f"/{root}/{one}", value] for one, value in answers]))
    command = ["node", str(folder / "fill.mjs"), str(path), str(said), str(ROUNDS)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False, cwd=folder)
    if done.returncode:
        print(f"engines: ODK Web Forms could not run: {done.stderr.strip()[-300:]}", file=sys.stderr)
        return []
    return [run["load"] + run["open"] + run["answers"] for run in json.loads(done.stdout)]


def _node_folder() -> Path | None:
    """A folder with the engine and the script; made once, beside other temporary files."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        print("engines: no Node here, so ODK Web Forms is not measured (install nodejs and npm)", file=sys.stderr)
        return None
    folder = Path(tempfile.gettempdir()) / "qaf-bench-node"
    folder.mkdir(exist_ok=True)
    shutil.copy(HERE / "node" / "fill.mjs", folder)
    if not (folder / "node_modules" / "@getodk" / "xforms-engine").exists():
        command = ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", str(folder), *NODE_PACKAGES]
        if subprocess.run(command, capture_output=True, timeout=300, check=False).returncode:
            print("engines: npm could not install ODK Web Forms, so it is not measured", file=sys.stderr)
            return None
    return folder


def _in_rust(xform: bytes, root: str, answers: Answers) -> list[float]:
    engine = _rxeval()
    return [_one_in_rust(engine, xform.decode(), root, answers) for _ in range(ROUNDS)] if engine else []


def _one_in_rust(engine: Any, xform: str, root: str, answers: Answers) -> float:
    started = time.process_time()
    visit = engine.Session(xform, today=NOW.date().isoformat(), now=NOW.isoformat())
    visit.recompute()
    for path, value in answers:
        visit.set(f"/{root}/{path}", value)
        visit.recompute()
    return time.process_time() - started


def _rxeval() -> Any:
    folder = Path(tempfile.gettempdir()) / "qaf-bench-rxeval"
    sys.path.append(str(folder))
    try:
        import rxeval
    except ImportError:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), "rxeval==0.1.1"]
        if subprocess.run(command, capture_output=True, timeout=300, check=False).returncode:
            print("engines: pip could not install rxeval, so it is not measured", file=sys.stderr)
            return None
        import rxeval
    return rxeval


def _grown() -> Row:
    """An answer that twenty others hang on, in a form ten times as long."""
    small, large = (_session(_form(generated_xform(count, count // 25))) for count in (300, 3000))
    pairs = [(_an_answer(large, at), _an_answer(small, at)) for at in range(60)]
    ours, yardstick = (statistics.median(times) for times in zip(*pairs, strict=True))
    note = f"an answer in every place of its section, median of {len(pairs)}"
    return Row("an answer, 3,000 questions / 300", ours * 1000, yardstick * 1000, ours / yardstick, SAME, note=note)


def _an_answer(visit: FormSession, at: int) -> float:
    path = f"s{1 + at % 10}/q{2 + 6 * (at % 3)}"
    started = time.perf_counter()
    for number in range(20):
        visit.set(path, str(number + at % 2))
    return (time.perf_counter() - started) / 20


def _beside_libxml() -> Iterable[Row]:
    from benchmarks.libxml import expressions_of, their_like

    form = _form(generated_xform(300))
    visit = _session(form)
    ours, count = expressions_of(form, visit)
    theirs = their_like(form, visit)
    for work in (ours, theirs):
        work()
    pairs = [(_timed(ours), _timed(theirs)) for _ in range(31)]
    one, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    note = f"{count} expressions of the 300-question form, median of {len(pairs)}"
    yield Row("all expressions / libxml2 compiled", one * 1000, other * 1000, one / other, LIBXML_TARGET, note=note)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
