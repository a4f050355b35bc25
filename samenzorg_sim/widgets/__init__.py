"""Widgets of our own: plain traits and plain script, no rules inside, nothing of ours imported."""
