"""What a session leaves on paper and in files: sheets to print, and what may leave the room."""
