"""Which room may know which: the rules stand in import_rules.py, which reads the code; README.md draws the map."""

from pathlib import Path

import pytest

from tests.import_rules import PROGRAM, Module, broken, read, room_of

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {"forms", "records", "methods", "analysis", "storage", "exchange", "reports", "ui"}


def _program() -> dict[str, Module]:
    files = sorted((ROOT / PROGRAM).rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files]
    return {name: read(name, file.read_text(encoding="utf-8")) for name, file in zip(names, files, strict=True)}


def test_the_program_keeps_every_rule() -> None:
    breaches = [str(breach) for breach in broken(_program())]
    assert not breaches, "\n".join(breaches)


def test_the_scan_saw_every_package_and_module() -> None:
    seen = _program()
    assert {room_of(name) for name in seen} >= PACKAGES
    assert len(seen) == len(list((ROOT / PROGRAM).rglob("*.py")))
    assert any(item.ours for module in seen.values() for item in module.imports)


def test_package_openings_are_empty() -> None:
    filled = [str(file.relative_to(ROOT)) for file in (ROOT / PROGRAM).rglob("__init__.py") if file.stat().st_size]
    assert filled == [], "import from the file that owns the name, and leave __init__.py empty"


@pytest.mark.parametrize(
    ("name", "source", "rule"),
    [
        ("records.x", "from qaf_desktop.storage import store", "records may not import storage"),
        ("forms.x", "from qaf_desktop import records", "forms may not import records"),
        ("storage.x", "import qaf_desktop.exchange.package", "storage may not import exchange"),
        ("reports.x", "from qaf_desktop.methods.model import Method", "reports may not import methods"),
        ("reports.x", "from qaf_desktop.analysis.sampling import sample", "reports may not import analysis"),
        ("work.x", "from qaf_desktop.ui.jobs import JobRunner", "work may not import ui"),
        ("ui.jobs", "from qaf_desktop.storage.store import Store", "ui may not import storage"),
        ("ui.jobs", "from qaf_desktop.exchange import share", "ui may not import exchange"),
        ("ui.jobs", "from qaf_desktop.reports.pdf import letter", "ui may not import reports"),
        ("ui.jobs", "from qaf_desktop.desk.desk import Desk", "ui may not import desk"),
        ("ui.jobs", "from qaf_desktop.work.scribe import Scribe", "ui may not import work"),
        ("work.x", "from qaf_desktop.exchanging.sending import Sending", "work may not import exchanging"),
        ("storage.x", "from qaf_desktop.desk.library import Library", "storage may not import desk"),
        ("work.x", "from qaf_desktop.commands import demo", "work may not import commands"),
        ("work.x", "from qaf_desktop.wiring import shell", "work may not import wiring"),
        ("cli", "from qaf_desktop.app import run", "cli may not import app"),
        ("errors", "from qaf_desktop.forms import session", "errors may not import forms"),
        ("ui.jobs", "import sqlalchemy", "sqlalchemy belongs to storage"),
        ("work.x", "def f():\n    import sqlcipher3", "sqlcipher3 belongs to storage"),
        ("forms.x", "from PySide6.QtCore import QObject", "PySide6 belongs to ui, app, wiring"),
        ("exchange.x", "from reportlab.pdfgen import canvas", "reportlab belongs to reports"),
        ("storage.store", "import nacl.signing", "nacl belongs to exchange"),
        ("work.x", "from cryptography.hazmat.primitives import hashes", "cryptography belongs to exchange"),
        ("ui.x", "import openpyxl", "openpyxl belongs to reports"),
        ("work.x", "from lxml import etree", "lxml belongs to forms"),
        ("ui.x", "from PySide6.QtCore import *", "star import"),
        ("records.x", "from .model import Revision", "relative import"),
        ("work.x", "def f():\n    from qaf_desktop import paths", "inside a function"),
        ("records.x", "import pickle", "can run what it reads"),
        ("forms.x", "import yaml", "can run what it reads"),
        ("exchange.x", "def f(tar):\n    tar.extractall('x')", "call of extractall"),
        ("exchange.x", "def f(tar):\n    tar.extract('x')", "call of extract"),
        ("forms.x", "eval('1')", "call of eval"),
        ("work.x", "from importlib import import_module\nimport_module('sqlalchemy')", "call of import_module"),
        ("work.x", "print('x')", "print outside cli"),
        ("work.x", "run('ls', shell=True)", "a shell"),
    ],
)
def test_a_breach_is_named_with_its_mend(name: str, source: str, rule: str) -> None:
    (breach,) = broken({name: read(f"{PROGRAM}.{name}", source)})
    assert rule in str(breach)
    assert breach.mend


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("cli", "from qaf_desktop import commands"),
        ("records.x", "from qaf_desktop.records.model import Revision\nfrom qaf_desktop import errors"),
        ("storage.keyslots", "import argon2"),
        ("ui.desk.page", "from qaf_desktop.ui.widgets.buttons import PrimaryButton\nfrom qaf_desktop.ui import jobs"),
        ("ui.desk.page", "from qaf_desktop.work import recording\nfrom qaf_desktop.ui.desk.state import State"),
        ("work.x", "from qaf_desktop.storage.store import Store\nfrom qaf_desktop.exchange import package"),
        ("app", "from qaf_desktop.ui.main_window import MainWindow\nfrom qaf_desktop.storage.store import Store"),
        ("__main__", "def main():\n    from qaf_desktop.app import run\n    run()"),
        ("cli", "print('made')"),
        ("reports.x", "def f():\n    import reportlab"),
        ("reports.x", "from qaf_desktop.analysis.pictures import StackedBars"),
        ("ui.x", "def f(dialog):\n    dialog.exec()"),
    ],
)
def test_what_is_allowed_is_not_blamed(name: str, source: str) -> None:
    assert broken({name: read(f"{PROGRAM}.{name}", source)}) == []


def test_a_circle_is_found_and_types_alone_make_none() -> None:
    one = read(f"{PROGRAM}.records.one", "from qaf_desktop.records.two import b")
    two = read(f"{PROGRAM}.records.two", "from qaf_desktop.records import one")
    typed = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from qaf_desktop.records import one"
    (breach,) = broken({module.name: module for module in (one, two)})
    assert "in a circle" in str(breach)
    assert broken({one.name: one, two.name: read(two.name, typed)}) == []


def test_screens_do_not_know_each_other_but_share_widgets() -> None:
    sources = {
        "ui.desk.page": "from qaf_desktop.ui.form_page import page",
        "ui.form_page.page": "from qaf_desktop.ui.widgets import buttons\nfrom qaf_desktop.ui.theme import Theme",
        "ui.widgets.buttons": "from qaf_desktop.ui.theme import Theme",
        "ui.theme": "",
        "ui.jobs": "from qaf_desktop.ui.form_page import page",
        "ui.frame.window": "from qaf_desktop.ui.desk.page import Page",
        "wiring.shell": "from qaf_desktop.ui.desk.page import Page",
    }
    found = broken({f"{PROGRAM}.{name}": read(f"{PROGRAM}.{name}", source) for name, source in sources.items()})
    assert [breach.rule for breach in found] == [
        "desk may not import the screen form_page",
        "jobs may not import the screen form_page",
        "frame may not import the screen desk",
    ]
