"""What a file holds and the app does not take: kinds and reasons, never a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class LeftOutKind(StrEnum):
    """A kind of information that stays in the file; its words are in ``imports.left_out``."""

    CITIZEN_NUMBER = "citizen_number"
    EDUCATION_NUMBER = "education_number"
    BELGIAN_NUMBER = "belgian_number"
    ECK_ID = "eck_id"
    BANK_ACCOUNT = "bank_account"
    TEST_SCORES = "test_scores"
    GRADES = "grades"
    DIAGNOSES = "diagnoses"
    MEDICATION = "medication"
    SUPPORT_PLANS = "support_plans"
    ADVICE = "advice"
    ATTACHMENTS = "attachments"
    BACKGROUND = "background"
    EARLY_EDUCATION = "early_education"
    PHYSICIAN = "physician"
    PHOTO = "photo"
    ACCOUNT = "account"
    PUPIL_CONTACT = "pupil_contact"
    HIDDEN_CONTACT = "hidden_contact"
    HIDDEN_POSTCODE = "hidden_postcode"
    MORE_CONTACT = "more_contact"
    STREET_ADDRESS = "street_address"
    POSTCODE_LETTERS = "postcode_letters"
    DECISION_NUMBERS = "decision_numbers"
    TEACHERS = "teachers"
    ADDITIONS = "additions"
    SCHOOL_RESULTS = "school_results"
    OTHER = "other"


class LeftOutReason(StrEnum):
    """Why something stays in the file; its words are in ``imports.left_out_reason``."""

    NEVER = "never"
    """The app never keeps this, whatever the file."""
    OTHER_FILE = "other_file"
    """It belongs in the pupil's file at school, not with the care team."""
    CONFIDENTIAL = "confidential"
    """Marked as secret in the file."""
    NOT_NEEDED = "not_needed"
    """The care team can do without (data minimisation, GDPR art. 5.1.c)."""
    UNKNOWN = "unknown"
    """The app does not know this part of the file."""


_KIND, _WHY = LeftOutKind, LeftOutReason

REASONS: Mapping[LeftOutKind, LeftOutReason] = {
    _KIND.CITIZEN_NUMBER: _WHY.NEVER,
    _KIND.EDUCATION_NUMBER: _WHY.NEVER,
    _KIND.BELGIAN_NUMBER: _WHY.NEVER,
    _KIND.ECK_ID: _WHY.NEVER,
    _KIND.BANK_ACCOUNT: _WHY.NEVER,
    _KIND.TEST_SCORES: _WHY.NEVER,
    _KIND.GRADES: _WHY.NEVER,
    _KIND.DIAGNOSES: _WHY.NEVER,
    _KIND.MEDICATION: _WHY.NEVER,
    _KIND.BACKGROUND: _WHY.NEVER,
    _KIND.PHOTO: _WHY.NEVER,
    _KIND.SUPPORT_PLANS: _WHY.OTHER_FILE,
    _KIND.ADVICE: _WHY.OTHER_FILE,
    _KIND.ATTACHMENTS: _WHY.OTHER_FILE,
    _KIND.EARLY_EDUCATION: _WHY.OTHER_FILE,
    _KIND.SCHOOL_RESULTS: _WHY.OTHER_FILE,
    _KIND.PHYSICIAN: _WHY.NOT_NEEDED,
    _KIND.ACCOUNT: _WHY.NOT_NEEDED,
    _KIND.PUPIL_CONTACT: _WHY.NOT_NEEDED,
    _KIND.MORE_CONTACT: _WHY.NOT_NEEDED,
    _KIND.STREET_ADDRESS: _WHY.NOT_NEEDED,
    _KIND.POSTCODE_LETTERS: _WHY.NOT_NEEDED,
    _KIND.DECISION_NUMBERS: _WHY.NOT_NEEDED,
    _KIND.TEACHERS: _WHY.NOT_NEEDED,
    _KIND.HIDDEN_CONTACT: _WHY.CONFIDENTIAL,
    _KIND.HIDDEN_POSTCODE: _WHY.CONFIDENTIAL,
    _KIND.ADDITIONS: _WHY.UNKNOWN,
    _KIND.OTHER: _WHY.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How often one kind of information was found and left in the file."""

    kind: LeftOutKind
    count: int

    @property
    def reason_code(self) -> LeftOutReason:
        """Why it was left out."""
        return REASONS[self.kind]
