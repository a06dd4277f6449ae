"""The pen: the root key that signs the list of people and devices. It changes hands by a signed act of both desks.

The desk that is to have it makes a key of its own and asks; the desk that has it signs the list that names the new key;
that list counts once the new key has signed it too. No secret ever travels.
"""

from dataclasses import dataclass, replace

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.pen_papers import PenHandover, PenOffer, make_handover, make_offer, read_handover, read_offer
from qaf_desktop.exchange.project import Project, RootKey, join_file, read_join_file
from qaf_desktop.exchange.roster import Roster, RosterView, SignedRoster
from qaf_desktop.exchange.roster_changes import countersign, next_roster, sign_roster, with_roots
from qaf_desktop.exchange.share import Share, put_roster, read_small
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.signing_list import GIVEN, ROOT, holds_pen, next_expiry, next_list, no_pen, sign_list
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act, Leaving, note

OFFERED = "root-offered"
"""Vault name: the key this desk made to take the pen with."""
FOLDER = "pen"
LARGEST_PAPER = 4 * 1024 * 1024
OFFER_FILE, HANDOVER_FILE = ".penoffer", ".pen"


@dataclass(frozen=True, slots=True)
class Asking:
    """A desk that asks for the pen, with its owner's name from the register."""

    offer: PenOffer
    name: str


@dataclass(frozen=True, slots=True)
class PenState:
    """How the pen stands, as this desk sees it. `let_in`: the list names this laptop. `given_to` is a name or a code;
    `shared`: another laptop holds the pen too, as a deputy's; `expired`: the list was to be renewed before today."""

    held: bool = False
    asked: bool = False
    let_in: bool = True
    given_to: str = ""
    asking: tuple[Asking, ...] = ()
    shared: bool = False
    expires: str = ""
    expired: bool = False


