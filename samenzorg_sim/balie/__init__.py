"""The desk: commands in, state out, and the rules of who may do and see what."""
