"""Every function an expression may call."""

from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.compiling import Builder, Compiler
from qaf_desktop.forms.xpath.forming import FORMING
from qaf_desktop.forms.xpath.geography import GEOGRAPHY
from qaf_desktop.forms.xpath.numbers import NUMBERS
from qaf_desktop.forms.xpath.paths import compile_path
from qaf_desktop.forms.xpath.texts import TEXTS
from qaf_desktop.forms.xpath.times import TIMES

FUNCTIONS: dict[str, Builder] = {**FORMING, **TEXTS, **NUMBERS, **TIMES, **GEOGRAPHY}


def compiler_for(root: Place) -> Compiler:
    return Compiler(root, FUNCTIONS, compile_path)
