"""Intervisie: a group's year of meetings, what becomes of intentions, and who does what for the group."""
