"""The meeting while it is held: the private view of who leads and minutes, and the wall everybody may see."""