class Pen:
    """What one desk can do with the pen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._vault = desk.store.vault

    @property
    def held(self) -> bool:
        """Whether this desk may sign the list of people and devices now."""
        return holds_pen(self._desk)

    @property
    def asked(self) -> bool:
        """Whether this desk has asked for the pen and does not have it yet."""
        return self._vault.get(OFFERED) is not None

    @property
    def given_to(self) -> str:
        """The device that was given the pen and has not taken it yet; "" for none."""
        return (self._vault.get(GIVEN) or b"").decode().partition(" ")[0]

    def state(self, share: Share | None = None) -> PenState:
        """Everything about it that a person wants to know; who asks by the share, where it is there."""
        view, given = self._desk.rosters.view, self.given_to
        if view is None:
            return PenState(let_in=False)
        device = view.device(given) if given else None
        name = self._name_of(device.member) or device.code if device else ""
        asking = self.offers_on(share) if share is not None and self.held and not given else ()
        today = self._desk.clock.local().date().isoformat()
        return PenState(
            self.held, self.asked, bool(self._desk.person), name, asking, self.held and bool(self._deputies()),
            view.current.expires, view.current.has_expired(today),
        )  # fmt: skip

    def ask(self, share: Share | None = None) -> bytes:
        """Ask for the pen: a file for the desk that has it, put on the share too where there is one.

        Raises UserFacingError("not-a-lead") on a desk whose owner is no lead auditor.
        """
        if not self._view().roles_of(self._desk.person) & LEAD_ROLES:
            raise UserFacingError(
                "not-a-lead",
                say("Only a lead auditor’s laptop can be given the pen."),
                say("Ask the lead auditor to let this laptop in with that role."),
            )
        kept = self._vault.get(OFFERED)
        root = RootKey(kept) if kept else RootKey.generate()
        self._vault.put(OFFERED, root.seed)
        paper = make_offer(self._desk.project.id, root.public, self._desk.keys)
        if share is not None:
            self._put(share, self._desk.keys.device, f"{root.public[:16]}{OFFER_FILE}", paper)
        return paper

    def read_offer(self, file: bytes) -> Asking:
        """Raises UserFacingError with the reason's code for what is no offer of a lead's laptop."""
        found = read_offer(file, self._desk.project.id, self._view())
        if isinstance(found, Bad):
            raise UserFacingError(found.code, found.sentence, say("Ask for the file again."))
        return self._asking(found)

    def offers_on(self, share: Share) -> tuple[Asking, ...]:
        """Who asks for the pen by the share; a root that ever stood on the list asks no more."""
        view, found = self._view(), list[Asking]()
        answered = {root for version in view.versions for root in version.roots}
        for device in share.transport.list(share.path(FOLDER)):
            for entry in share.transport.list(share.path(FOLDER, device.name)) if device.is_folder else ():
                if entry.name.endswith(OFFER_FILE):
                    data = read_small(share.transport, share.path(FOLDER, device.name, entry.name), LARGEST_PAPER)
                    offer = read_offer(data, self._desk.project.id, view) if data else None
                    if isinstance(offer, PenOffer) and offer.root not in answered:
                        found.append(self._asking(offer))
        return tuple(found)

    def hand_over(self, offer: PenOffer, share: Share | None = None, *, keep: bool = False) -> bytes:
        """Sign the list on which the other desk's root stands; a file for that desk, put on the share too.

        `keep`: both desks have the pen from then on, as for a deputy's cover. Until the other desk has taken it this
        one signs nothing. Raises UserFacingError no-pen or not-a-lead.
        """
        view, own = self._view(), self._root()
        member = view.member_of(offer.device)
        if member is None or not view.roles_of(member) & LEAD_ROLES:
            raise UserFacingError(
                "not-a-lead",
                say("That laptop is not a lead auditor’s."),
                say("Give its owner the role of lead auditor first."),
            )
        current = view.current
        roots = {offer.root, *current.roots} - (set() if keep else {own.public})
        draft = replace(next_roster(current), expires=next_expiry(self._desk))
        signed = sign_roster(with_roots(draft, tuple(roots), current.threshold, current.recovery), [own.seed])
        device = view.device(offer.device)
        assert device is not None
        paper = make_handover(
            self._desk.project.id, signed, self._join_file(own, device.age_recipient), self._desk.keys
        )
        note(self._desk, Leaving(Act.PEN_GIVEN, what=device.code))
        self._vault.put(GIVEN, f"{offer.device} {draft.version}".encode())
        if share is not None:
            self._put(share, offer.device, f"{draft.version:06d}-{offer.root[:16]}{HANDOVER_FILE}", paper)
        return paper

    def take_back(self) -> int:
        """Sign a list in which nothing changes, so that the one handed over can never follow; its version."""
        self._vault.delete(GIVEN)
        return sign_list(self._desk, next_roster(self._view().current))

    def hold_alone(self) -> int:
        """End a deputy's cover: sign a list without their root; its version."""
        roster = next_list(self._desk)
        roots = tuple(set(roster.roots) - self._deputies())
        return sign_list(self._desk, with_roots(roster, roots, roster.threshold, roster.recovery))

    def _deputies(self) -> frozenset[str]:
        """Roots besides this desk's own and those that the project was made with."""
        roots, seed = frozenset(self._view().current.roots), self._vault.get(ROOT)
        return roots - frozenset(self._desk.project.roots) - ({RootKey(seed).public} if seed else frozenset())

    def take_from(self, share: Share) -> bool:
        """Take the pen where a handover for this desk lies on the share."""
        if not self.asked:
            return False
        folder = share.path(FOLDER, self._desk.keys.device)
        for entry in reversed(share.transport.list(folder)):
            data = read_small(share.transport, f"{folder}/{entry.name}", LARGEST_PAPER)
            if entry.name.endswith(HANDOVER_FILE) and data and self._fits(data):
                self.take(data)
                put_roster(share, self._desk.rosters.version(), self._desk.rosters.signed()[-1])
                return True
        return False

    def take(self, file: bytes) -> None:
        """Sign the list that was handed over: from now on this desk has the pen. Raises UserFacingError with the code
        of what is wrong with the paper, or pen-late where another list was signed since."""
        found, seed = self._read(file), self._vault.get(OFFERED)
        if isinstance(found, Bad) or seed is None:
            code, words = (found.code, found.sentence) if isinstance(found, Bad) else ("no-offer", "")
            raise UserFacingError(
                code, words or say("This laptop has not asked for the pen."), say("Ask for it, then try again.")
            )
        mine = countersign(found.roster, seed)
        added, trouble = self._desk.rosters.add([mine])
        if trouble is not None or not added:
            raise UserFacingError(
                "pen-late",
                say("The list of people and devices was changed since the pen was handed over."),
                say("Fetch, then ask for the pen once more."),
            )
        note(self._desk, Leaving(Act.PEN_TAKEN))
        self._vault.put(ROOT, seed)
        self._vault.delete(OFFERED)
        self.describe(found.join_file)
        self.work_from_published()

    def describe(self, new_join_file: bytes) -> None:
        """Give out this description of the project from now on, where it is of this very project."""
        read = read_join_file(new_join_file) if new_join_file else None
        if isinstance(read, Project) and (read.id, read.roots) == (self._desk.project.id, self._desk.project.roots):
            self._vault.put("project", new_join_file)

    def work_from_published(self) -> None:
        """Begin the working lists from the set that is published."""
        registers = self._desk.store.registers
        registers.put(0, registers.tables(registers.number()))

    def tidy(self) -> None:
        """Let go of a root key that stands on the list no more, and of a handing over that was answered."""
        view, seed, given = self._desk.rosters.view, self._vault.get(ROOT), self._vault.get(GIVEN)
        if view is not None and seed is not None and RootKey(seed).public not in view.current.roots:
            self._vault.delete(ROOT)
        if view is not None and given is not None and view.current.version >= int(given.split()[1]):
            self._vault.delete(GIVEN)

    def _fits(self, file: bytes) -> bool:
        found = self._read(file)
        return isinstance(found, PenHandover) and _follows(found.roster, self._view().current)

    def _read(self, file: bytes) -> PenHandover | Bad:
        return read_handover(file, self._desk.project.id, self._view())

    def _join_file(self, own: RootKey, recipient: str) -> bytes:
        """What new laptops ask the next lead with. Only a root that the project was made with can sign it."""
        if own.public not in self._desk.project.roots:
            return self._vault.get("project") or b""
        return join_file(replace(self._desk.project, lead_recipient=recipient), own)

    def _asking(self, offer: PenOffer) -> Asking:
        return Asking(offer, self._name_of(self._view().member_of(offer.device) or ""))

    def _name_of(self, member: str) -> str:
        registers = self._desk.store.registers
        people = (*registers.rows("people", 0), *registers.rows("people", registers.number()))
        return next((row["label"] for row in people if row["name"] == member), "")

    def _view(self) -> RosterView:
        view = self._desk.rosters.view
        if view is None:
            raise no_pen()
        return view

    def _root(self) -> RootKey:
        seed = self._vault.get(ROOT)
        if seed is None or not self.held:
            raise no_pen()
        return RootKey(seed)

    def _put(self, share: Share, device: str, name: str, data: bytes) -> None:
        share.transport.put_if_absent(share.path(FOLDER, device, name), data)


def _follows(signed: SignedRoster, current: Roster) -> bool:
    return current.digest.encode() in signed.data
