"""Referrals onward: to which form of help outside the school, and in which month."""

from collections.abc import Mapping
from datetime import date

from models.continuity import Continuity
from models.monitor.cases import Help
from models.monitor.codes import Referral
from models.monitor.seen import Seen
from models.trajectory import Funding, ReferralRoute

_FORMS_OUTSIDE: Mapping[str, Referral] = {
    "jeugdbescherming": Referral.YOUTH_PROTECTION,
    "jeugd_ggz": Referral.YOUTH_MENTAL_HEALTH,
    "jeugdzorg_plus": Referral.SECURE,
    "pleegzorg": Referral.FOSTER,
    "residentieel": Referral.RESIDENTIAL,
    "dagopvang": Referral.DAY_CARE,
}
_INSIDE = frozenset({Funding.COLLECTIVE, Funding.EDUCATION, Funding.UNKNOWN})


def referral_of(seen: Seen) -> tuple[date, Referral] | None:
    """Return the first referral onward in the period: when, and to what.

    That is help outside the school (paid otherwise than collectively or by education) that was asked by the care team,
    or that goes on from help at school as a step up; or a care file that was closed because the pupil was referred.
    """
    found = [
        (help_.asked_on, _FORMS_OUTSIDE.get(help_.form, Referral.OTHER))
        for help_ in seen.case.helps
        if help_.asked_on is not None and _onward(help_)
    ]
    found += [(file.referred_on, Referral.OTHER) for file in seen.case.files if file.referred_on is not None]
    within = [entry for entry in found if seen.period.first <= entry[0] <= seen.period.last]
    return min(within, default=None)


def month_category(day: date, referral: Referral) -> str:
    """Return the category of a referral in a month."""
    return f"{day:%Y-%m}-{referral.value}"


def referral(seen: Seen) -> str:
    """Return the form of the first referral in the period."""
    found = referral_of(seen)
    return found[1] if found else Referral.NONE


def referral_month(seen: Seen) -> str:
    """Return the month and form of the first referral in the period."""
    found = referral_of(seen)
    return month_category(*found) if found else Referral.NONE


def _onward(help_: Help) -> bool:
    asked = help_.route is ReferralRoute.CARE_TEAM or help_.continuity is Continuity.STEPPED_UP
    return asked and help_.funding not in _INSIDE
