"""What each kind of answer is called by people."""

from collections.abc import Mapping

from qaf_desktop.words import mark, say

KINDS: Mapping[str, str] = {
    "text": mark("free text"),
    "integer": mark("whole number"),
    "decimal": mark("number"),
    "date": mark("date"),
    "time": mark("time of day"),
    "datetime": mark("date and time"),
    "select-one": mark("one choice"),
    "select-multiple": mark("several choices"),
    "rank": mark("choices in order"),
    "range": mark("scale"),
    "note": mark("words only"),
    "acknowledge": mark("tick to agree"),
    "file": mark("file"),
    "image": mark("picture"),
    "audio": mark("sound"),
    "video": mark("film"),
    "geopoint": mark("place on a map"),
    "geotrace": mark("line on a map"),
    "geoshape": mark("area on a map"),
    "barcode": mark("bar code"),
    "hidden": mark("worked out, not asked"),
    "group": mark("group"),
    "repeat": mark("repeated rows"),
}


TYPES: Mapping[str, str] = {
    "string": mark("text"),
    "int": mark("whole number"),
    "integer": mark("whole number"),
    "decimal": mark("number"),
    "boolean": mark("yes or no"),
    "date": mark("date"),
    "time": mark("time of day"),
    "dateTime": mark("date and time"),
    "geopoint": mark("place on a map"),
}
"""What the type of something worked out is called."""


def type_words(type_: str) -> str:
    """The words for the type of a calculation; a type that has none stays as it is."""
    plain = type_.rpartition(":")[2]
    return say(TYPES[plain]) if plain in TYPES else type_


def kind_words(kind: str) -> str:
    """The words for a kind; a code that has none stays as it is."""
    return say(KINDS[kind]) if kind in KINDS else kind
