"""What can be wrong with an expression, as an exception that never leaves the room: readers turn it into a value."""


class ExpressionError(Exception):
    """An expression that cannot be run. `code` is stable; `place` counts characters from 0."""

    def __init__(self, code: str, message: str, place: int = 0) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.place = place
