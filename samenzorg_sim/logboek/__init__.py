"""The logboek: what somebody writes for herself, unreadable for everybody else, and what she shares of it."""
