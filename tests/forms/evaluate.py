"""One expression on one instance, outside any session: for tables of behaviour and the public oracle."""

from datetime import UTC, datetime

from lxml import etree

from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.xpath.alone import Alone, texts

__all__ = ["NOW", "World", "texts"]
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
INSTANCE = """
<data id="visit" version="3">
  <age>42</age><blank/><name>Ada Example</name><ticks>water power</ticks><day>2026-11-22</day>
  <rows><what>one</what><n>1</n></rows>
  <rows><what>two</what><n>20</n></rows>
  <rows><what/><n>300</n></rows>
</data>"""


class World(Alone):
    """The same at a fixed moment, with fixed lots, and with words that say where they come from."""

    def __init__(self, xml: str = INSTANCE, lists: dict[str, Node] | None = None) -> None:
        super().__init__(etree.fromstring(xml.strip().encode()), lambda: NOW, lists)

    def chance(self) -> float:
        return 0.25

    def unique(self) -> str:
        return "b2f0e9c4-0000-4000-8000-000000000000"

    def text(self, name: str) -> str:
        return f"text of {name}"

    def choice_label(self, value: str, path: str, here: Node) -> str:
        return f"label of {value} in {path}"
