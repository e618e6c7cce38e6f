"""What a person can do: one public method is one intention, one transaction, one entry in the change log."""
