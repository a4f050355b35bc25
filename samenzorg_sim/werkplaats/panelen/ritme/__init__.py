"""The parts of the page about the rhythm of working: one or two plans, what is assumed, what comes of it."""
