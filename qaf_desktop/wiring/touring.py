"""The tour of a desk: five stops, each beside what it speaks of."""

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.frame.desk_frame import DeskFrame
from qaf_desktop.ui.frame.tour import Stop, Tour

translate = QCoreApplication.translate


def tour_of(frame: DeskFrame) -> Tour:
    """Hidden until it is started."""
    rail, top = frame.rail, frame.top
    stops = (
        Stop(
            translate("Tour", "Your screens"),
            translate("Tour", "My work holds all that is yours, and says where each record is. Everything is kept as "
                              "you type: there is no Save."),
            lambda: rail.entry("my-work"),
        ),
        Stop(
            translate("Tour", "Begin here"),
            translate("Tour", "New audit and New observation begin a draft. It waits for you, encrypted, until you "
                              "finalise it."),
            lambda: rail.entry("new-audit"),
        ),
        Stop(
            translate("Tour", "Find and do"),
            translate("Tour", "Ctrl+K goes to any screen or record, and does things: send, lock, change the theme."),
            lambda: top.search,
        ),
        Stop(
            translate("Tour", "The shared folder"),
            translate("Tour", "Here stands whether it is there. Without it your work is packed and waits, and goes by "
                              "itself later."),
            lambda: top.state,
        ),
        Stop(
            translate("Tour", "Help where you stand"),
            translate("Tour", "F1 opens the page for where you are; on a question it shows its guidance. The tour can "
                              "be taken again from there."),
            lambda: rail.entry("help"),
        ),
    )  # fmt: skip
    return Tour(stops, frame)
