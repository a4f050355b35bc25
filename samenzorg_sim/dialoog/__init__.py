"""A dialogue over several rooms: which sessions belong to it, and the themes its harvest is laid under."""
