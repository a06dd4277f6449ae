"""Settings worth having, each in one line; the passphrase; backups; and what this installation is."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from qaf_desktop.setup.project_settings import ProjectWords
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.settings_page.project_card import ProjectCard
from qaf_desktop.ui.settings_page.received_card import ReceivedCard
from qaf_desktop.ui.settings_page.secret_card import SecretCard
from qaf_desktop.ui.text_size import STEPS, USUAL, keep_fitted, scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.screen_body import ButtonFlow, ScreenBody

THEMES = ("system", "light", "dark", "contrast")
WIDTH = 620


@dataclass(frozen=True, slots=True)
class About:
    """What this installation is, as pairs of words: name and value."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is chosen now. `languages` are (code, name); `folder` is the shared folder, `scans` the one a scanner puts
    its files into, "" for none yet. `project` are the project's words, where this desk publishes them. `keep_months` is
    how long received work stays, 0 for ever and None where nothing is ever removed."""

    theme: str
    text_percent: int
    language: str
    languages: tuple[tuple[str, str], ...]
    lock_minutes: int
    folder: str
    backups_kept: int
    scans: str = ""
    project: ProjectWords | None = None
    keep_months: int | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What the administrator decided. `problem` says why the policy was not understood."""

    longest_lock_minutes: int = 60
    lock: bool = False
    folder: bool = False
    files: bool = False
    backups: bool = False
    keep_days: int = 0
    problem: str = ""


