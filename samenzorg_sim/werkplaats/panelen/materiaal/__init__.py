"""The panels of the page with all material and where it comes from."""
