"""Consents: asking, and noting each answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.change import Changes, LogQuery, Topic
from models.consent import Answer, AnswerKind, Consent, Giver, InformationKind, Party, PartyKind
from models.consent_form import ConsentFormView, FormGiver
from models.consent_givers import Deciders, Say, say_on
from models.consent_rules import Rules
from models.consent_status import status_on
from models.errors import ConflictError
from models.ids import ConsentId, OrganisationId, ProfessionalId, UserId
from models.ports import UnitOfWork
from models.usecases.profiles import profile_of
from models.usecases.session import Session
from models.usecases.visibility import sight
from models.user import Permission, require

PRINTED = "consent.printed"
"""What the change log calls it that a form was put on paper."""

_MOST_PRINTINGS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """That the form of a question was put on paper."""

    on: date
    by: UserId


class ConsentUseCases:
    """What a user can do with consents. Nothing is ever overwritten."""

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._language = language

    def ask(self, consent: Consent) -> Changes:
        """Write down a question; everybody who must say yes is noted as asked on that day."""
        with self._session.intend(Permission.EDIT_CONSENT, "consent.asked", Topic.CONSENTS) as intention:
            intention.record = consent.pupil
            intention.reason = consent.id
            keep_question(intention.uow, consent, self._session.rules)
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

    def form(self, consent: ConsentId, contact: str) -> ConsentFormView:
        """Return a question as a form to print: exactly this question, for everybody whose say it is today.

        Args:
            consent: which question.
            contact: who at school takes the form back, and how to reach him.

        Raises:
            ConflictError: nobody can sign, because the birth date is unknown or nobody is known to decide.
            StoreReadOnlyError: this window may only look, so that printing it could not be logged.

        """
        self._session.require_log()
        with self._session.read(Permission.EDIT_CONSENT) as uow:
            asked = uow.consents.get(consent)
            deciders = self._deciders(uow, asked)
            say = say_on(deciders, asked.question, self._session.today)
            if say is None or not say.required:
                raise ConflictError("nobody_to_sign")
            return ConsentFormView(
                school=uow.school.get().name,
                pupil=deciders.pupil.name.full,
                birth_date=deciders.pupil.birth_date,
                group=deciders.pupil.group,
                question=asked.question,
                purpose=asked.purpose,
                asked_on=asked.asked_on,
                givers=_form_givers(say, deciders),
                contact=contact,
                kinds=tuple(sorted(asked.kinds, key=list(InformationKind).index)),
                parties=tuple(self.party(uow, party) for party in asked.parties),
                valid_until=asked.valid_until,
                conditions=asked.conditions,
                source=say.source,
            )

    def note_printed(self, consent: Consent) -> Changes:
        """Log that a form was put on paper; it stands in the history of the question from then on."""
        require(self._session.user, Permission.EDIT_CONSENT)
        self._session.note_leaving(PRINTED, Topic.CONSENTS, consent.id)
        return Changes(topics=frozenset({Topic.CONSENTS}), record=consent.pupil)

    def printings(self, consents: Sequence[ConsentId]) -> Mapping[ConsentId, Sequence[Printing]]:
        """Return of each question when its form was put on paper, oldest first; only for who sees everything."""
        whole = sight(self._session).whole
        with self._session.read(Permission.READ_PUPILS) as uow:
            return {} if not whole else {consent: _printings(uow, consent) for consent in consents}

    def party(self, uow: UnitOfWork, party: Party) -> str:
        """Return what a receiving party is called."""
        if party.kind is PartyKind.ORGANISATION:
            return uow.network.organisation(OrganisationId(party.id)).name
        if party.kind is PartyKind.PROFESSIONAL:
            return uow.network.professional(ProfessionalId(party.id)).name
        if party.kind is PartyKind.ROLE:
            return party.id
        return profile_of(uow, self._session.today).meeting_title(party.id, self._language)

    def new_consent_id(self) -> ConsentId:
        """Make an id for a consent."""
        return ConsentId(self._session.new_id())

    def _deciders(self, uow: UnitOfWork, consent: Consent) -> Deciders:
        return _deciders(uow, consent, self._session.rules)


def keep_question(uow: UnitOfWork, consent: Consent, rules: Rules) -> None:
    """Write a question within a transaction that is going on; everybody who must say yes is noted as asked that day."""
    required = status_on(consent, _deciders(uow, consent, rules), consent.asked_on).required
    asked = tuple(Answer(giver=giver, kind=AnswerKind.ASKED, on=consent.asked_on) for giver in required)
    uow.consents.add(replace(consent, answers=(*asked, *consent.answers)))


def _deciders(uow: UnitOfWork, consent: Consent, rules: Rules) -> Deciders:
    return Deciders(pupil=uow.pupils.get(consent.pupil), guardians=uow.guardians.of_pupil(consent.pupil), rules=rules)


def _form_givers(say: Say, deciders: Deciders) -> tuple[FormGiver, ...]:
    """Return who signs: everybody whose yes is needed, and the pupil when he is heard."""
    guardians = {Giver(guardian=guardian.id): guardian for guardian in deciders.guardians}
    pupil = FormGiver(name=deciders.pupil.name.full)
    signing = tuple(
        pupil if giver.is_pupil else FormGiver(name=guardians[giver].name, relation=guardians[giver].relation)
        for giver in say.required
    )
    return (*signing, replace(pupil, decides=False)) if say.heard else signing


def _want_possible(consent: Consent, answer: Answer) -> None:
    if answer.kind is not AnswerKind.WITHDRAWN:
        return
    given = any(entry.giver == answer.giver and entry.kind is AnswerKind.YES for entry in consent.answers)
    if not given:
        raise ConflictError("nothing_to_withdraw")


def _printings(uow: UnitOfWork, consent: ConsentId) -> Sequence[Printing]:
    logged = uow.log.page(LogQuery(record=consent, actions=(PRINTED,), limit=_MOST_PRINTINGS)).entries
    return [Printing(on=numbered.entry.at.astimezone().date(), by=numbered.entry.user) for numbered in reversed(logged)]
