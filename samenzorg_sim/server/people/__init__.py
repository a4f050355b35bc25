"""Who somebody is: links, accounts, tickets, a hub, roles, and whose kernel is whose."""
