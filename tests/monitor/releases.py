"""Releases of an invented school, ready to be written."""

from datetime import date
from functools import cache
from hashlib import sha256

from models.monitor.release import Recipient, Release
from reports.disclosure.run import Quiet, protect
from reports.monitor_package import package
from tests.disclosure.schools import PERIOD, SECRET, run_of, school_tables
from tests.monitor.definitions import SJSO

AMSTERDAM = Recipient(code="gemeente-amsterdam", name="Gemeente Amsterdam")


@cache
def release(pupils: int = 60, serial: int = 1) -> Release:
    """Return what a school sends."""
    found = protect(run_of(school_tables(pupils)), SJSO, SECRET, Quiet())
    return Release(
        definition=SJSO,
        school_code="99ZZ00",
        recipient=AMSTERDAM,
        period=PERIOD,
        serial=serial,
        made_on=date(2026, 2, 10),
        software="Luwte 0.1",
        published=found.published,
        rolled_up=found.rolled_up,
    )


def digest() -> str:
    """Return the hash of the file."""
    return sha256(package(release())).hexdigest()
