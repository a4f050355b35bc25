"""The counter for group sessions: what may be asked of one, by whom, and what everybody sees of it."""
