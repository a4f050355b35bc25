"""Samenzorg: a practice room for working together with naasten."""
