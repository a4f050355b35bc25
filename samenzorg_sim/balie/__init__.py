"""The desk: commands in, state out, and the rules of who may do and see what."""

from samenzorg_sim.journal import Refused

__all__ = ["Refused"]
