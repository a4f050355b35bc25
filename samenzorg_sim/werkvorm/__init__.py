"""Live group sessions: a script from YAML, played by people, recorded as events."""
