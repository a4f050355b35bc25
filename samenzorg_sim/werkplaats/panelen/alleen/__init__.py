"""Parts of the page for practising alone, each one thing to look at or to do."""
