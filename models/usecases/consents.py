"""Consents: asking, and noting each answer."""

from dataclasses import replace

from models.change import Changes, Topic
from models.consent import Answer, AnswerKind, Consent
from models.consent_status import Deciders, status_on
from models.errors import ConflictError
from models.ids import ConsentId
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission


class ConsentUseCases:
    """What a user can do with consents. Nothing is ever overwritten."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def ask(self, consent: Consent) -> Changes:
        """Write down a question; everybody who must say yes is noted as asked on that day."""
        with self._session.intend(Permission.EDIT_CONSENT, "consent.asked", Topic.CONSENTS) as intention:
            intention.record = consent.pupil
            intention.reason = consent.id
            deciders = self._deciders(intention.uow, consent)
            required = status_on(consent, deciders, consent.asked_on).required
            asked = tuple(Answer(giver=giver, kind=AnswerKind.ASKED, on=consent.asked_on) for giver in required)
            intention.uow.consents.add(replace(consent, answers=(*asked, *consent.answers)))
        return intention.changes

    def answer(self, consent: ConsentId, answer: Answer) -> Changes:
        """Note one answer.

        Raises:
            ConflictError: the answer lies in the future, or somebody withdraws what he never gave.

        """
        with self._session.intend(Permission.EDIT_CONSENT, f"consent.{answer.kind}", Topic.CONSENTS) as intention:
            present = intention.uow.consents.get(consent)
            _want_possible(present, answer)
            if answer.on > self._session.today:
                raise ConflictError("answer_in_future")
            intention.record = present.pupil
            intention.reason = consent
            intention.uow.consents.add_answer(consent, answer)
        return intention.changes

    def new_consent_id(self) -> ConsentId:
        """Make an id for a consent."""
        return ConsentId(self._session.new_id())

    def _deciders(self, uow: UnitOfWork, consent: Consent) -> Deciders:
        return Deciders(
            pupil=uow.pupils.get(consent.pupil),
            guardians=uow.guardians.of_pupil(consent.pupil),
            rules=self._session.rules,
        )


def _want_possible(consent: Consent, answer: Answer) -> None:
    if answer.kind is not AnswerKind.WITHDRAWN:
        return
    given = any(entry.giver == answer.giver and entry.kind is AnswerKind.YES for entry in consent.answers)
    if not given:
        raise ConflictError("nothing_to_withdraw")
