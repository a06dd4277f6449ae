"""The pages after the first. They are read when the first is seen already."""

from collections.abc import Callable, Mapping

from qaf_desktop.ui.first_start.join_page import JoinPage
from qaf_desktop.ui.first_start.paper_check_page import PaperCheckPage
from qaf_desktop.ui.first_start.paper_page import PaperPage
from qaf_desktop.ui.first_start.passphrase_page import PassphrasePage
from qaf_desktop.ui.first_start.project_page import ProjectPage
from qaf_desktop.ui.first_start.recovery_page import RecoveryPage
from qaf_desktop.ui.first_start.registers_page import RegistersPage
from qaf_desktop.ui.first_start.state import Offers, Step
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.first_start.words_page import WordsPage
from qaf_desktop.ui.first_start.you_page import YouPage


def make_page(offers: Offers, step: Step) -> WizardPage:
    """The page of a step after the first."""
    return ProjectPage(offers.scales) if step is Step.PROJECT else _PLAIN_PAGES[step]()


_PLAIN_PAGES: Mapping[Step, Callable[[], WizardPage]] = {
    Step.YOU: YouPage,
    Step.PASSPHRASE: PassphrasePage,
    Step.PAPER: PaperPage,
    Step.PAPER_CHECK: PaperCheckPage,
    Step.REGISTERS: RegistersPage,
    Step.RECOVERY: RecoveryPage,
    Step.JOIN: JoinPage,
    Step.WORDS: WordsPage,
}
