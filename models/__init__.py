"""The domain: what the care team works with, its rules and its use cases. No Qt, SQL, PDF or files."""
