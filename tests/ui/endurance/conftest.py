"""Real desks for days that are long."""

from merged import author, lead, merged_work  # noqa: F401
