"""Widgets of our own: plain traits in Python, plain script in the browser; no rules inside, nothing of ours imported."""
