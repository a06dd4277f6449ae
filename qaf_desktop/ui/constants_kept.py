"""Keeps None, True and False alive where the interpreter does not do so by itself.

PySide6 6.12 is built as if those three could not be counted down, which is so from Python 3.12 on (PEP 683). On 3.11
every emitted signal takes one reference from True and every slot called by Qt one from None, and after some thousand
of them the interpreter stops with `none_dealloc`. See docs/decisions/070.
"""

import ctypes
import sys

PLENTY = 1 << 40


def keep_constants() -> None:
    """Give the three more references than any session can take. Called once, before the first window."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        if sys.getrefcount(constant) < PLENTY:
            ctypes.c_ssize_t.from_address(id(constant)).value += PLENTY
