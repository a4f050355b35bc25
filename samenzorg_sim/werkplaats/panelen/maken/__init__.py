"""The panels of the form with which somebody writes a case."""
