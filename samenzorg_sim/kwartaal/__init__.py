"""A team's quarters: were the talks held, what hinders, what do naasten say; what of it others may see."""
