"""The parts of the page of the policy check."""
