"""Readers of files from other systems: EDEXML pupil lists and OSO transfer dossiers."""