class SettingsPage(Page):
    """`theme_chosen(theme)`, `text_chosen(percent)`, `language_chosen(code)`, `lock_chosen(minutes)`, `folder_asked`,
    `scans_asked`, `scans_left`, `key_asked`, `restore_asked`, `licences_asked`, `support_asked` and
    `passphrase_asked(PassphraseChange)`; answer the last by `secret`.
    `project` is a card at the lead's desk, `received` one at every other.
    """

    entered = Signal()
    theme_chosen = Signal(str)
    text_chosen = Signal(int)
    language_chosen = Signal(str)
    lock_chosen = Signal(int)
    folder_asked = Signal()
    scans_asked = Signal()
    scans_left = Signal()
    key_asked = Signal()
    restore_asked = Signal()
    licences_asked = Signal()
    support_asked = Signal()
    passphrase_asked = Signal(object)

    def __init__(self, kept: Kept, limits: Limits, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        self.notice = Notice()
        self.broken = Notice()
        self.theme = self._themes(kept.theme)
        self.text = self._sizes(kept.text_percent)
        self.language = _choice(kept.languages, kept.language)
        most = limits.longest_lock_minutes
        minutes = min(kept.lock_minutes, most)
        self.lock = QSpinBox(minimum=1, maximum=most, value=minutes, suffix=self.tr(" minutes"))
        self.lock.lineEdit().setTextMargins(S2, 0, 0, 0)
        self.lock.setEnabled(most > 1)
        self.folder = label("", wrap=True)
        self.choose = button(self.tr("Change it under Exchange"), self.folder_asked.emit)
        self.choose.setEnabled(not limits.folder)
        self.scans = label("", wrap=True)
        self.choose_scans = button(self.tr("Choose the scanner’s folder…"), self.scans_asked.emit)
        self.leave_scans = button(self.tr("Use none"), self.scans_left.emit, look="link")
        self.project = ProjectCard(kept.project) if kept.project else None
        self.received = None if kept.keep_months is None else ReceivedCard(kept.keep_months, limits.keep_days)
        self.restore = button(self.tr("Restore a backup…"), self.restore_asked.emit)
        self.secret = SecretCard()
        self._integrity = label(self.tr("Looking…"), wrap=True)
        self.custody = label(self.tr("Looking…"), wrap=True)
        self._lay_out(kept, about)
        self._connect()
        self.show_folder(kept.folder)
        self.show_scans(kept.scans)

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_folder(self, folder: str) -> None:
        self.folder.setText(folder or self.tr("None is chosen yet."))

    def show_scans(self, folder: str) -> None:
        self.scans.setText(folder or self.tr("None is chosen yet."))
        self.leave_scans.setVisible(bool(folder))

    def show_integrity(self, words: str) -> None:
        self._integrity.setText(words)

    def show_custody(self, words: str, *, whole: bool) -> None:
        """Where the log is not whole, `words` say what to do."""
        self.custody.setText(words if whole else self.tr("Not whole: see the top of this page."))
        self.broken.say(Severity.STOP, "" if whole else words)

    def _themes(self, theme: str) -> QComboBox:
        words = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        return _choice(tuple(zip(THEMES, words, strict=True)), theme)

    def _sizes(self, percent: int) -> QComboBox:
        usual = self.tr("{percent} %, the usual")
        words = tuple((step, (usual if step == USUAL else "{percent} %").format(percent=step)) for step in STEPS)
        box = QComboBox()
        for step, word in words:
            box.addItem(word, step)
        box.setCurrentIndex(max(0, box.findData(percent)))
        return box

    def show_text(self, percent: int) -> None:
        """The size of words was chosen by keys."""
        with QSignalBlocker(self.text):
            self.text.setCurrentIndex(max(0, self.text.findData(percent)))

    def _connect(self) -> None:
        self.secret.passphrase_asked.connect(self.passphrase_asked)
        self.secret.key_asked.connect(self.key_asked)
        self.theme.currentIndexChanged.connect(lambda _at: self.theme_chosen.emit(self.theme.currentData()))
        self.text.currentIndexChanged.connect(lambda _at: self.text_chosen.emit(self.text.currentData()))
        self.language.currentIndexChanged.connect(lambda _at: self.language_chosen.emit(self.language.currentData()))
        self.lock.valueChanged.connect(self.lock_chosen)

    def _set_for_you(self, decided: bool, otherwise: str) -> str:
        return self.tr("Set by your administrator.") if decided else otherwise

    def _lay_out(self, kept: Kept, about: About) -> None:
        if self._limits.problem:
            said = self.tr(
                "The policy of this computer was not understood, so the strictest rules hold. Tell your administrator: "
                "{problem}"
            )
            self.notice.say(Severity.WARNING, said.format(problem=self._limits.problem))
        column = QVBoxLayout()
        column.setSpacing(S4)
        for part in (self.notice, self.broken, self._looks(kept), self._sharing(), self._scanner(), self.project,
                     self.secret, self.received, self._backups(kept), self._about(about)):  # fmt: skip
            if part is not None:
                column.addWidget(part)
        holder = QWidget()
        keep_fitted(holder, lambda: holder.setMaximumWidth(scaled(WIDTH)))
        column.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(column)
        row = QHBoxLayout()
        row.addWidget(holder, 1)
        row.addStretch(0)
        body = ScreenBody()
        body.column.addLayout(row)
        body.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)
        self.setFocusProxy(self.theme)

    def _looks(self, kept: Kept) -> Card:
        card = Card(self.tr("Look and lock"))
        card.body.addWidget(Field(self.tr("&Theme"), self.theme, self.tr("Colours of the window. Paper stays white.")))
        keys = self.tr("Ctrl with + or −, or with the wheel, does the same on every screen; Ctrl+0 is the usual size.")
        card.body.addWidget(Field(self.tr("Si&ze of words"), self.text, keys))
        language = Field(self.tr("Lan&guage"), self.language, self.tr("From the next start of the program on."))
        language.setVisible(len(kept.languages) > 1)
        card.body.addWidget(language)
        least = self.tr("Nothing is lost by it: the passphrase opens the window as you left it.")
        most = self.tr("Set by your administrator: {n} minutes at most.").format(n=self._limits.longest_lock_minutes)
        hint = most if self._limits.lock else least
        card.body.addWidget(Field(self.tr("&Lock when nobody has touched it for"), self.lock, hint))
        return card

    def _sharing(self) -> Card:
        card = Card(self.tr("Shared folder"))
        hint = self.tr("Where packages go and come from. Nothing else is ever sent anywhere.")
        card.body.addWidget(self.folder)
        card.body.addWidget(label(self._set_for_you(self._limits.folder, hint), "muted", wrap=True))
        if self._limits.files:
            words = self.tr("Packages, letters and lists may not be saved to files here. Set by your administrator.")
            card.body.addWidget(label(words, "muted", wrap=True))
        card.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _scanner(self) -> Card:
        card = Card(self.tr("Scanner"))
        words = self.tr("Where your scanner puts its files: a question that takes files offers the newest of them.")
        card.body.addWidget(self.scans)
        card.body.addWidget(label(words, "muted", wrap=True))
        card.body.addWidget(ButtonFlow(self.choose_scans, self.leave_scans))
        return card

    def _backups(self, kept: Kept) -> Card:
        card = Card(self.tr("Backups"))
        words = self.tr("An encrypted copy is made each day the program is used; {n} are kept.").format(
            n=kept.backups_kept
        )
        hint = self._set_for_you(self._limits.backups, self.tr("They lie in the workspace’s own folder."))
        card.body.addWidget(label(words, wrap=True))
        card.body.addWidget(label(hint, "muted", wrap=True))
        card.body.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _about(self, about: About) -> Card:
        card = Card(self.tr("About"))
        rows = QFormLayout()
        rows.setHorizontalSpacing(S4)
        rows.setVerticalSpacing(S3)
        for name, value in about.rows:
            rows.addRow(label(name, "muted"), label(value, wrap=True))
        rows.addRow(label(self.tr("Integrity"), "muted"), self._integrity)
        rows.addRow(label(self.tr("Custody log"), "muted"), self.custody)
        card.body.addLayout(rows)
        licences = button(self.tr("Read the licences"), self.licences_asked.emit)
        support = button(self.tr("Copy for support"), self.support_asked.emit)
        support.setToolTip(self.tr("Versions and states; no name, no answer, no key"))
        card.body.addWidget(ButtonFlow(licences, support))
        return card


def _choice(offers: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
    box = QComboBox()
    for key, word in offers:
        box.addItem(word, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
