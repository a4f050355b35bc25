"""How one gets in: addresses, the door for phones, headers, the page that says what went wrong."""
