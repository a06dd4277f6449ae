"""The custody log in a store: lines stay, and a log that was cut is found out by whoever holds a head of it."""

from itertools import permutations

import pytest

from qaf_desktop.records.custody import Head
from tests.storage.invented import InventedMeaning, TINY  # noqa: F401
