"""What the screen of one evidence file says around it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
ENDINGS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif",
           "image/webp": ".webp"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A kept file; `name` is empty where nobody told it, `media_type` is by what the bytes are."""

    data: bytes
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class View:
    title: str
    about: str
    note: str
    is_pdf: bool
    suggested: str
    unreadable: tuple[str, str, str]


def derive(file: Evidence) -> View:
    title = file.name or translate("Attachment", "Evidence file")
    return View(
        title=title,
        about=size_words(len(file.data)),
        note=translate("Attachment", "It lies encrypted in this workspace. A saved copy is not encrypted."),
        is_pdf=file.media_type == "application/pdf",
        suggested=file.name or f"evidence{ENDINGS.get(file.media_type, '')}",
        unreadable=(
            translate("Attachment", "This file cannot be shown here"),
            translate(
                "Attachment", "It may be damaged or of a kind this program does not draw. Save it to open it elsewhere."
            ),
            "",
        ),
    )


def size_words(size: int) -> str:
    """Bytes as a person says them: 340 kB, 2.4 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000)):,} kB"
    return f"{size / 1_000_000:.1f} MB"
