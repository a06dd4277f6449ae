"""Names of files as others gave them: hints for people, never believed."""

UNSEEN = "\ufffd"


def shown_name(name: str) -> str:
    """A file's name as it may be shown and kept: signs that cannot be seen, or would turn the line, replaced."""
    return "".join(sign if sign.isprintable() else UNSEEN for sign in name)
