"""Reads the imports and calls of the program's modules and says which rule of the house each breaks, and the mend."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

PROGRAM = "qaf_desktop"
GROUND = {"errors", "words", "progress", "paths", "clock", "durable_files", "file_names", "bug_report"}
GROUND |= {"settings", "policy", "installation", "apart", "code_signs"}
ROOMS = {"methods", "analysis", "storage", "exchange", "reports"}
LOWER = GROUND | {"forms", "records"}
MAY_IMPORT = {
    **{name: GROUND for name in GROUND},
    "forms": GROUND | {"forms"},
    "lists": GROUND | {"lists"},
    "records": LOWER,
    **{room: LOWER | {room} for room in ROOMS},
}
PURE_DATA = {"reports": ("analysis.pictures", "analysis.small_numbers")}  # drawn, and withheld, alike everywhere
LATE = {"qaf_desktop.__main__", "qaf_desktop.exchange.places"}  # read what is heavy when it is wanted, and not before
COMPOSITION = {"app", "wiring", "__main__"}  # app.py and the parts it is made of: the one place that knows all
USE_CASES = ("desk", "work", "exchanging", "setup", "demo")  # in rising order: each may use those before it
TERMINAL = {
    "cli",
    "commands",
    "form_commands",
    "central_commands",
}  # what is done without a window: only cli enters by it
HOLDS_THE_STORE = ("desk.desk", "setup.opening", "work.scribe")  # a screen is handed views, never an open workspace
UI_MAY_NOT = {"storage", "exchange", "reports", *TERMINAL, *COMPOSITION}
USE_CASES_MAY_NOT = {"ui", *TERMINAL, *COMPOSITION}
SHARED_UI = {"frame", "widgets", "list_screen"}

KEY_MODULES = ("exchange", "storage.keyslots", "storage.wrapping", "storage.papercode")
LIBRARY_ROOMS = {
    **dict.fromkeys(("sqlalchemy", "alembic", "sqlcipher3", "sqlite3"), ("storage",)),
    **dict.fromkeys(("PySide6", "shiboken6"), ("ui", "app", "wiring")),
    **dict.fromkeys(("reportlab", "pikepdf"), ("reports",)),
    **dict.fromkeys(("nacl", "pyrage", "cryptography", "argon2"), KEY_MODULES),
    **dict.fromkeys(("pyxform", "lxml"), ("forms",)),
    **dict.fromkeys(("zstandard", "mnemonic"), ("exchange",)),
    "filelock": ("storage",),
    "platformdirs": ("paths",),
    "python_calamine": ("lists",),
    "holidays": ("analysis",),
    "openpyxl": ("reports", "setup.registers_import", "forms.workbooks", "forms.book_rows"),
}
UNSAFE_IMPORTS = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "yaml"}
UNSAFE_CALLS = {"eval", "exec", "extract", "extractall", "system", "popen"}
HIDDEN_IMPORTS = {"import_module", "__import__"}  # would pass by every rule above
OFTEN_MEANT_OTHERWISE = {"extract"}  # an SQL function too: only banned on what looks like an archive


@dataclass(frozen=True, slots=True)
class Broken:
    where: str
    rule: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.rule}. Mend: {self.mend}"


@dataclass(frozen=True, slots=True)
class Import:
    """`target` is the dotted name imported, with the name after `from … import`; `room` its first part below ours."""

    target: str
    line: int
    local: bool
    for_types: bool

    @property
    def ours(self) -> bool:
        return self.target.split(".")[0] == PROGRAM

    @property
    def room(self) -> str:
        return room_of(self.target)


@dataclass(frozen=True, slots=True)
class Module:
    name: str
    tree: ast.Module
    imports: tuple[Import, ...]


def room_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def read(name: str, source: str) -> Module:
    tree = ast.parse(source)
    return Module(name, tree, tuple(_imports(tree, local=False, for_types=False)))


def _imports(node: ast.AST, local: bool, for_types: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, local, for_types) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            start = "." * child.level + (child.module or "")
            yield from (Import(f"{start}.{alias.name}", child.lineno, local, for_types) for alias in child.names)
        else:
            inside = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
            typing = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
            yield from _imports(child, local or inside, for_types or typing)


def broken(modules: Mapping[str, Module]) -> list[Broken]:
    """Every breach in a set of modules by name."""
    found = [breach for module in modules.values() for rule in RULES for breach in rule(module)]
    return list(dict.fromkeys([*found, *screens(modules), *cycles(modules)]))


def _at(module: Module, line: int) -> str:
    return f"{module.name}:{line}"


def arrows(module: Module) -> Iterator[Broken]:
    room = room_of(module.name)
    for item in module.imports:
        below = item.target.removeprefix(f"{PROGRAM}.")
        if item.ours and item.room and not _may(room, below) and not below.startswith(PURE_DATA.get(room, "-")):
            mend = f"let a use case hand {room} what it needs, or move the shared type down to forms or records"
            yield Broken(_at(module, item.line), f"{room} may not import {item.room}", mend)


def _may(room: str, below: str) -> bool:
    other = below.split(".")[0]
    if room in MAY_IMPORT:
        return other in MAY_IMPORT[room]
    if room == "ui":
        return other not in UI_MAY_NOT and not below.startswith(HOLDS_THE_STORE)
    if room in COMPOSITION:
        return True
    if room in USE_CASES and other in USE_CASES:
        return USE_CASES.index(other) <= USE_CASES.index(room)
    return other not in USE_CASES_MAY_NOT or {room, other} <= TERMINAL


def screens(modules: Mapping[str, Module]) -> Iterator[Broken]:
    """A screen is a folder below ui. It may use ui's own modules and the shared folders; none of them, and no other
    screen, may use it: wiring brings screens together."""
    known = {parts[2] for name in modules if (parts := name.split("."))[1:2] == ["ui"] and len(parts) > 3} - SHARED_UI
    for module in modules.values():
        own = module.name.split(".")
        if own[1:2] == ["ui"] and len(own) > 2:
            yield from _other_screens(module, own[2], known)


def _other_screens(module: Module, own: str, known: set[str]) -> Iterator[Broken]:
    for item in module.imports:
        other = item.target.split(".")
        if other[:2] == [PROGRAM, "ui"] and len(other) > 2 and other[2] in known - {own}:
            mend = "let wiring bring them together by a signal, or move the shared part to ui/widgets"
            yield Broken(_at(module, item.line), f"{own} may not import the screen {other[2]}", mend)


def libraries(module: Module) -> Iterator[Broken]:
    below = module.name.removeprefix(f"{PROGRAM}.")
    for item in module.imports:
        rooms = LIBRARY_ROOMS.get(item.target.split(".")[0])
        if rooms and not any(below == room or below.startswith(f"{room}.") for room in rooms):
            mend = f"call a function of {' or '.join(rooms)} instead"
            yield Broken(_at(module, item.line), f"{item.target.split('.')[0]} belongs to {', '.join(rooms)}", mend)


def manner(module: Module) -> Iterator[Broken]:
    for item in module.imports:
        where = _at(module, item.line)
        if item.target.startswith("."):
            yield Broken(where, "relative import", "write the whole name from qaf_desktop")
        if item.target.endswith(".*"):
            yield Broken(where, "star import", "name what is used (a star import of Qt doubles the start)")
        if item.ours and item.local and module.name not in LATE:
            yield Broken(where, "import of our own inside a function", "import at the top; a cycle means a wrong room")
        if item.target.split(".")[0] in UNSAFE_IMPORTS:
            yield Broken(where, f"{item.target} can run what it reads", "use canonical JSON or TOML")


def calls(module: Module) -> Iterator[Broken]:
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in UNSAFE_CALLS and not _harmless(node, name):
            mend = "read the parts you need by your own code; nothing is run or unpacked by name"
            yield Broken(_at(module, node.lineno), f"call of {name}", mend)
        if name in HIDDEN_IMPORTS:
            yield Broken(_at(module, node.lineno), f"call of {name}", "write an import that can be read")
        if name == "print" and isinstance(node.func, ast.Name) and room_of(module.name) != "cli":
            yield Broken(_at(module, node.lineno), "print outside cli", "return the text, or log it")
        if any(keyword.arg == "shell" for keyword in node.keywords):
            yield Broken(_at(module, node.lineno), "a shell", "pass a list of arguments")


def _harmless(node: ast.Call, name: str) -> bool:
    if name in OFTEN_MEANT_OTHERWISE:
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        return not (isinstance(owner, ast.Name) and any(word in owner.id.lower() for word in ("tar", "zip", "archive")))
    return name in {"eval", "exec"} and isinstance(node.func, ast.Attribute)  # QDialog.exec and the like


def cycles(modules: Mapping[str, Module]) -> Iterator[Broken]:
    needs = {
        name: {target for item in module.imports if (target := _resolved(item, modules)) and target != name}
        for name, module in modules.items()
    }
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        way = " → ".join(error.args[1])
        yield Broken(way, "modules import each other in a circle", "move what both need into a third, lower module")


def _resolved(item: Import, modules: Mapping[str, Module]) -> str | None:
    if item.for_types or item.local:
        return None
    if item.target in modules:
        return item.target
    owner = item.target.rpartition(".")[0]
    return owner if owner in modules else None


RULES = (arrows, libraries, manner, calls)
