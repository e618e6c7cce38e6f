"""Reading in a list: choose a file, look at what it would change, decide, and enter it all at once."""
