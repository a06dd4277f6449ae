"""Progress is a callable, and the callable is where work can be cancelled."""

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Called with words for the person and a fraction 0..1; raises `errors.Cancelled` to stop the work there."""


def silent(_text: str, _fraction: float) -> None:
    """Progress that nobody watches."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """The stretch from `start` to `end` of a longer progress, as a progress of its own."""
    return lambda text, fraction: progress(text, start + (end - start) * fraction)
