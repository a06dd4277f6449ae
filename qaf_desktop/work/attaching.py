"""Evidence files: taken in whole, kept encrypted, named in the revision by a random id and a salted digest."""

from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.attachments import attachment_digest
from qaf_desktop.file_names import shown_name
from qaf_desktop.records import canonical
from qaf_desktop.records.model import Attachment, RecordKey
from qaf_desktop.words import say

LARGEST = 25 * 1024 * 1024
FILE_SUFFIX = "#file"
KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "application/pdf", ".pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"GIF8", "image/gif", ".gif"),
    (b"RIFF", "image/webp", ".webp"),
)
"""What a file begins with, and what that makes it. The name a file carries is not asked."""


class Attaching:
    """The evidence files of one desk's drafts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def attach(self, draft_id: int, path: str, file: Path) -> Attachment:
        """Keep the file as the answer at `path`.

        Raises UserFacingError attachment-vanished, attachment-too-large, attachment-empty or attachment-kind; the
        draft stays as it was.
        """
        return self.attach_data(draft_id, path, file.name, _read(file))

    def attach_data(self, draft_id: int, path: str, name: str, data: bytes) -> Attachment:
        """Keep what never was a file, such as a picture that was pasted; it lies nowhere but in the workspace.

        Raises UserFacingError as `attach` does.
        """
        if len(data) > LARGEST:
            raise _too_large()
        media_type = sniff(data)
        if media_type is None:
            raise UserFacingError(
                "attachment-kind",
                say("Only pictures and PDF files can be attached."),
                say("Save it as a PDF, then attach that."),
            )
        salt = self._desk.clock.token(16)
        attachment = Attachment(
            id=self._desk.clock.token(16),
            name=shown_name(name),
            media_type=media_type,
            size=len(data),
            salt=salt,
            digest=attachment_digest(salt, data),
        )
        self._desk.store.attachments.put(attachment.id, data)
        kept = {path: attachment.id, f"{path}{FILE_SUFFIX}": to_text(attachment)}
        self._desk.store.drafts.save_many(draft_id, kept, self._desk.clock.stamp())
        return attachment

    def content(self, attachment: str) -> bytes:
        """A kept file. Raises UserFacingError("attachment-missing") where it has not arrived."""
        data = self._desk.store.attachments.get(attachment)
        if data is None:
            raise UserFacingError(
                "attachment-missing", say("The file is not on this laptop."), say("It may still be on its way.")
            )
        return data

    def records_of(self, attachment: str) -> tuple[RecordKey, ...]:
        """The records that name the file; none for one of a draft."""
        return self._desk.store.revisions.records_with_file(attachment)


def sniff(data: bytes) -> str | None:
    """The media type by what the bytes are, None for anything that is not a picture or a PDF."""
    kind = next((media_type for magic, media_type, _ in KINDS if data.startswith(magic)), None)
    return None if kind == "image/webp" and data[8:12] != b"WEBP" else kind


def to_text(attachment: Attachment) -> str:
    names = ("id", "name", "media_type", "size", "salt", "digest")
    return canonical.encode({name: getattr(attachment, name) for name in names}).decode("utf-8")


def from_text(text: str) -> Attachment:
    return Attachment(**canonical.decode(text.encode("utf-8")))


def _too_large() -> UserFacingError:
    return UserFacingError(
        "attachment-too-large",
        say("The file is larger than {megabytes} MB.", megabytes=LARGEST // 1024 // 1024),
        say("Attach a smaller copy: a scan in grey, or a photo at a lower resolution."),
    )


def _read(file: Path) -> bytes:
    """The file's bytes, its size asked before anything is read."""
    try:
        if not file.is_file():
            raise FileNotFoundError
        if file.stat().st_size > LARGEST:
            raise _too_large()
        with file.open("rb") as stream:
            data = stream.read(LARGEST)
    except OSError:
        raise UserFacingError(
            "attachment-vanished",
            say("The file cannot be read any more."),
            say("Check that it is still there, then attach it."),
        ) from None
    if not data:
        raise UserFacingError("attachment-empty", say("The file is empty."), say("Choose another file."))
    return data
