"""The simulated naaste: an inner state, a reaction to each turn, and what can be proved about a scenario."""
