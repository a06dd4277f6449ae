"""Pruning the share: what was erased is found there no more.

A checkpoint first: everything that still stands, sealed anew in relays. Then a signed list names what goes, and only
then it goes. Whoever reads the share later reads the relays.
"""

from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.delivery import scan_packages
from qaf_desktop.exchange.manifest import EXTENSION
from qaf_desktop.exchange.share import Erasable, Share
from qaf_desktop.exchange.signed import seal
from qaf_desktop.exchanging.pen import Pen
from qaf_desktop.exchanging.relaying import Relaying
from qaf_desktop.exchanging.sending import RELAYS, Sending
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act, Leaving, note

FORMAT = "prune-list.v1"
FOLDER = "prune"


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many packages lie in the new relays, how many files were taken away."""

    kept: int
    files: int


class Pruning:
    """The one way in which anything leaves the share; for the desk that holds the pen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def prune(self, share: Share, progress: Progress = silent) -> Pruned:
        """Raises UserFacingError no-pen, or cannot-prune where files cannot be taken away; nothing is changed then. Cut
        short, it can be done again: what is named on a list lies in relays that were delivered before."""
        transport = share.transport
        if not Pen(self._desk).held:
            raise UserFacingError(
                "no-pen",
                say("Only the laptop that holds the pen may clean the shared folder."),
                say("Ask its owner to do it."),
            )
        if not isinstance(transport, Erasable):
            raise UserFacingError(
                "cannot-prune",
                say("Files cannot be taken away there by this program."),
                say("Ask whoever administers the place; nothing was changed."),
            )
        before = self._own_relays()
        kept = Relaying(self._desk).checkpoint(share, part(progress, 0.0, 0.5))
        Sending(self._desk).deliver(share, part(progress, 0.5, 0.7))
        names = (*self._packages(share, kept), *(share.path("out", self._desk.keys.device, one) for one in before))
        self._sign(share, names)
        note(self._desk, Leaving(Act.PRUNED, what=str(len(names))))
        for number, name in enumerate(names):
            progress(say("Taking away {n} of {all}", n=number + 1, all=len(names)), 0.7 + 0.3 * number / len(names))
            transport.remove(name)
        for name in before:
            (self._desk.folder.outbox / name).unlink(missing_ok=True)
        return Pruned(len(kept), len(names))

    def _own_relays(self) -> tuple[str, ...]:
        """The names of this desk's delivered relays, which the new ones stand for."""
        relays = frozenset((self._desk.store.vault.get(RELAYS) or b"").decode().split())
        delivered = self._desk.store.outbox.packages()
        return tuple(one.name for one in delivered if one.name in relays and one.state != "built")

    def _packages(self, share: Share, kept: frozenset[str]) -> tuple[str, ...]:
        found = scan_packages(share, "in", share.senders(), ())
        copies = (copy.path for one in found for copy in one.copies if one.digest in kept)
        return tuple(sorted({*(one.path for one in found if one.digest in kept), *copies}))

    def _sign(self, share: Share, names: tuple[str, ...]) -> None:
        device = self._desk.keys.device
        folder = share.path(FOLDER, device)
        number = len(share.transport.list(folder)) + 1
        short = [name.rsplit("/", 2)[-2] + "/" + name.rsplit("/", 1)[-1].removesuffix(EXTENSION) for name in names]
        document = {
            "format": FORMAT,
            "project": self._desk.project.id,
            "device": device,
            "number": number,
            "files": sorted(short),
        }
        share.transport.put_if_absent(f"{folder}/{number:06d}.json", seal(document, self._desk.keys.seed))
