"""What the clocks of a question allow (the column `bind::qaf:clock`), in words."""

from collections.abc import Mapping

from qaf_desktop.forms.definition import Question


def clock_words(question: Question, limits: Mapping[str, tuple[str, str]]) -> list[str]:
    """One sentence or two for each clock; of several each says what it limits. `limits` hold, by a clock's id, the
    limit alone and with what is limited."""
    found = [limits[name] for name in question.extras.get("clock", "").split() if name in limits]
    return [whole if len(found) > 1 else alone for alone, whole in found]
