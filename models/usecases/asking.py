"""The ask-list: what must still be asked of whom, reminding, printing forms together, and what is announced."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.change import Topic
from models.consent import PUPIL, Consent, Giver
from models.consent_announcements import Announcement, announcements, last_days, turns_soon
from models.consent_asking import OpenQuestion, open_question
from models.consent_form import ConsentFormView
from models.consent_givers import Deciders
from models.consent_overview import standing
from models.consent_rules import Rules
from models.consent_status import worth_on
from models.guardian import Guardian
from models.ids import ConsentId, PupilId
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.usecases.consents import PRINTED, ConsentUseCases
from models.usecases.session import Session
from models.user import Permission, require


@dataclass(frozen=True, slots=True, kw_only=True)
class AskList:
    """The open questions with what is needed to speak of them.

    Attributes:
        guardians: by pupil, for everybody in the list.
        parties: by consent, how the receiving parties are called.

    """

    questions: tuple[OpenQuestion, ...]
    guardians: Mapping[PupilId, Sequence[Guardian]]
    parties: Mapping[ConsentId, tuple[str, ...]]


class AskingUseCases:
    """What a user can do with everything that must still be asked."""

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._consents = ConsentUseCases(session, language)

    def open_questions(self, day: date | None = None) -> tuple[OpenQuestion, ...]:
        """Return the questions about pupils in the caseload that are not settled: what is due first, then by name.

        Only for who may note consent; he is the school.
        """
        return self.ask_list(day).questions

    def ask_list(self, day: date | None = None) -> AskList:
        """Return the same with the words to speak of it."""
        today = day or self._session.today
        with self._session.read(Permission.EDIT_CONSENT) as uow:
            caseload = _Caseload.read(uow)
            found = sorted(self._open(caseload, today), key=lambda question: _order(question, today))
            parties = {
                question.judged.consent.id: tuple(
                    self._consents.party(uow, party) for party in question.judged.consent.parties
                )
                for question in found
            }
        concerned = {question.pupil.id for question in found}
        return AskList(
            questions=tuple(found),
            guardians={pupil: caseload.guardians.get(pupil, ()) for pupil in concerned},
            parties=parties,
        )

    def announced(self, day: date | None = None) -> tuple[tuple[Pupil, Announcement], ...]:
        """Return what will change within sixty days for the consents of pupils in the caseload, by day."""
        today = day or self._session.today
        with self._session.read(Permission.EDIT_CONSENT) as uow:
            caseload = _Caseload.of_turning(uow, self._session.rules, today)
        coming = [
            (pupil, entry)
            for pupil, _ in caseload.pupils
            for entry in announcements(self._deciders(pupil, caseload), caseload.consents.get(pupil.id, ()), today)
        ]
        return tuple(sorted(coming, key=lambda found: (found[1].on, found[0].name.listed)))

    def forms(self, consents: Sequence[ConsentId], contact: str) -> tuple[ConsentFormView, ...]:
        """Return several questions as forms to print together.

        Raises:
            PermissionDeniedError: the user's role does not ask for consent.
            ConflictError: nobody can sign one of them.

        """
        require(self._session.user, Permission.EDIT_CONSENT)
        return tuple(self._consents.form(consent, contact) for consent in consents)

    def note_printed(self, consents: Sequence[ConsentId]) -> None:
        """Log for each that its form was put on paper."""
        require(self._session.user, Permission.EDIT_CONSENT)
        for consent in consents:
            self._session.note_leaving(PRINTED, Topic.CONSENTS, consent)

    def _open(self, caseload: "_Caseload", today: date) -> Iterator[OpenQuestion]:
        for pupil, opened_on in caseload.pupils:
            deciders = self._deciders(pupil, caseload)
            asked = [
                entry
                for entry in caseload.consents.get(pupil.id, ())
                if entry.valid_until is None or entry.valid_until >= opened_on
            ]
            for judged in standing(asked, deciders, today, worth_on):
                question = open_question(pupil, judged, today)
                if question is not None:
                    yield question

    def _deciders(self, pupil: Pupil, caseload: "_Caseload") -> Deciders:
        return Deciders(pupil=pupil, guardians=caseload.guardians.get(pupil.id, ()), rules=self._session.rules)


def giver_names(pupil: Pupil, guardians: Sequence[Guardian]) -> Mapping[Giver, str]:
    """Return the full name of everybody who can answer for a pupil."""
    return {PUPIL: pupil.name.full, **{Giver(guardian=entry.id): entry.name for entry in guardians}}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Caseload:
    """The pupils whose care file is open, each with the day it was opened, and what consent is judged by."""

    pupils: Sequence[tuple[Pupil, date]]
    guardians: Mapping[PupilId, Sequence[Guardian]]
    consents: Mapping[PupilId, Sequence[Consent]]

    @classmethod
    def read(cls, uow: UnitOfWork) -> "_Caseload":
        """Read each of these once."""
        opened = {entry.pupil: entry.opened_on for entry in uow.care_files.open()}
        ids = list(opened)
        return cls(
            pupils=[(pupil, opened[pupil.id]) for pupil in uow.pupils.some(ids).values()],
            guardians=uow.guardians.by_pupil(ids),
            consents=uow.consents.by_pupil(ids),
        )

    @classmethod
    def of_turning(cls, uow: UnitOfWork, rules: Rules, day: date) -> "_Caseload":
        """Read the same of those pupils of whom anything can be announced: a few of all."""
        opened = {entry.pupil: entry.opened_on for entry in uow.care_files.open()}
        pupils, guardians = uow.pupils.some(list(opened)), uow.guardians.by_pupil(list(opened))
        deciders = (Deciders(pupil=one, guardians=guardians.get(key, ()), rules=rules) for key, one in pupils.items())
        ending = uow.consents.ending(*last_days(day))
        turning = [one.pupil for one in deciders if one.pupil.id in ending or turns_soon(one, day)]
        return cls(
            pupils=[(pupil, opened[pupil.id]) for pupil in turning],
            guardians=guardians,
            consents=uow.consents.by_pupil([pupil.id for pupil in turning]),
        )


def _order(question: OpenQuestion, today: date) -> tuple[bool, date, str]:
    """Return what puts one question before another: who must be asked or reminded now, whoever waits longest first."""
    return not question.due(today), question.judged.consent.asked_on, question.pupil.name.listed
