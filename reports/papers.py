"""Every paper in the language in which it is made, for who hands them to the screens."""

from functools import partial
from typing import Final

from reports.access_list import access_list
from reports.action_list import action_list
from reports.certificate import certificate
from reports.consent_form import consent_form, consent_forms
from reports.invitation import invitation
from reports.letter import letters
from reports.minutes import minutes
from reports.plan_sheet import plan_sheet
from reports.preparation import preparation
from reports.pupil_list import pupil_list
from reports.recovery_sheet import recovery_sheet
from reports.transfer_sheet import transfer_sheet
from reports.weighed_sharing import weighed_sharing


class Papers:
    """The papers in one language: each makes bytes of what is on it."""

    def __init__(self, language: str) -> None:
        self.access_list: Final = partial(access_list, language=language)
        self.action_list: Final = partial(action_list, language=language)
        self.certificate: Final = partial(certificate, language=language)
        self.consent_form: Final = partial(consent_form, language=language)
        self.consent_forms: Final = partial(consent_forms, language=language)
        self.invitation: Final = invitation
        self.letters: Final = letters
        self.minutes: Final = partial(minutes, language=language)
        self.plan_sheet: Final = partial(plan_sheet, language=language)
        self.preparation: Final = partial(preparation, language=language)
        self.pupil_list: Final = partial(pupil_list, language=language)
        self.recovery_sheet: Final = partial(recovery_sheet, language=language)
        self.transfer_sheet: Final = partial(transfer_sheet, language=language)
        self.weighed: Final = partial(weighed_sharing, language=language)
