"""What a form that nobody has touched begins with: defaults, first rows, preloads."""

from collections.abc import Callable

from qaf_desktop.forms.definition import Form, Repeat
from qaf_desktop.forms.rowkeys import spread
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.typed import ORDER, Typed
from qaf_desktop.forms.xpath.dates import moment_text


class Starting:
    """Writes beginnings into the answers; what is there already is left alone."""

    def __init__(self, form: Form, around: Surroundings, typed: Typed, new_row_id: "RowIds") -> None:
        self._form = form
        self._around = around
        self._typed = typed
        self._ids = new_row_id

    def whole(self) -> None:
        """A fresh form."""
        for child in self._form.places[0].children.values():
            self._below(child, child.name)

    def row(self, repeat: Repeat, path: str) -> None:
        """A fresh row; its order key is the caller's."""
        for child in repeat.place.children.values():
            self._below(child, f"{path}/{child.name}")

    def _below(self, place: Place, path: str) -> None:
        if place.repeat:
            self._rows(place, path)
            return
        if not place.children:
            self._leaf(place, path)
        for child in place.children.values():
            self._below(child, f"{path}/{child.name}")

    def _rows(self, place: Place, path: str) -> None:
        repeat = self._form.groups.get(place.path)
        if not isinstance(repeat, Repeat) or self._typed.known_rows(path):
            return
        for key, texts in zip(spread(len(repeat.rows)), repeat.rows, strict=True):
            row = f"{path}[{self._ids.new(self._typed, path)}]"
            self._typed.store(row + ORDER, key)
            for below, text in texts.items():
                if text and "[" not in below and not self._typed.get(f"{row}/{below}"):
                    self._typed.store(f"{row}/{below}", text)
            self.row(repeat, row)

    def _leaf(self, place: Place, path: str) -> None:
        question = self._form.questions.get(place.path)
        text = place.default or (self._preload(question.preload) if question and question.preload else "")
        if text and not self._typed.get(path) and place.index not in self._form.plan.calculate:
            self._typed.store(path, text)

    def _preload(self, preload: str) -> str:
        kind, _, parameter = preload.partition(":")
        if kind == "uid":
            return f"uuid:{self._around.unique()}"
        if kind == "date":
            return self._around.moment().date().isoformat()
        if kind == "timestamp" and parameter == "start":
            return moment_text(self._around.moment())
        return ""


class RowIds:
    """Row ids that no row of the repeat has had before."""

    def __init__(self, new: Callable[[], str]) -> None:
        self._new = new

    def new(self, typed: Typed, repeat: str) -> str:
        while True:
            found = self._new()
            if not typed.has_had(repeat, found):
                return found
