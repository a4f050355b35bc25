"""What may be taken along of the quarterly look: a sheet to write on, the sheet filled in, and the page."""
