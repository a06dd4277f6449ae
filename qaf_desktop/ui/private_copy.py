"""Text about a child on the clipboard, marked so that what keeps a history of the clipboard leaves it out."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "org.nspasteboard.ConcealedType": b"",
}
"""As KDE's, Windows' and macOS' own clipboard histories, and most others, read them."""


def copy_privately(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    for name, value in MARKS.items():
        data.setData(name, value)
    QGuiApplication.clipboard().setMimeData(data)
