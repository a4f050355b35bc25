"""The counter of dialogues over several rooms."""
