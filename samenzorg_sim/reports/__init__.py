<<<<<<< HEAD
"""What a session leaves on paper and in files: sheets to print, and what may leave the room."""
=======
"""From counts and states to tables and pictures; one file a question."""
>>>>>>> db699a1 (A page that plays a case many times: ways side by side, stopping that keeps what is done, a picture with its warning)
