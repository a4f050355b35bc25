"""How it goes: health, numbers, the log, the page of who keeps the machine."""
