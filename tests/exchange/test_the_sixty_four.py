"""Every named class of bad package has its cases: none of the list is lost when a file of tests is rearranged."""

import importlib

import pytest

from tests.exchange.sixty_four import CLASSES


def test_there_are_sixty_four():
    assert len(CLASSES) == 64


@pytest.mark.parametrize("name", CLASSES)
def test_each_class_is_tried(name):
    module, cases = CLASSES[name]
    found = importlib.import_module(module)
    for case in cases:
        assert case in getattr(found, "CASES", {}) or callable(getattr(found, case, None)), case
