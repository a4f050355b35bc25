"""The parts of the page that makes groups."""
