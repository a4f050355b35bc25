"""How an organisation works with naasten, as people of several functions see it, round by round."""
