"""Real desks for this screen."""

from merged import author, lead, merged_work  # noqa: F401
from staging import room_of, theatre, visited  # noqa: F401
