"""Real desks for this screen."""

from staging import room_of, theatre, visited  # noqa: F401
