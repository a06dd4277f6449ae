"""Every colour, size and space the screens use. Colours are `#rrggbb`; type sizes are points; spaces are pixels."""

from dataclasses import dataclass

TINY, BODY, HEADING, TITLE, FIGURE, ASKED = 10, 11, 13, 16, 22, 26
"""Type sizes in points: notes and captions, everything read or typed, card headings, page titles, one big number or
what is read on a laptop that was handed over, and the question there."""

S1, S2, S3, S4, S5 = 4, 8, 12, 16, 24
"""Spacing in pixels, smallest first."""

RADIUS = 4


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme. Text tokens are at least 4.5:1 on their grounds, control and focus at least 3:1."""

    name: str
    window: str
    surface: str
    rail: str
    text: str
    muted: str
    line: str
    control: str
    accent: str
    on_accent: str
    selected: str
    ok: str
    warning: str
    warning_ground: str
    stop: str
    stop_ground: str
    outstanding: str
    good: str
    requires_improvement: str
    inadequate: str

    def colour(self, token: str) -> str:
        """The colour a standard names, such as `grade-requires-improvement` or `good`; muted when it is not ours."""
        name = token.removeprefix("grade-").replace("-", "_")
        name = _OBSERVED_AS.get(name, name)
        value = getattr(self, name, None) if name != "name" else None
        return value if isinstance(value, str) else self.muted


_OBSERVED_AS = {
    "exceptional": "outstanding",
    "strong": "good",
    "developing": "requires_improvement",
    "concern": "inadequate",
}
"""Grades of the observation scale wear the same four colours; their shapes and words tell them apart."""

LIGHT = Tokens(
    name="light",
    window="#F3F5F7",
    surface="#FFFFFF",
    rail="#E9EDF1",
    text="#1B1F24",
    muted="#57606A",
    line="#D0D7DE",
    control="#6E7781",
    accent="#1D5FA8",
    on_accent="#FFFFFF",
    selected="#E3EDF8",
    ok="#0B6B50",
    warning="#7A4B00",
    warning_ground="#FFF4D6",
    stop="#A33A08",
    stop_ground="#FDE7DE",
    outstanding="#0063A6",
    good="#0B6B50",
    requires_improvement="#8A5A00",
    inadequate="#A33A08",
)

DARK = Tokens(
    name="dark",
    window="#15181C",
    surface="#1E2328",
    rail="#1A1E23",
    text="#E6EAF0",
    muted="#A3ADB8",
    line="#39414A",
    control="#8A949E",
    accent="#7DB8F5",
    on_accent="#15181C",
    selected="#20354B",
    ok="#5FD1AC",
    warning="#F2C56B",
    warning_ground="#3A2F14",
    stop="#FF9E78",
    stop_ground="#43241A",
    outstanding="#72BDF2",
    good="#5FD1AC",
    requires_improvement="#F2C56B",
    inadequate="#FF9E78",
)
