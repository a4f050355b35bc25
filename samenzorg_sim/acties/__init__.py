"""What was agreed to do over all meetings: by whom, before when, and what came of it."""
