"""A corpus to attack: invented schools that live for years and send files, with the truth beside each file."""
