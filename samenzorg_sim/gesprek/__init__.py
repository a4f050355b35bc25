"""What a turn in a conversation is, and what observers heard of it."""
