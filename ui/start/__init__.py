"""What a person sees before the store is open: first run, unlocking, recovery."""
