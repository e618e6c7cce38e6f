"""Secret addresses (*geheim adres*): who lives somewhere nobody may find out is not to be traced through this app.

A way to reach somebody is as much as an address: a number or a mailbox tells where to look.
"""

from dataclasses import replace

from models.guardian import Guardian
from models.pupil import Pupil


def is_secret(guardian: Guardian, pupil: Pupil) -> bool:
    """Tell whether how to reach a guardian is secret: for himself, or because the pupil's address is."""
    return guardian.secret_address or pupil.secret_address


def without_address(pupil: Pupil) -> Pupil:
    """Return a pupil as those see him who may not know a secret address."""
    return replace(pupil, residences=()) if pupil.secret_address else pupil


def without_reach(guardian: Guardian, pupil: Pupil) -> Guardian:
    """Return a guardian as those see him who may not know how to reach somebody secret."""
    if not is_secret(guardian, pupil):
        return guardian
    return replace(guardian, phone="", email="", contact_preference="")
