"""The map of the framework leans on places and tests that are there, and its page is what the tool makes."""

from copy import deepcopy
from typing import Any

from tools import framework


def test_every_promise_leans_on_what_is_there() -> None:
    assert framework.problems(framework.read()) == ()


def test_the_page_is_the_tools_own() -> None:
    assert framework.PAGE.read_text(encoding="utf-8") == framework.page(framework.read())


def test_a_promise_that_leans_on_nothing_is_told() -> None:
    said: dict[str, Any] = deepcopy(dict(framework.read()))
    kept: list[Any] = [one for one in framework.promises(said) if one["state"] == "kept"]
    first, second, third = kept[:3]
    first["tests"] = ["tests/test_framework.py::test_that_nobody_wrote"]
    second["by"] = ["screen nowhere", "form nothing", "paper none"]
    third["state"], third["tests"] = "partly", []
    found = framework.problems(said)
    assert [one.split(":")[0] for one in found] == [first["number"], *[second["number"]] * 3, *[third["number"]] * 2]
