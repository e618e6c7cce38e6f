"""An invented school that looks like a real one, of any size, drawn from a seed: to show, to test and to measure."""
