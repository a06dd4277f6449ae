"""The wizard that makes a workspace: it asks, the caller acts, and nothing typed is lost on the way back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.code_signs import groups
from qaf_desktop.desk.setup_details import KeyFile, ReadRegisters
from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.first_start.problems import problems
from qaf_desktop.ui.first_start.state import Choice, Inputs, Offers, Step, needs_begin, step_after, step_before
from qaf_desktop.ui.first_start.view import View, derive, join_setup, lead_setup
from qaf_desktop.ui.first_start.welcome_page import WelcomePage
from qaf_desktop.ui.first_start.wizard_frame import WizardFrame
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.messages import Confirmation, Messages

MakePage = Callable[[Offers, Step], WizardPage]
"""Makes the page of a step."""


class FirstStart(QWidget):
    """Begins with its first page alone; `supply` gives it what the others want.

    Tells what the person wants; answer with the method named in brackets, or with `failed(error)`.

    `begin_asked(passphrase, founds a project)` (`begun`), `registers_chosen(Path)` (`show_registers`),
    `recovery_save_asked(KeyFile)` (`recovery_saved`), `recovery_proof_asked(KeyFile)` (`recovery_proved`),
    `lead_finished(LeadSetup)`, `join_chosen(Path)` (`join_read`), `join_asked(JoinSetup)` (`joined`),
    `request_save_asked(Path)` and
    `request_share_asked(Path)` (`request_left`), `finished`, `example_asked`, `cancelled`.
    """

    begin_asked = Signal(str, bool)
    registers_chosen = Signal(Path)
    recovery_save_asked = Signal(object)
    recovery_proof_asked = Signal(object)
    lead_finished = Signal(object)
    join_chosen = Signal(Path)
    join_asked = Signal(object)
    request_save_asked = Signal(Path)
    request_share_asked = Signal(Path)
    finished = Signal()
    example_asked = Signal()
    cancelled = Signal()

    def __init__(
        self,
        desks: tuple[Choice, ...],
        messages: Messages,
        pick_groups: Callable[[int], tuple[int, int]],
        parent: QWidget | None = None,
        *,
        can_cancel: bool = False,
    ) -> None:
        """`pick_groups(n)` chooses the two of n groups of the paper code to ask for, at random."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("First steps"))
        self._offers = Offers(desks, (), ())
        self._messages, self._pick_groups = messages, pick_groups
        self._make_other: MakePage | None = None
        self._inputs = Inputs()
        self.frame = WizardFrame(self._make_page, can_cancel=can_cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.frame.typed.connect(self._typed)
        self.frame.asked.connect(self._asked)
        self.frame.next_pressed.connect(self.next)
        self.frame.back_pressed.connect(self.back)
        self.frame.cancelled.connect(lambda: self.cancelled.emit() if self.leave() else None)
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Given to the wizard as a whole, the focus belongs to its page."""
        super().focusInEvent(event)
        self.page().focus_first()

    def supply(self, offers: Offers, make_page: MakePage) -> None:
        """What there is to choose from, and how the pages after the first are made."""
        self._offers, self._make_other = offers, make_page
        self._change(scale=offers.scales[0].id if offers.scales else "")

    # What the caller answers

    def begun(self, paper_code: str) -> None:
        """The workspace is begun; its code is shown from now on."""
        now = (self._inputs.passphrase, self._inputs.kind)
        asked = self._pick_groups(len(groups(paper_code)))
        self._change(
            begun_for=now, paper_code=paper_code, asked_groups=asked, first_group="", second_group="", busy="",
            recovery_path=None, recovery_proved=None, joined_words=(), request_at="", failure="",
        )  # fmt: skip
        self._go(Step.PAPER)

    def show_registers(self, found: ReadRegisters) -> None:
        self._change(imported=found, busy="", failure="")

    def recovery_saved(self, key: KeyFile) -> None:
        """The file is written. Its passphrase is asked for again, to open it: so a slip of the finger is found out."""
        self._change(recovery_path=key.path, recovery_locked=bool(key.passphrase), recovery_proved=None,
                     key_passphrase="", busy="", failure="")  # fmt: skip
        self.page().focus_first()

    def recovery_proved(self, right: bool) -> None:
        self._change(recovery_proved=right, busy="", failure="")

    def join_read(self, name: str, data: bytes, problem: str) -> None:
        """What the file chosen holds; `problem` says why it is no join file, at once."""
        tried = self._inputs.tried | {Step.JOIN} if problem else self._inputs.tried
        self._change(join_name=name, join_file=b"" if problem else data, join_problem=problem, tried=tried, failure="")

    def joined(self, words: tuple[str, ...]) -> None:
        """The workspace is made; these six words are to be compared."""
        self._change(joined_words=words, busy="", failure="")
        self._go(Step.WORDS)

    def request_left(self, where: str) -> None:
        """The request is saved or in the folder; `where` says so in words."""
        self._change(request_at=where, busy="", failure="")

    def progress(self, text: str, fraction: float) -> None:
        self.frame.strip.progress(text, fraction)

    def failed(self, error: UserFacingError) -> None:
        """Say it on the page; everything typed stays."""
        gone: dict[str, object] = {"join_file": b"", "join_name": ""} if error.code == "join-file" else {}
        self._change(busy="", failure=f"{error.happened} {error.advice}", **gone)

    def leave(self) -> bool:
        """The window closes, or the person cancels: asks once where a workspace has been begun."""
        lost = self._inputs.begun_for is not None and not self._inputs.joined_words
        return not lost or self._messages.confirm(
            Confirmation(
                self.tr("Stop setting up?"),
                self.tr(
                    "This workspace is not finished, and nothing of it is kept. The code you wrote on paper will "
                    "open nothing: throw the paper away. Next time you begin again, with another code."
                ),
                self.tr("Stop and throw it away"),
                self.tr("Go on setting up"),
            )
        )

    # What the person does

    def next(self) -> None:
        """On to the next step, or say what is missing."""
        if self._inputs.busy:
            return
        if problems(self._inputs):
            self._change(tried=self._inputs.tried | {self._inputs.step})
            self.page().focus_first(tuple(problems(self._inputs)))
            return
        self._change(failure="")
        act = self._acts().get(self._inputs.step)
        after = step_after(self._inputs.step, self._inputs.founds)
        if act is not None:
            act()
        elif after is not None:
            self._go(after)

    def back(self) -> None:
        before = step_before(self._inputs.step, self._inputs.founds)
        if before is not None and not self._inputs.busy:
            self._change(failure="")
            self._go(before)

    def roles(self) -> tuple[Choice, ...]:
        """The roles that are offered."""
        return self._offers.roles

    def inputs(self) -> Inputs:
        return self._inputs

    def view(self) -> View:
        return derive(self._inputs, self._offers)

    def page(self) -> WizardPage:
        return self.frame.page(self._inputs.step)

    def _make_page(self, step: Step) -> WizardPage:
        """A page is made when it is first shown, so that the first of them is there at once."""
        if step is Step.WELCOME:
            return WelcomePage(self._offers.desks)
        if self._make_other is None:
            raise RuntimeError("no page but the first before the wizard is supplied")
        return self._make_other(self._offers, step)

    def _acts(self) -> dict[Step, Callable[[], None]]:
        """Steps whose Next asks the caller for something first."""
        acts: dict[Step, Callable[[], None]] = {Step.RECOVERY: self._finish_lead, Step.WORDS: self.finished.emit}
        if needs_begin(self._inputs):
            acts[Step.PASSPHRASE] = self._begin
        if not self._inputs.joined_words:
            acts[Step.JOIN] = self._join
        return acts

    def _begin(self) -> None:
        self._busy(self.tr("Making the keys…"))
        self.begin_asked.emit(self._inputs.passphrase, self._inputs.founds)

    def _finish_lead(self) -> None:
        self._busy(self.tr("Making the project…"))
        self.lead_finished.emit(lead_setup(self._inputs, self._offers))

    def _join(self) -> None:
        self._busy(self.tr("Making the workspace…"))
        self.join_asked.emit(join_setup(self._inputs))

    def _asked(self, intent: str) -> None:
        """A button of a page."""
        {
            "example": self._example,
            "import": self._import,
            "save-recovery": self._save_recovery,
            "prove-recovery": self._prove_recovery,
            "choose-join": self._choose_join,
            "save-request": self._save_request,
            "share-request": self._share_request,
        }[intent]()

    def _example(self) -> None:
        if not self._inputs.busy:
            self._busy(self.tr("Making the example project…"))
            self.example_asked.emit()

    def _import(self) -> None:
        kind = self.tr("Excel workbook (*.xlsx)")
        path = self._messages.open_file(self.tr("Import people, roles, teams and services"), kind)
        if path is not None:
            self._busy(self.tr("Reading the workbook…"))
            self.registers_chosen.emit(path)

    def _save_recovery(self) -> None:
        kind = self.tr("Recovery key (*.recovery)")
        path = self._messages.save_file(self.tr("Save the recovery key"), "qaf-project.recovery", kind)
        if path is not None:
            self.recovery_save_asked.emit(KeyFile(path, self._inputs.key_passphrase))

    def _prove_recovery(self) -> None:
        if self._inputs.recovery_locked and not self._inputs.key_passphrase:
            self._change(key_again=True, tried=self._inputs.tried | {Step.RECOVERY})
            self.page().focus_first()
            return
        path = self._messages.open_file(self.tr("Open the saved recovery key"), self.tr("Recovery key (*.recovery)"))
        if path is not None:
            self.recovery_proof_asked.emit(KeyFile(path, self._inputs.key_passphrase))

    def _choose_join(self) -> None:
        path = self._messages.open_file(self.tr("Open the join file"), self.tr("Join file (*.join);;All files (*)"))
        if path is not None:
            self.join_chosen.emit(path)

    def _save_request(self) -> None:
        kind = self.tr("Request to join (*.request)")
        path = self._messages.save_file(self.tr("Save the request"), "enrol.request", kind)
        if path is not None:
            self.request_save_asked.emit(path)

    def _share_request(self) -> None:
        path = self._messages.choose_folder(self.tr("Choose the shared folder"))
        if path is not None:
            self.request_share_asked.emit(path)

    def _go(self, step: Step) -> None:
        self._change(step=step)
        self.frame.to_top()
        self.page().focus_first()

    def _busy(self, text: str) -> None:
        self._change(busy=text)

    def _typed(self, field: str, value: object) -> None:
        extra: dict[str, object] = {}
        if field == "key_passphrase":
            extra = {"key_again": False}
        if field == "kind" and value != self._inputs.kind:
            extra = self._desk_chosen(value)
        self._change(**{**extra, field: value})

    def _desk_chosen(self, kind: object) -> dict[str, object]:
        """What follows from the desk: whether it founds a project, and the role where the desk is called by it."""
        desk = next((desk for desk in self._offers.desks if desk.id == kind), None)
        roles = (role.id for role in self._offers.roles if desk and (role.desk, role.word) == (desk.id, desk.word))
        return {"role": next(roles, ""), "founds": bool(desk and desk.founds)}

    def _change(self, **changed: object) -> None:
        self._inputs = replace(self._inputs, **changed)  # type: ignore[arg-type]
        self._show()

    def _show(self) -> None:
        self.frame.show_view(self.view(), self._inputs)
