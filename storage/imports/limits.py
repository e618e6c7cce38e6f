"""How much of a file is read before it is refused. A file from outside may be made to harm."""

MAX_BYTES = 256 * 1024 * 1024
"""A list of 5,000 pupils is about 5 MB; a dossier with scanned attachments can be far larger. Both are streamed."""

CHUNK = 64 * 1024
"""Bytes read at a time."""

MAX_STALL = 1024 * 1024
"""Characters without anything complete in them: one giant tag, comment or attribute, which the parser must hold."""

MAX_DEPTH = 40
"""Elements within elements; the deepest dossier has 14."""

MAX_ATTRIBUTES = 64
"""Attributes of one element; the standards have at most 3."""

MAX_VOCABULARY = 4_000
"""Different names of elements and attributes, which the parser keeps for ever; the standards have about 400."""

MAX_ELEMENTS = 2_000_000
"""Elements in a file; the largest list of a school has a twentieth of that."""

MAX_NODES = 20_000
"""Elements kept of one record."""

MAX_TEXT = 2_000
"""Signs of one text that is kept."""

MAX_RECORDS = 20_000
"""Pupils, groups or locations; no list of one school is longer."""

MAX_PROBLEMS = 2_000
"""Problems that are remembered one by one."""
