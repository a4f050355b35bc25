"""What we claim, measured, with plain Voilà beside it in the same run: `python -m benchmarks`."""
