"""What a crowd of phones asks of this machine: simulated phones against a server of their own, timed."""
