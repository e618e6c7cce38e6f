"""Monitor definitions, counting, and the tables that are protected before they leave the school."""
