"""The parts of Beheer."""
