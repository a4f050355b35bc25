"""A deling: a copy in plain words of one piece, for chosen readers, until its writer takes it back."""
