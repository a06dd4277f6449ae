"""Screen: child-level lists month by month, their flags, and the challenge session."""
