"""Functions on numbers."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from qaf_desktop.forms.xpath.calling import function, of_here
from qaf_desktop.forms.xpath.compiling import Builder
from qaf_desktop.forms.xpath.values import NAN, Value, number_of, strings_of


def total(value: Value) -> float:
    """The sum of what is filled in; NaN when something filled in is no number."""
    return math.fsum(_filled(value)) if not isinstance(value, float) else value


def least(*values: Value) -> float:
    return _extreme(min, values)


def most(*values: Value) -> float:
    return _extreme(max, values)


def rounded(number: float, places: float = 0.0) -> float:
    """Halves go up, as XPath 1.0 has it; `places` may be negative."""
    if not math.isfinite(number) or not math.isfinite(places):
        return number
    if places == 0:
        return float(math.floor(number + 0.5))
    try:
        return float(Decimal(repr(number)).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP))
    except InvalidOperation:
        return number


def power(base: float, exponent: float) -> float:
    try:
        return math.pow(base, exponent)
    except (OverflowError, ValueError):
        return NAN


def _filled(value: Value) -> list[float]:
    if isinstance(value, list):
        return [number_of(text) for text in strings_of(value) if text != ""]
    return [number_of(value)]


def _extreme(choose: Callable[[list[float]], float], values: tuple[Value, ...]) -> float:
    numbers = [number for value in values for number in _filled(value)]
    return choose(numbers) if numbers and not any(number != number for number in numbers) else NAN


def _finite(work: Callable[[float], float]) -> Callable[[float], float]:
    return lambda number: float(work(number)) if math.isfinite(number) else number


def _guarded(work: Callable[[float], float]) -> Callable[[float], float]:
    def run(number: float) -> float:
        try:
            return float(work(number))
        except (OverflowError, ValueError):
            return NAN

    return run


NUMBERS: dict[str, Builder] = {
    "number": of_here(function("v", "number", number_of)),
    "sum": function("v", "number", total),
    "min": function("v*", "number", least),
    "max": function("v*", "number", most),
    "round": function("n?n", "number", rounded),
    "int": function("n", "number", _finite(math.trunc)),
    "floor": function("n", "number", _finite(math.floor)),
    "ceiling": function("n", "number", _finite(math.ceil)),
    "abs": function("n", "number", abs),
    "pow": function("nn", "number", power),
    "sqrt": function("n", "number", _guarded(math.sqrt)),
    "exp": function("n", "number", _guarded(math.exp)),
    "exp10": function("n", "number", _guarded(lambda x: math.pow(10, x))),
    "log": function("n", "number", _guarded(math.log)),
    "log10": function("n", "number", _guarded(math.log10)),
    "sin": function("n", "number", _guarded(math.sin)),
    "cos": function("n", "number", _guarded(math.cos)),
    "tan": function("n", "number", _guarded(math.tan)),
    "asin": function("n", "number", _guarded(math.asin)),
    "acos": function("n", "number", _guarded(math.acos)),
    "atan": function("n", "number", _guarded(math.atan)),
    "atan2": function("nn", "number", math.atan2),
    "pi": function("", "number", lambda: math.pi),
}
