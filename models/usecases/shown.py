"""What is left of a record for somebody who may know some kinds of information about a pupil."""

from collections.abc import Callable
from dataclasses import replace

from models.carefile import CareFile, signal_needs
from models.consent import Answer, Consent, InformationKind, Party
from models.guardian import Guardian
from models.pupil import Pupil, YesNoUnknown

LEFT_OUT = "…"
"""Stands for a text that is not for this reader."""


def shown(pupil: Pupil, kinds: frozenset[InformationKind]) -> Pupil:
    """Return a pupil as somebody sees him who may know these kinds: who he is, and nothing of another kind.

    Who judged him unable to decide stays: it says whose consent is asked.
    """
    school = InformationKind.EDUCATION in kinds
    return replace(
        pupil,
        residences=pupil.residences if InformationKind.HOME in kinds else (),
        tlv=pupil.tlv if school else None,
        opp=pupil.opp if school else None,
        labels=pupil.labels if school else (),
        exemption_until=pupil.exemption_until if school else None,
        days_a_week=pupil.days_a_week if school or InformationKind.ATTENDANCE in kinds else None,
        wlz=pupil.wlz if InformationKind.CARE in kinds else YesNoUnknown.UNKNOWN,
    )


def shown_guardian(guardian: Guardian, kinds: frozenset[InformationKind]) -> Guardian:
    """Return a guardian as somebody sees him: how to reach him only for who knows of care or of home.

    Whether he has authority stays, for that says whose consent is asked; how the school knows it does not.
    """
    if kinds & {InformationKind.CARE, InformationKind.HOME}:
        return guardian
    authorities = tuple(replace(entry, source="") for entry in guardian.authorities)
    return replace(
        guardian,
        authorities=authorities,
        phone="",
        email="",
        language="",
        interpreter=False,
        contact_preference="",
    )


def shown_file(care_file: CareFile, kinds: frozenset[InformationKind]) -> CareFile:
    """Return a care file as somebody sees it who knows of care: without signals of a kind he may not know."""
    known = tuple(signal for signal in care_file.signals if signal_needs(signal) <= kinds)
    return care_file if known == care_file.signals else replace(care_file, signals=known)


def shown_consent(consent: Consent, reaches: Callable[[Party], bool]) -> Consent:
    """Return a consent as a receiver sees it: towards himself, and without what a giver told the school of his answer.

    Which others receive says who else helps the pupil. What a giver wants respected stays: he has to respect it.
    """
    parties = tuple(party for party in consent.parties if reaches(party))
    return replace(consent, parties=parties, answers=tuple(_without_note(answer) for answer in consent.answers))


def _without_note(answer: Answer) -> Answer:
    return replace(answer, note=LEFT_OUT) if answer.note else answer
