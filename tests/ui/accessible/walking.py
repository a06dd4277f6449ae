"""What is found along a tour."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget


def along(stops: Iterable[tuple[str, QWidget]], look: Callable[[QWidget], list[str]]) -> str:
    """What is wrong on the way, a line for each fault with the first stop where it is met."""
    found: dict[str, str] = {}
    for name, root in stops:
        for fault in look(root):
            found.setdefault(fault, name)
    return "\n".join(f"{name}: {fault}" for fault, name in found.items())
