"""Content that trainers write in YAML: read with line numbers, checked, frozen."""
