"""Groups from a roster: reading it, wishes, a division that keeps to them, and why there is none."""
