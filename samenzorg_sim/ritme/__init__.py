"""What a way of working costs and whether it fits: a plan for a year, played with what goes wrong."""
