"""What sessions and played talks leave on paper, in files and in pictures; one file a question."""
