"""The two kinds of trouble: what a person can mend, and what is our bug."""


class UserFacingError(Exception):
    """Trouble whose cause lies outside the program; shown to the person as it stands.

    `code` goes to the log (stable, lower-case words with hyphens), `happened` and `advice` to the person alone: they
    may name a file, so the error's own text, which logs and tracebacks show, is the code. None holds an answer.
    """

    def __init__(self, code: str, happened: str, advice: str) -> None:
        super().__init__(code)
        self.code = code
        self.happened = happened
        self.advice = advice


class Cancelled(Exception):
    """Raised by a progress callable when the person asked to stop; never an error."""
