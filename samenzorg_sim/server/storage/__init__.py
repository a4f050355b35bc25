"""The data folder and what is kept in it beside the journal; copies, putting back, moving, damage."""
