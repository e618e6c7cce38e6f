"""What goes out: papers and monitor files, as pure functions of frozen data to bytes."""
