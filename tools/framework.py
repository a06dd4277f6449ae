"""Writes docs/framework.md from docs/framework.toml, what the framework promises and what keeps it.

`python tools/framework.py`; the test of the map uses the same functions.
"""

import ast
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE, PAGE = ROOT / "docs" / "framework.toml", ROOT / "docs" / "framework.md"
DESKS, FORMS = ROOT / "resources" / "desks", ROOT / "resources" / "forms"
STATES = ("kept", "partly", "not yet")
KINDS = ("screen", "form", "paper")
HEADS = ("No.", "Said", "Promise", "Where it is kept", "Shown by", "State")


def read() -> Mapping[str, Any]:
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))


def promises(said: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for section in said["section"]:
        yield from section["promise"]


def page(said: Mapping[str, Any]) -> str:
    """The whole page."""
    return "\n".join(_page(said)) + "\n"


def problems(said: Mapping[str, Any]) -> tuple[str, ...]:
    """What a promise leans on and is not there, one sentence each."""
    papers = {one["name"]: one["made_by"] for one in said["paper"]}
    known = {"screen": _screens(), "form": {one.stem for one in FORMS.glob("*.md")}, "paper": set(papers)}
    found = [f"paper {name}: {maker} is not there" for name, maker in papers.items() if not _has(maker)]
    counted = Counter(one["number"] for one in promises(said))
    found += [f"{number}: the number is given {n} times" for number, n in counted.items() if n > 1]
    for one in promises(said):
        found += [f"{one['number']}: {what}" for what in _of_promise(one, known)]
    return tuple(found)


def _of_promise(one: Mapping[str, Any], known: Mapping[str, set[str]]) -> Iterator[str]:
    if one["state"] not in STATES:
        yield f"{one['state']} is no state"
    if one["state"] != "kept" and not one.get("why"):
        yield "it does not say why it is not kept whole"
    if one["state"] != "not yet" and not (one["by"] and one["tests"]):
        yield "it names no place or no test"
    for place in one["by"]:
        kind, _, name = place.partition(" ")
        if kind not in KINDS or name not in known[kind]:
            yield f"there is no {place}"
    for test in one["tests"]:
        if "::test_" not in test or not _has(test):
            yield f"there is no test {test}"


def _has(place: str) -> bool:
    """Whether `file::name` or `file::Class.name` is defined there."""
    path, _, name = place.partition("::")
    if not (ROOT / path).is_file():
        return False
    body: Iterable[ast.stmt] = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
    for part in name.split("."):
        found = next(
            (one for one in body if isinstance(one, ast.ClassDef | ast.FunctionDef) and one.name == part), None
        )
        if found is None:
            return False
        body = found.body
    return True


def _screens() -> set[str]:
    desks = (tomllib.loads(one.read_text(encoding="utf-8")) for one in DESKS.glob("*.toml"))
    return {screen["id"] for desk in desks for group in desk["group"] for screen in group["screens"]}


def _page(said: Mapping[str, Any]) -> Iterator[str]:
    counted = Counter(one["state"] for one in promises(said))
    yield "# What the framework promises, and what keeps it"
    yield ""
    yield "Made by `python tools/framework.py` from `docs/framework.toml`; `tests/test_framework.py` holds it."
    yield "Each promise of the framework (Quality Assurance Framework, revised July 2017) in our own words, in its own"
    yield "order; a number is never given again. A test is named by file and name, and has to be there."
    yield ""
    kept, partly, open_yet = (counted[state] for state in STATES)
    yield f"Of {counted.total()} promises {kept} are kept, {partly} partly, {open_yet} not yet."
    for section in said["section"]:
        row = f" (row {section['row']} of the mission)" if section["row"] else ""
        yield from ("", f"## {section['title']}{row}", "", _row(HEADS), _row("---" for _ in HEADS))
        yield from (_promise(one) for one in section["promise"])


def _promise(one: Mapping[str, Any]) -> str:
    state = one["state"] if not one.get("why") else f"{one['state']}: {one['why']}"
    tests = "<br>".join(f"`{name}`" for name in one["tests"])
    return _row((one["number"], f"“{one['said']}”", one["words"], ", ".join(one["by"]) or "–", tests or "–", state))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    said = read()
    PAGE.write_text(page(said), encoding="utf-8")
    for problem in problems(said):
        print(problem)
    print(f"Written: {PAGE.relative_to(ROOT)}, {sum(1 for _ in promises(said))} promises")


if __name__ == "__main__":
    main()
