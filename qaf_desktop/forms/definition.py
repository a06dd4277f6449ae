"""What a form is once read: frozen, shared by every session on it, and free of any answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from qaf_desktop.forms.lists import Lists
from qaf_desktop.forms.planning import Plan
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.expression import Expression


class Kind(StrEnum):
    """What a question asks for; HIDDEN ones (calculations, preloads) are never shown."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    SELECT_ONE = "select-one"
    SELECT_MULTIPLE = "select-multiple"
    RANK = "rank"
    RANGE = "range"
    NOTE = "note"
    ACKNOWLEDGE = "acknowledge"
    FILE = "file"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    GEOPOINT = "geopoint"
    GEOTRACE = "geotrace"
    GEOSHAPE = "geoshape"
    BARCODE = "barcode"
    HIDDEN = "hidden"


SELECTS = frozenset({Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.RANK})


@dataclass(frozen=True, slots=True)
class FormProblem:
    """Why a form cannot be used. `code` is stable; `where` names sheet, row and column, or the path; `mend` is advice.
    `cell` is the place as a spreadsheet writes it (`survey!D5`), "" where there is none. Where `stops` is false it is a
    doubt: the form can be used all the same."""

    code: str
    where: str
    message: str
    mend: str
    cell: str = ""
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """`extra` holds the further columns of the choice's row (filters, `notseen` …)."""

    value: str
    label: str
    extra: Mapping[str, str] = field(default_factory=dict)


Part = str | Expression


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one or more languages ("" where the form has only one), each a row of text and computed parts."""

    by_language: Mapping[str, tuple[Part, ...]]

    @property
    def plain(self) -> str:
        """In the first language, with … for what only a filled-in form can say."""
        parts = next(iter(self.by_language.values()), ())
        return "".join(part if isinstance(part, str) else "…" for part in parts)

    def parts(self, language: str) -> tuple[Part, ...]:
        found = self.by_language.get(language)
        return found if found is not None else next(iter(self.by_language.values()), ())

    @property
    def expressions(self) -> Iterator[Expression]:
        for parts in self.by_language.values():
            yield from (part for part in parts if not isinstance(part, str))


NO_TEXT = Text({})


@dataclass(frozen=True, slots=True)
class ItemText:
    """A choice of a list inside the form: its label may be in several languages."""

    value: str
    label: Text
    extra: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ItemSource:
    """Where a select's choices come from: the fixed `items`, or the nodes that `nodes` gives for each answer.

    `items` are all that the form itself holds, whatever the filter; of each node the child `value` is what is stored
    and the child `label` what is shown. `register` names the register that feeds the list ("" for one in the form).
    """

    items: tuple[ItemText, ...] = ()
    nodes: Expression | None = None
    value: str = "name"
    label: str = "label"
    register: str = ""
    by_node: Mapping[int, ItemText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A leaf of the form. `extras` are the `qaf:` bind attributes without their prefix; `media` the upload's type."""

    place: Place
    path: str
    name: str
    kind: Kind
    type: str = "string"
    appearance: frozenset[str] = frozenset()
    extras: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    label_text: Text = NO_TEXT
    hint_text: Text = NO_TEXT
    guidance_text: Text = NO_TEXT
    required_text: Text = NO_TEXT
    constraint_text: Text = NO_TEXT
    relevant: Expression | None = None
    required: Expression | None = None
    readonly: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    soft: Expression | None = None
    source: ItemSource | None = None
    preload: str = ""

    @property
    def label(self) -> str:
        """The label in the form's first language, with … for computed parts."""
        return self.label_text.plain

    @property
    def hint(self) -> str:
        return self.hint_text.plain

    @property
    def guidance(self) -> str:
        return self.guidance_text.plain

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every choice of a list kept in the form, unfiltered; () for registers, whose rows the session knows."""
        items = self.source.items if self.source else ()
        return tuple(Choice(item.value, item.label.plain, item.extra) for item in items)

    @property
    def min_words(self) -> int | None:
        text = self.extras.get("minwords", "")
        return int(text) if text.isdecimal() else None


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A group with what stands in it. One without a node of its own (`place` None) is only a heading."""

    place: Place | None
    path: str
    name: str
    label_text: Text
    appearance: frozenset[str]
    extras: Mapping[str, str]
    children: tuple["Item", ...]
    relevant: Expression | None = None

    @property
    def title(self) -> str:
        return self.label_text.plain or self.name


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """Rows of the same questions. With `count` the number of rows is computed; without, the person adds them."""

    place: Place
    path: str
    name: str
    label_text: Text
    appearance: frozenset[str]
    extras: Mapping[str, str]
    children: tuple["Item", ...]
    relevant: Expression | None = None
    count: Expression | None = None
    fixed: bool = False
    rows: tuple[Mapping[str, str], ...] = ()

    @property
    def title(self) -> str:
        return self.label_text.plain or self.name


Item = Question | Group | Repeat


@dataclass(frozen=True, slots=True)
class Action:
    """A setvalue: on `event`, the node at `target` gets `value`. `source` is the question whose change triggers it."""

    event: str
    source: str
    target: Place
    value: Expression | None
    text: str


class Texts(Protocol):
    """The itext of a form, asked by entry name."""

    def entry(self, name: str, scope: Place, form: str = "") -> Text: ...


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A form read and compiled. `digest` is the SHA-256 of the XForm's bytes, in hex.

    `faults` are expressions that could not be read and count as not written; none in a form that may be published.
    """

    id: str
    version: str
    title: str
    digest: str
    children: tuple[Item, ...]
    questions: Mapping[str, Question]
    languages: tuple[str, ...]
    places: tuple[Place, ...]
    groups: Mapping[str, Group | Repeat]
    actions: tuple[Action, ...]
    plan: Plan
    lists: Lists
    texts: "Texts"
    sections_by_path: Mapping[str, str]
    faults: tuple[FormProblem, ...] = ()

    @property
    def sections(self) -> tuple[Group | Repeat, ...]:
        """The groups and repeats at the top level."""
        return tuple(item for item in self.children if not isinstance(item, Question))

    def section_of(self, path: str) -> str:
        """The path of the section that holds a template or instance path; "" for loose questions."""
        plain = template_path(path)
        found = self.sections_by_path.get(plain)
        if found is None:
            top = plain.partition("/")[0]
            found = top if top in self.groups else ""
        return found

    def find(self, path: str) -> Item | None:
        """The question, group or repeat of a template path, or of an instance path."""
        plain = template_path(path)
        return self.questions.get(plain) or self.groups.get(plain)


def template_path(path: str) -> str:
    """An instance path without its row ids and suffix: `actions[k3]/what#because` → `actions/what`."""
    path = path.partition("#")[0]
    while "[" in path:
        before, _, after = path.partition("[")
        path = before + after.partition("]")[2]
    return path
