"""Who is not given what: interests that people declared, and people who are given nothing for a while.

Kept at the lead auditor's desk alone: neither is a record, and neither goes to anybody.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say
from qaf_desktop.work.fair_giving import Interest

INTERESTS, EXEMPT = "giving/interests", "giving/exempt"
"""Names in the vault."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """Somebody who is given nothing up to and with `until` (ISO), and why: they are new, or on leave."""

    person: str
    until: str
    why: str


class GivingRegister:
    """The register of one desk. What is added raises UserFacingError no-person, no-reason, no-subject, past-day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def interests(self) -> tuple[Interest, ...]:
        return tuple(Interest(**one) for one in self._kept(INTERESTS))

    def declare(self, interest: Interest) -> None:
        """Keep an interest; the same again only renews why."""
        _demand(interest.person, interest.why)
        if not interest.about.strip():
            raise UserFacingError(
                "no-subject", say("It is not said in whom."), say("Type a child’s reference, or the name of a team.")
            )
        others = [one for one in self.interests() if (one.person, one.about) != (interest.person, interest.about)]
        self._keep(INTERESTS, [asdict(one) for one in (*others, interest)])

    def forget(self, interest: Interest) -> None:
        self._keep(INTERESTS, [asdict(one) for one in self.interests() if one != interest])

    def exemptions(self) -> tuple[Exemption, ...]:
        """Those that hold today; one whose day is over is left out."""
        today = self._today()
        return tuple(one for one in (Exemption(**kept) for kept in self._kept(EXEMPT)) if one.until >= today)

    def exempt(self, exemption: Exemption) -> None:
        """One for each person: a later one takes the place of what was kept."""
        _demand(exemption.person, exemption.why)
        if exemption.until < self._today():
            raise UserFacingError("past-day", say("That day is over already."), say("Choose a day to come."))
        others = [one for one in self.exemptions() if one.person != exemption.person]
        self._keep(EXEMPT, [asdict(one) for one in (*others, exemption)])

    def end(self, exemption: Exemption) -> None:
        """They are given work again."""
        self._keep(EXEMPT, [asdict(one) for one in self.exemptions() if one != exemption])

    def exempt_until(self) -> Mapping[str, str]:
        """Person → the last day on which they are given nothing."""
        return {one.person: one.until for one in self.exemptions()}

    def renew(self, person: str, until: str, why: str) -> None:
        """Exempt somebody to another day, for the reason there was, else for this one; "" ends it."""
        known = next((one for one in self.exemptions() if one.person == person), None)
        if until:
            self.exempt(Exemption(person, until, known.why if known else why))
        elif known:
            self.end(known)

    def _today(self) -> str:
        today: date = self._desk.clock.local().date()
        return today.isoformat()

    def _kept(self, name: str) -> Any:
        data = self._desk.store.vault.get(name)
        return json.loads(data) if data else []

    def _keep(self, name: str, value: object) -> None:
        self._desk.store.vault.put(name, json.dumps(value).encode())


def _demand(person: str, why: str) -> None:
    if not person:
        raise UserFacingError("no-person", say("Nobody is chosen."), say("Choose somebody from the list."))
    if not why.strip():
        raise UserFacingError("no-reason", say("There is no reason yet."), say("Say why, in a few words."))
