"""Ecograms in and out: JSON, CSV and GraphML, each read with a report of what was not understood."""
