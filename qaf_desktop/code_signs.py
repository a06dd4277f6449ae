"""Signs of a code copied by hand, as they were meant: case, spaces and dashes do not matter, nor O for 0, I for 1."""

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def signs_of(typed: str) -> str:
    """The signs meant by what was typed of a code in Crockford's base 32, the whole or a part."""
    return "".join(typed.split()).replace("-", "").upper().translate(_READ_AS)


def groups(code: str) -> tuple[str, ...]:
    """The groups that a code is written in."""
    return tuple(part for part in code.split("-") if part)
