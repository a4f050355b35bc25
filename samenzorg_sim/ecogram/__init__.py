"""The ecogram: who matters to somebody, drawn as a star; its rules, its measures, how it goes in and out."""
