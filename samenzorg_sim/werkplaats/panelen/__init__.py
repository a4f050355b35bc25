"""The parts of the practice conversation's screen; each shows one thing and follows the session."""
