"""The parts of the page with short exercises: the list, a question, what was heard."""
