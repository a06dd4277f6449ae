"""Which questions name the sources of which answers (the column `bind::qaf:evidence`), and what they say."""

from collections.abc import Iterable, Iterator, Mapping

from qaf_desktop.forms.definition import Form, Question, template_path


class Evidence:
    """Template path of an answer → template paths of the questions that name its sources."""

    def __init__(self, form: Form) -> None:
        found: dict[str, list[str]] = {}
        for source in form.questions.values():
            for name in source.extras.get("evidence", "").split():
                target = _nearest(form, source, name)
                if target:
                    found.setdefault(target, []).append(source.path)
        self.sources: Mapping[str, tuple[str, ...]] = {to: tuple(paths) for to, paths in found.items()}

    def of(self, path: str) -> tuple[str, ...]:
        """Instance paths of the questions that name the sources of the answer at `path`; in a row, those of its row."""
        return tuple(in_row_of(path, source) for source in self.sources.get(template_path(path), ()))

    def borne_out(self, paths: Iterable[str]) -> Iterator[str]:
        """Instance paths of the answers whose sources stand at these paths."""
        for path in paths:
            plain = template_path(path)
            yield from (in_row_of(path, to) for to, sources in self.sources.items() if plain in sources)


def in_row_of(path: str, template: str) -> str:
    """The template path as an instance path, in the rows that `path` lies in: `a[k1]/x` and `a/y` give `a[k1]/y`."""
    steps, here = template.split("/"), path.split("/")
    for at, (step, known) in enumerate(zip(steps, here, strict=False)):
        if step != known.partition("[")[0]:
            break
        steps[at] = known
    return "/".join(steps)


def _nearest(form: Form, source: Question, name: str) -> str:
    """The question of that name that shares most of the way with the source; "" for none."""
    named = [question.path for question in form.questions.values() if question.name == name]
    return max(named, key=lambda path: _shared(path, source.path), default="")


def _shared(one: str, other: str) -> int:
    steps = zip(one.split("/"), other.split("/"), strict=False)
    return next((at for at, (a, b) in enumerate(steps) if a != b), 99)
