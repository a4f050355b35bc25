"""The parts of the page of a group and its year."""
