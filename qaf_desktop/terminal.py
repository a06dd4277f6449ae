"""Talking to a terminal: progress in one line where there is one, plain lines elsewhere."""

from typing import TextIO


class Terminal:
    """Words on `out`, trouble on `err`. Progress overwrites its line on a terminal, and is plain lines in a pipe."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err
        self._live = out.isatty()
        self._last = ""

    def say(self, text: str = "") -> None:
        self._end_line()
        self._out.write(f"{text}\n")
        self._out.flush()

    def progress(self, text: str, fraction: float) -> None:
        if self._live:
            line = f"{text} … {fraction:4.0%}"
            self._out.write(f"\r{line:<{max(len(line), len(self._last))}}")
            self._out.flush()
            self._last = line
        elif text != self._last:
            self._out.write(f"{text}\n")
            self._out.flush()
            self._last = text

    def trouble(self, code: str, happened: str, advice: str) -> None:
        self._end_line()
        self._err.write(f"{happened} {advice} ({code})\n")
        self._err.flush()

    def _end_line(self) -> None:
        if self._live and self._last:
            self._out.write("\n")
        self._last = ""
