"""Played years as a picture, and as a workbook to take along."""
