"""Stand-ins for the two things a test may not have: dialogs and threads."""

from collections import deque
from concurrent.futures import Executor, Future
from pathlib import Path

from qaf_desktop.errors import Cancelled
from qaf_desktop.ui.messages import Confirmation, Tone


class Recorder:
    """Keeps what was said; answers questions with what the test put there, and with 'back' otherwise."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.failures: list[Exception] = []
        self.questions: list[Confirmation] = []
        self.asked: list[str] = []
        self.answer_confirm = False
        self.answer_text: str | None = None
        self.answer_path: Path | None = None
        self.answer_paths: tuple[Path, ...] = ()

    def tell(self, text: str, tone: Tone = Tone.DONE) -> None:
        self.told.append(text)

    def failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failures.append(error)

    def explain(self, pages, show) -> None:
        self.pages, self.show = pages, show

    def confirm(self, question: Confirmation) -> bool:
        self.questions.append(question)
        return self.answer_confirm

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        self.asked.append(title)
        return self.answer_text

    def open_file(self, title: str, filters: str) -> Path | None:
        self.asked.append(title)
        return self.answer_path

    def open_files(self, title: str, filters: str) -> tuple[Path, ...]:
        self.asked.append(title)
        return self.answer_paths

    def save_file(self, title: str, suggested: str, filters: str) -> Path | None:
        self.asked.append(title)
        return self.answer_path

    def share_at(self, share) -> None:
        self.share = share

    def save_folder(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.answer_path

    def choose_folder(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.answer_path


class ManualExecutor(Executor):
    """Runs queued work only when told: `drain()` runs everything, `step()` one piece."""

    def __init__(self) -> None:
        self._queue: deque = deque()

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        self._queue.append((future, fn, args, kwargs))
        return future

    def waiting(self) -> int:
        return len(self._queue)

    def step(self) -> None:
        future, fn, args, kwargs = self._queue.popleft()
        future.set_result(fn(*args, **kwargs))

    def drain(self) -> None:
        while self._queue:
            self.step()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._queue.clear()
