"""A project: a random id and the two root keys all trust comes from: the lead's, and an offline recovery one."""

import secrets
from dataclasses import dataclass, field

from qaf_desktop.exchange import age, ed25519
from qaf_desktop.exchange.fields import Fields
from qaf_desktop.exchange.keys import new_id
from qaf_desktop.exchange.signed import seal, unseal
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad

FORMAT = "project.v1"
LONGEST_NAME = 64
_FIELDS = {"format", "project", "roots", "threshold", "recovery", "lead"}
_GRADES = "grades"
"""A field that only a project with other grades than the usual ones has: all others read as they always did."""
_RECOVERY_LINES = (
    "# QAF Desktop recovery key. Keep it offline, apart from the lead's laptop.",
    "# project: ",
    "# root: ",
)


@dataclass(frozen=True, slots=True)
class Project:
    """What every member may know: 32 hex digits, the root keys (hex, sorted), and whom to encrypt to.

    `lead_recipient` reads enrolment requests; `recovery_recipient` belongs to the offline key. `grade_scale` is the id
    of the standard that cases are graded by, "" for the usual one: a laptop that has only just joined begins its first
    draft in it. No name of anything.
    """

    id: str
    roots: tuple[str, ...]
    threshold: int
    recovery_recipient: str
    lead_recipient: str
    grade_scale: str = ""


@dataclass(frozen=True, slots=True)
class RootKey:
    """The lead's pen: the secret that signs rosters. Kept in the lead's vault only."""

    seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "RootKey":
        return cls(secrets.token_bytes(ed25519.SEED_BYTES))

    @property
    def public(self) -> str:
        return ed25519.public_key(self.seed)


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """The offline key: opens every package and every laptop's recovery slot, and can sign rosters."""

    project: str
    root: RootKey
    identity: str = field(repr=False)

    @property
    def recipient(self) -> str:
        return age.recipient_of(self.identity)

    def to_file(self, passphrase: str = "") -> bytes:
        """An age identity file (`age -d -i` reads it) that keeps the root's seed in a comment; locked by the
        passphrase, where one is given (`age -d` opens it)."""
        first, project, root = _RECOVERY_LINES
        lines = (first, project + self.project, root + self.root.seed.hex(), self.identity)
        file = "".join(f"{line}\n" for line in lines).encode("ascii")
        return age.lock(file, passphrase) if passphrase else file

    @classmethod
    def from_file(cls, data: bytes, passphrase: str = "") -> "RecoveryKey | Bad":
        """The key in a file written by `to_file` (line ends may have been changed on the way).

        Bad: wrong-key-passphrase for a locked file, bad-key for what is no key.
        """
        try:
            if age.is_locked(data):
                data = age.unlock(data, passphrase)
        except Refusal as refusal:
            return bad(refusal.code)
        try:
            lines = data.decode("ascii").split()
            project, seed, identity = lines[lines.index("project:") + 1], lines[lines.index("root:") + 1], lines[-1]
            key = cls(project, RootKey(bytes.fromhex(seed)), identity)
            if len(key.root.seed) != ed25519.SEED_BYTES or not key.recipient:
                raise Refusal("bad-key")
        except (ValueError, IndexError, Refusal):
            return bad("bad-key")
        return key


@dataclass(frozen=True, slots=True)
class NewProject:
    """A project just made, with its secrets: `root` for the lead's vault, `recovery` for a stick or paper."""

    project: Project
    root: RootKey
    recovery: RecoveryKey


def create_project(lead_recipient: str) -> NewProject:
    """A new project led by the device with that age recipient."""
    identifier, root = new_id(), RootKey.generate()
    recovery = RecoveryKey(identifier, RootKey.generate(), age.new_identity())
    roots = tuple(sorted((root.public, recovery.root.public)))
    return NewProject(Project(identifier, roots, 1, recovery.recipient, lead_recipient), root, recovery)


def proves_recovery(project: Project, saved: bytes, passphrase: str = "") -> bool:
    """Whether the saved file, read back, really holds this project's recovery key: it decrypts and is a root."""
    key = RecoveryKey.from_file(saved, passphrase)
    if isinstance(key, Bad) or key.project != project.id or key.root.public not in project.roots:
        return False
    proof = secrets.token_bytes(32)
    try:
        return age.decrypt(age.encrypt(proof, [project.recovery_recipient]), [key.identity]) == proof
    except Refusal:
        return False


def join_file(project: Project, root: RootKey) -> bytes:
    """The bytes of `project.join`, and of the share's `project.json` with its signature: the project, signed."""
    return seal(_document(project), root.seed)


def read_join_file(file: bytes) -> Project | Bad:
    """The project in a `project.join` file, signed by one of its own roots. Trust in it comes by the spoken phrase."""
    try:
        signed = unseal(file, FORMAT)
        own_grades = _GRADES in signed.document
        fields = Fields(signed.document, _FIELDS | ({_GRADES} if own_grades else set()))
        project = Project(
            id=fields.hex("project", 32),
            roots=tuple(ed25519.check_public_key(key) for key in fields.texts("roots", 64)),
            threshold=fields.count("threshold", 1),
            recovery_recipient=age.check_recipient(fields.text("recovery")),
            lead_recipient=age.check_recipient(fields.text("lead")),
            grade_scale=fields.text(_GRADES, LONGEST_NAME) if own_grades else "",
        )
        if signed.signer not in project.roots or not project.threshold <= len(project.roots):
            raise Refusal("unknown-signer")
    except Refusal as refusal:
        return bad(refusal.code)
    return project


def _document(project: Project) -> dict[str, object]:
    return {
        "format": FORMAT,
        "project": project.id,
        "roots": list(project.roots),
        "threshold": project.threshold,
        "recovery": project.recovery_recipient,
        "lead": project.lead_recipient,
        **({_GRADES: project.grade_scale} if project.grade_scale else {}),
    }
