"""The simulator for authors: made-up groups walk a script, and find the steps that nobody can finish."""
