"""The panels of the page with stories."""
