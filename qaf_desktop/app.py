"""The composition root: folders, log, window, jobs. It paints what is seen first, then loads the rest."""

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from qaf_desktop.clock import Clock
from qaf_desktop.paths import AppPaths, catalogues, default_paths, policy_file, resources
from qaf_desktop.policy import read_policy
from qaf_desktop.settings import SettingsFile
from qaf_desktop.ui.constants_kept import keep_constants
from qaf_desktop.ui.frame.main_window import MainWindow
from qaf_desktop.ui.jobs import JobRunner, thread_executors
from qaf_desktop.ui.messages import DialogMessages, Tone
from qaf_desktop.ui.theme import make_application
from qaf_desktop.ui.translation import Translation, translate_window
from qaf_desktop.ui.widgets.told_as import teach_roles
from qaf_desktop.wiring.dressing import Resizing, dress
from qaf_desktop.wiring.surroundings import Surroundings
from qaf_desktop.words import ENGLISH, choose, language_for, read_catalogue, say

FIRST_PAINT = "--time-to-first-paint"
LOG_BYTES = 512 * 1024
FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
FirstPage = Callable[[Surroundings], QWidget]
"""Makes the page that is seen first, loading no more than it needs."""
Speak = Callable[[Callable[[], QWidget | None], QObject], DialogMessages]
"""Makes the way to speak to the person and to ask for files, given the window and an owner."""
Continue = Callable[[QApplication, Surroundings, QWidget], object]
"""Loads everything else and answers the page that is shown; gives what has to be kept alive."""


def run(arguments: Sequence[str], first_page: FirstPage, go_on: Continue) -> int:
    """The application, until its window closes. With `--time-to-first-paint` it ends once it has painted."""
    keep_constants()
    paths = default_paths()
    app = make_application(sys.argv[0], [argument for argument in arguments if argument != FIRST_PAINT])
    app.setApplicationName("QAF Desktop")
    around = surroundings(app, paths)
    first = first_page(around)
    around.window.cover(first)
    around.window.show()
    app.processEvents()
    if FIRST_PAINT in arguments:
        return 0
    start_log(paths)
    alive: list[object] = []
    QTimer.singleShot(0, lambda: alive.append(go_on(app, around, first)))
    return app.exec()


def surroundings(app: QApplication, paths: AppPaths, speak: Speak = DialogMessages) -> Surroundings:
    """The window, not shown yet, and the ways to act; unexpected errors are said from now on.

    `speak` is the seam for whoever answers in the person's place: a test opens no dialog.
    """
    settings = SettingsFile(paths.settings, read_policy(policy_file()))
    speak_language(app, settings.current.language, catalogues())

    def wear() -> None:
        dress(app, settings, resources())

    wear()
    teach_roles()
    app.styleHints().colorSchemeChanged.connect(wear)
    window = MainWindow(settings)
    resizing = Resizing(settings, resources(), window)
    window.text_size_asked.connect(lambda by: _resize_words(by, resizing, window))
    messages = speak(lambda: window, app)
    messages.told.connect(window.tell)
    jobs = JobRunner(thread_executors(), messages.failed, app)
    sys.excepthook = _excepthook(messages)
    return Surroundings(paths, resources(), Clock(), settings, window, jobs, messages)


def speak_language(app: QApplication, chosen: str, folder: Path) -> Translation | None:
    """The language of the settings, else the system's where there is a catalogue of it, else English, British as to
    the calendar. Gives what translates the window; nothing is needed for English."""
    language = language_for(chosen, QLocale().name(), folder)
    choose(read_catalogue(folder, language))
    QLocale.setDefault(QLocale(f"{language}_GB"))
    return translate_window(app) if language != ENGLISH else None


def _resize_words(by: int, resizing: Resizing, window: MainWindow) -> None:
    """A step larger or smaller, or back to the usual size; it says which it is."""
    words = say("Words at {percent} % of their usual size.", percent=resizing.step(by))
    window.tell(words, Tone.INFO)


def start_log(paths: AppPaths) -> None:
    """A small rolling log of codes and places; no answer, name or key is ever written to it."""
    from logging.handlers import RotatingFileHandler  # with it come sockets and pickle: after the first paint

    try:
        paths.logs.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            paths.logs / "qaf-desktop.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    logging.basicConfig(level=logging.INFO, format=FORMAT, handlers=[handler])


def _excepthook(messages: DialogMessages) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What nobody expected: said once, logged by kind and place, and the window lives on."""

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            messages.failed(error)
        else:
            sys.exit(1)

    return hook
