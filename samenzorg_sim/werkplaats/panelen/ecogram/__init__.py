"""The parts of the page where an ecogram is drawn."""
