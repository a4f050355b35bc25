"""The parts of the page of the quarterly look."""
