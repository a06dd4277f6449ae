"""Real desks for an open desk."""

from staging import room_of, theatre, visited  # noqa: F401
