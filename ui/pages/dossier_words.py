"""The sentences of a dossier about a pupil and the people who decide for him."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.carefile import CareFile, CareFileStatus
from models.consent import Question
from models.consent_givers import ADULT, next_move
from models.guardian import Authority, Guardian, authority_on
from models.guardian_spans import authority_spans
from models.incapacity import EVERYTHING, Incapacity
from models.pupil import Pupil, Sex, YesNoUnknown, age_on, residence_on
from models.usecases.pupils import Dossier
from models.wording import word
from resources import Texts
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of

BETWEEN = "  ·  "
"""What stands between facts on one line."""

_DECIDES_ALONE_FROM = 16
"""Jeugdwet art. 7.3.5, UAVG art. 5: from this age the pupil decides himself."""


def listed(*parts: str) -> str:
    """Return facts on one line; empty ones fall out."""
    return BETWEEN.join(part for part in parts if part)


def capital(words: str) -> str:
    """Return words with a capital."""
    return words[:1].upper() + words[1:]


def current_file(dossier: Dossier) -> CareFile | None:
    """Return the care file that speaks for a pupil: the open one, or else the newest."""
    still_open = (entry for entry in dossier.care_files if entry.status is not CareFileStatus.CLOSED)
    return next(still_open, dossier.care_file)


def age_line(pupil: Pupil, today: date) -> str:
    """Return how old a pupil is, and the next birthday on which others decide: ``12 jaar, wordt 16 op 3 nov 2029``."""
    born = pupil.birth_date
    if born is None or born > today:
        return QCoreApplication.translate("Dossier", "Date of birth unknown")
    years = QCoreApplication.translate("Dossier", "{0} years").format(age_on(born, today))
    moves = next_move(born, today)
    if moves is None:
        return years
    turns = QCoreApplication.translate("Dossier", "turns {0} on {1}")
    return f"{years}, {turns.format(age_on(born, moves), date_of(moves))}"


def place_line(dossier: Dossier, today: date, *, homes: bool) -> str:
    """Return group, location and where the pupil lives; a secret address says that it is secret and no more."""
    pupil = dossier.pupil
    group = QCoreApplication.translate("Dossier", "group {0}").format(pupil.group) if pupil.group else ""
    where = dossier.location.name if dossier.location else ""
    return listed(group, where, home_words(pupil, today) if homes else "")


def home_words(pupil: Pupil, today: date) -> str:
    """Return where a pupil lives."""
    if pupil.secret_address:
        return QCoreApplication.translate("Dossier", "address is secret")
    home = residence_on(pupil, today)
    if home is None:
        return QCoreApplication.translate("Dossier", "place of residence unknown")
    place = home.municipality or home.postcode
    lives = QCoreApplication.translate("Dossier", "lives in {0}").format(place)
    if home.since is None:
        return lives
    since = QCoreApplication.translate("Dossier", "since {0}").format(date_of(home.since))
    return f"{lives} ({since})"


def sex_words(pupil: Pupil, texts: Texts) -> str:
    """Return boy or girl; nothing when that is unknown."""
    return "" if pupil.sex is Sex.UNKNOWN else word(texts, pupil.sex)


def guardian_title(guardian: Guardian, texts: Texts) -> str:
    """Return what somebody is to the pupil, and his name."""
    return f"{capital(word(texts, guardian.relation))} – {guardian.name}"


def authority_chip(guardian: Guardian, pupil: Pupil, today: date) -> ChipLook:
    """Return whether somebody has authority, as a chip."""
    if guardian.deceased:
        return ChipLook(word=QCoreApplication.translate("Dossier", "deceased"), tone=Tone.MUTED)
    if adult(pupil, today):
        return ChipLook(word=QCoreApplication.translate("Dossier", "pupil is of age"), tone=Tone.MUTED)
    holds = authority_on(guardian, today)
    if holds is YesNoUnknown.YES:
        return ChipLook(word=QCoreApplication.translate("Dossier", "authority"), tone=Tone.OK, icon="shield-check")
    if holds is YesNoUnknown.NO:
        return ChipLook(word=QCoreApplication.translate("Dossier", "no authority"), tone=Tone.MUTED, icon="minus")
    unknown = QCoreApplication.translate("Dossier", "authority unknown")
    return ChipLook(word=unknown, tone=Tone.WARN, icon="circle-help")


def authority_meaning(guardian: Guardian, pupil: Pupil, today: date) -> str:
    """Return what it means for consent that somebody has authority or not."""
    if guardian.deceased:
        return _deceased(guardian)
    if adult(pupil, today):
        return QCoreApplication.translate("Dossier", "Decides only as representative; the pupil is 18 or older.")
    holds = authority_on(guardian, today)
    if holds is YesNoUnknown.NO:
        return QCoreApplication.translate("Dossier", "Does not decide. May ask the school for information.")
    if holds is YesNoUnknown.UNKNOWN:
        return QCoreApplication.translate("Dossier", "Counts as somebody who decides until you know.")
    return _decides(pupil, today)


def _decides(pupil: Pupil, today: date) -> str:
    """Return what authority means for a minor."""
    if any(entry.holds_on(today) for entry in pupil.incapacities):
        return QCoreApplication.translate("Dossier", "Decides what the pupil cannot weigh himself.")
    if pupil.birth_date and age_on(pupil.birth_date, today) >= _DECIDES_ALONE_FROM:
        return QCoreApplication.translate("Dossier", "The pupil is 16 or older and decides himself.")
    return QCoreApplication.translate("Dossier", "Decides. Nothing starts without this yes.")


def deciders_first(guardians: Sequence[Guardian], today: date) -> Sequence[Guardian]:
    """Return who has authority first, then who perhaps has it; otherwise in the order in which they were added."""
    order = (YesNoUnknown.YES, YesNoUnknown.UNKNOWN, YesNoUnknown.NO)
    return [entry for holds in order for entry in guardians if authority_on(entry, today) is holds]


def authority_source(guardian: Guardian, today: date) -> str:
    """Return since when and how the school knows about authority."""
    found = [entry for entry in guardian.authorities if entry.span.covers(today)]
    if not found or guardian.deceased:
        return ""
    entry = found[-1]
    since = (
        QCoreApplication.translate("Dossier", "since {0}").format(date_of(entry.span.start)) if entry.span.start else ""
    )
    until = QCoreApplication.translate("Dossier", "until {0}").format(date_of(entry.span.end)) if entry.span.end else ""
    return listed(entry.source, since, until)


def authority_elsewhen(guardian: Guardian, today: date, texts: Texts) -> Sequence[str]:
    """Return what was noted about authority on other days than today: what has been, and what is to come."""
    spans = [entry for entry in authority_spans(guardian) if not entry.span.covers(today)]
    return [_elsewhen(entry, today, texts) for entry in spans]


def _elsewhen(entry: Authority, today: date, texts: Texts) -> str:
    start, end = entry.span.start, entry.span.end
    coming = start is not None and start > today
    words = (
        QCoreApplication.translate("Dossier", "Coming") if coming else QCoreApplication.translate("Dossier", "Before")
    )
    holds = texts(f"transfer_sheet.authority_{entry.holds}")
    since = QCoreApplication.translate("Dossier", "since {0}").format(date_of(start)) if start else ""
    until = QCoreApplication.translate("Dossier", "until {0}").format(date_of(end)) if end else ""
    return listed(f"{words}: {holds}", since, until, entry.source)


def incapacity_chip(judged: Incapacity, today: date) -> ChipLook:
    """Return whether a judgement holds, as a chip."""
    if judged.holds_on(today):
        unable = QCoreApplication.translate("Dossier", "cannot weigh this")
        return ChipLook(word=unable, tone=Tone.INFO, icon="scale")
    if judged.since > today:
        return ChipLook(word=QCoreApplication.translate("Dossier", "to come"), tone=Tone.MUTED, icon="clock")
    return ChipLook(word=QCoreApplication.translate("Dossier", "is over"), tone=Tone.MUTED, icon="history")


def incapacity_line(judged: Incapacity, texts: Texts) -> str:
    """Return from when until when a judgement holds, and about which decisions."""
    since = QCoreApplication.translate("Dossier", "since {0}").format(date_of(judged.since))
    until = QCoreApplication.translate("Dossier", "until {0}").format(date_of(judged.until)) if judged.until else ""
    everything = QCoreApplication.translate("Dossier", "about every decision")
    about = everything if judged.questions == EVERYTHING else _about(judged, texts)
    return listed(since, until, about)


def _about(judged: Incapacity, texts: Texts) -> str:
    questions = (word(texts, question) for question in Question if question in judged.questions)
    return QCoreApplication.translate("Dossier", "about: {0}").format(", ".join(questions))


def contact_line(guardian: Guardian) -> str:
    """Return how to reach somebody, and in what language."""
    language = guardian.language
    if guardian.interpreter:
        interpreter = QCoreApplication.translate("Dossier", "interpreter needed")
        language = f"{language}, {interpreter}" if language else interpreter
    secret = QCoreApplication.translate("Dossier", "address is secret") if guardian.secret_address else ""
    return listed(guardian.phone, guardian.email, language, guardian.contact_preference, secret)


def adult(pupil: Pupil, today: date) -> bool:
    """Tell whether a pupil is of age."""
    born = pupil.birth_date
    return born is not None and age_on(born, today) >= ADULT


def _deceased(guardian: Guardian) -> str:
    if guardian.deceased_on is None:
        return QCoreApplication.translate("Dossier", "Has died.")
    return QCoreApplication.translate("Dossier", "Died on {0}.").format(date_of(guardian.deceased_on))
