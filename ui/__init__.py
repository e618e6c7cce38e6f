"""Everything the user sees and touches, in Qt, and the command line."""
