"""Made-up people with simulated phones: they know only what a phone gets to see, and press what it offers."""
