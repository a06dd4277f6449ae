"""Real desks for this screen."""

from staging import room_of, theatre  # noqa: F401
