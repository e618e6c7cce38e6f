"""How long a list can be at most."""

LIST_LIMIT = 20_000
"""No list of one school is longer; a query that finds more is a mistake and must not fill the memory."""
