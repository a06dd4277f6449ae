"""What the feedback screen shows of one letter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to look at. `can_issue`: this person may issue it now, for the first time or `again`; `can_respond`:
    they may enter the practitioner's response to it. `issued`: it went out as it is shown. `state` says where it
    stands."""

    record: str
    data: bytes
    file_name: str
    reference: str
    about: str
    state: str
    can_issue: bool
    issued: bool = False
    can_respond: bool = False
    can_give: bool = False
