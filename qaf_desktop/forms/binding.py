"""`<bind>` elements: what holds of a node, by place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.typography import printed
from qaf_desktop.forms.xpath.expression import Expression

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from qaf_desktop.forms.texting import Compile

_OWN = "urn:qaf-desktop:form:"
_JAVAROSA = "http://openrosa.org/javarosa"
_TYPES = {
    "int": "integer",
    "integer": "integer",
    "long": "integer",
    "decimal": "decimal",
    "double": "decimal",
    "float": "decimal",
}
_CONSTANT = {"false()": "false", "true()": "true"}
_SPOKEN = frozenset({"soft-message", "letter"})


@dataclass(frozen=True, slots=True)
class Bind:
    """`type` without prefix; `messages` and `preload` from the jr: attributes; `extras` from the qaf: ones."""

    type: str = "string"
    relevant: Expression | None = None
    required: Expression | None = None
    readonly: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    soft: Expression | None = None
    always_readonly: bool = False
    constraint_message: str | None = None
    required_message: str | None = None
    preload: str = ""
    extras: Mapping[str, str] = field(default_factory=dict)


NO_BIND = Bind()


def read_bind(element: "Element", place: Place, compile_: "Compile") -> Bind:
    """What a bind says of `place`; expressions that cannot be compiled are noted by `compile_` and left out."""
    said, own = _attributes(element)

    def expression(name: str, wanted: str = "boolean", text: str | None = None) -> Expression | None:
        text = said.get(name) if text is None else text
        if not text or not text.strip() or wanted == "boolean" and name != "relevant" and text.strip() == "false()":
            return None
        return compile_(text, place, wanted, f"{place.path} {name}")

    type_ = said.get("type", "string").rpartition(":")[2]
    return Bind(
        type=_TYPES.get(type_, type_),
        relevant=None if said.get("relevant", "").strip() == "true()" else expression("relevant"),
        required=expression("required"),
        readonly=expression("readonly"),
        constraint=expression("constraint"),
        calculate=expression("calculate", "string"),
        soft=expression("soft", text=own.get("soft", "")),
        always_readonly=said.get("readonly", "").strip() == "true()",
        constraint_message=said.get("jr:constraintMsg"),
        required_message=said.get("jr:requiredMsg"),
        preload=f"{said['jr:preload']}:{said.get('jr:preloadParams', '')}" if "jr:preload" in said else "",
        extras={key: printed(text) if key in _SPOKEN else text for key, text in own.items()},
    )


def _attributes(element: "Element") -> tuple[dict[str, str], dict[str, str]]:
    said: dict[str, str] = {}
    own: dict[str, str] = {}
    for attribute, value in element.items():
        key = str(attribute)
        if key[0] != "{":
            said[key] = str(value)
            continue
        namespace, _, name = key.rpartition("}")
        if namespace.startswith("{" + _OWN):
            own[name] = str(value)
        elif namespace == "{" + _JAVAROSA:
            said[f"jr:{name}"] = str(value)
        else:
            said.setdefault(name, str(value))
    return said, own
