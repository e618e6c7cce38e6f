"""What is only ever added to."""

APPEND_ONLY = (
    "consent",
    "consent_party",
    "consent_kind",
    "consent_answer",
    "weighed_sharing",
    "weighed_kind",
    "weighed_end",
    "profile_choice",
    "profile_override",
    "submission",
    "submission_roll_up",
)
"""Tables whose rows are never changed and never removed, also not to take a step back: triggers refuse it.

Taking back a step that added a record which one of these rows refers to fails on its foreign key.
"""

UNRECORDED = ("document_content", "document_chunk")
"""Tables too large to be held twice: their rows are never changed, only what refers to them is; see ``documents``."""

DERIVED = ("pupil_search", "written")
"""Tables that follow from others by trigger; taking back a change of those takes the index back with it."""
