"""What the domain needs from outside: stated here as protocols, made real by ``storage``."""
