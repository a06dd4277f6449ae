"""A walk through every screen of an open desk, a stop at each state worth hearing."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from staging import allocate

from qaf_desktop.exchanging.removing import Announcement
from qaf_desktop.ui.exchange.place_card import PlaceInputs
from qaf_desktop.ui.form_page.editors.date import DateEditor
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.wiring.removal import announced_words
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.held_on import HeldLine
from qaf_desktop.work.leaving import Act, note, of
from qaf_desktop.work.moving import Moving
from qaf_desktop.work.recording import Recording
from tests.usecases.versions import AGREED, FORM, ROLE, newer_form

Stop = tuple[str, QWidget]
PICTURE, LETTER = "ab" * 16, "cd" * 16
AUDIT, OBSERVATION = "case-file-audit", "practice-observation"
ACTION = {"actions/actions_needed": "yes"}


class Tour:
    """Stops of one desk. `settle` lets work be done; `keys` are the records that the desk holds, by name."""

    def __init__(self, window: DeskWindow, keys: dict, settle: Callable[[], None]) -> None:
        self._window, self._keys, self._settle = window, keys, settle
        self.sections: tuple[str, ...] = ()
        """Sections of forms to stop at; empty for all. Forms are the same on both desks: the lead's tour has none."""

        self.own_only = False
        """Whether the lead's tour leaves out the screens that both desks have: the other tour goes to them."""

    def stops(self) -> Iterator[Stop]:
        """Each screen as (name, window to look at); between two stops the window goes on."""
        desk = self._window.desk
        if desk.kind.collects:
            allocate(desk, desk.person, "CH-1", days=-2)
        for name, argument in self._places().items():
            yield self._at(name.split()[0], argument, name)
            yield from self._states(name)
        if not self._window.desk.kind.collects:
            yield from self._form(AUDIT)
            yield from self._form(OBSERVATION)
            draft = Recording(self._window.desk).start(OBSERVATION)
            yield self._at("hand-over", f"{draft} practitioner ", "hand-over")
            yield from self._versions()
        self._window.frame.palette_box.open()
        yield "palette", self._window.frame
        self._window.frame.palette_box.close_again()

    def screens(self) -> set[str]:
        """The screens this tour goes to."""
        return {name.split()[0] for name in self._places()} | {"form", "hand-over", "move"}

    def _versions(self) -> Iterator[Stop]:
        """A draft that a newer version of its form came after, and the same draft moved there."""
        recording = Recording(self._window.desk)
        draft = recording.start(FORM)
        recording.save(draft, {ROLE: "Team manager", AGREED: "She goes today."})
        self._window.desk.store.forms.put(newer_form())
        yield self._at("form", str(draft), "form with a newer version")
        yield self._at("move", str(draft), "move")
        Moving(self._window.desk).move(draft)
        yield self._at("move", f"{draft} back", "move back")

    def form(self, method: str) -> QWidget:
        """A new draft of a method, opened."""
        recording = Recording(self._window.desk)
        self._go("form", str(recording.start(method)))
        return self._window.frame.page("form").page

    def _places(self) -> dict[str, str]:
        store, has = self._window.desk.store, self._keys
        store.attachments.put(PICTURE, _picture())
        lead = self._window.desk.kind.collects
        letter = str(has["issued"])
        store.attachments.put(LETTER, Feedback(self._window.desk).pdf(has["issued"]).data)
        both = {
            "my-work": "", "new": "", "new nothing": "zzz", "exchange": "", "feedback": "", "feedback letter": letter,
            "record": letter,
            "record observation": str(has["observation"]), "search": "", "attachment": f"{PICTURE} map.png",
            "attachment pdf": f"{LETTER} letter.pdf", "attachment missing": "ef" * 16, "settings": "", "help": "",
            "licences": "", "new-key": "", "paper": letter,
        }  # fmt: skip
        leads = {
            "escalations": "", "programme": "", "samples": "", "allocation": "", "moderation": "", "actions": "",
            "agreement": "", "reports": "", "earlier": "", "children-data": "",
            "record escalation": str(has["escalation"]), "collect": "",
            "records": "", "figures": "", "forms": "", "people-and-devices": "", "keeping": "",
            "settle": str(has["conflict"]),
            "feedback to-read": str(has["plain"]), "feedback answer": f"{letter} answer",
        }  # fmt: skip
        return (leads if self.own_only else both | leads) if lead else both

    def _states(self, name: str) -> Iterator[Stop]:
        page = self._window.frame.page(name.split()[0])
        if name == "my-work":
            said = Announcement(12, date(2026, 5, 26), date(2026, 12, 3))
            page.show_removal(announced_words(said), on_its_own=True)
            self._settle()
            yield "my-work removal", self._window.frame
            page.show_removal("", on_its_own=False)
        if name == "record":
            yield from self._custody(page)
        if name == "collect":
            page.look.click()
            self._settle()
            yield "collect planned", self._window.frame
        if name == "forms":
            yield from self._forms(page)
        if name in ("exchange", "people-and-devices", "keeping"):
            yield from self._cards(name, page)
        if name == "figures":
            page.show_tables(True)
            self._settle()
            yield "figures as tables", self._window.frame

    def _cards(self, name: str, page: QWidget) -> Iterator[Stop]:
        """What is asked in the place of a list."""
        line = HeldLine("key", "record", "CFA-1", "Audit", "CH-1", "1 Jan 2026", "Ann Archer", "about", "Team")
        shown = {
            "exchange": (("server", lambda: page.ask_for_server(PlaceInputs("sftp"))), "show_exchange"),
            "people-and-devices": (("take over", lambda: page.ask_to_take_over(frozenset())), "show_lists"),
            "keeping": (
                ("erase", lambda: page.ask_to_erase((line,))),
                ("answer", lambda: page.ask_to_answer((line,), ("Ann Archer",))),
                "show_list",
            ),
        }
        *asked, back = shown[name]
        for what, ask in asked:
            ask()
            self._settle()
            yield f"{name} {what}", self._window.frame
        getattr(page, back)()
        self._settle()

    def _custody(self, page: QWidget) -> Iterator[Stop]:
        """The same record's custody, empty and with a line."""
        page.show_custody()
        self._settle()
        yield "record custody empty", self._window.frame
        note(self._window.desk, of(Act.LETTER_PRINTED, self._keys["issued"]))
        page.show_custody()
        self._settle()
        yield "record custody", self._window.frame
        page.show_history(False)

    def _forms(self, page: QWidget) -> Iterator[Stop]:
        """Two versions compared, a form being changed, and one previewed while it is written."""
        self._window.desk.store.forms.put(newer_form())
        page.load()
        self._settle()
        row = next(row for row in page.page.table.rows_model.rows() if row.id == newer_form().id)
        page.page.table.go_to(row.digest)
        page.compare(row.digest)
        self._settle()
        yield "forms compared", self._window.frame
        page.edit(row.digest)
        self._settle()
        page.editor.page.table.selectRow(2)
        self._settle()
        yield "forms edited", self._window.frame
        page.show_list()
        page.give_method(row.digest)
        self._settle()
        yield "forms given a method", self._window.frame
        page.show_list()
        page.preview(self._window.desk.folder.path / "visit.md")
        self._settle()
        yield "forms previewed", self._window.frame
        page.show_list()
        self._settle()

    def _form(self, method: str) -> Iterator[Stop]:
        page = self.form(method)
        for path, value in ACTION.items() if method == AUDIT else ():
            page.state.set(path, value)
        lines = [line for line in page.state.view.lines if line.relevant]
        for line in [line for line in lines if line.path in (self.sections or line.path)]:
            page.state.go(line.path)
            self._settle()
            yield f"{method} {line.path}", self._window.frame
        page.check()
        self._settle()
        yield f"{method} checked", self._window.frame
        if method == AUDIT:
            page.state.stop_checking()
            page.state.go("safety")
            page.state.set("safety/unsafe_now", "yes")
            self._settle()
            yield f"{method} danger", self._window.frame

    def _at(self, screen: str, argument: str, name: str) -> Stop:
        self._go(screen, argument)
        return name, self._window.frame

    def _go(self, screen: str, argument: str) -> None:
        assert self._window.frame.go(screen, argument), screen
        self._settle()


def settle_in(executor) -> Callable[[], None]:
    """Let queued work, layouts and deletions happen."""

    def settle() -> None:
        for _again in range(3):
            executor.drain()
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return settle


def date_editors(root: QWidget) -> list[DateEditor]:
    return [editor for editor in root.findChildren(DateEditor) if editor.isVisible()]


def _picture() -> bytes:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
