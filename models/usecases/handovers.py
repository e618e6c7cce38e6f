"""Handing a pupil's information to another school or organisation, as far as consent allows."""

from collections.abc import Sequence

from models.change import Topic
from models.consent import InformationKind, Party, PartyKind, Purpose
from models.consent_givers import Deciders
from models.consent_wording import verdict_line, verdict_step
from models.errors import ConsentMissingError
from models.ids import OrganisationId, ProfessionalId, PupilId
from models.ports import UnitOfWork
from models.sharing import Audience, SharingQuestion, Verdict, audience, verdicts
from models.timeline_entries import Voice
from models.transfer_parts import Known, parts_of
from models.transfer_sheet import Handover, OfferedKind, TransferSheetView, allowed_kinds, as_receiver
from models.usecases.session import Session
from models.usecases.timeline import SHEET_MADE, voice_of
from models.usecases.visibility import Around, around_of
from models.user import Permission
from resources import Texts


class HandoverUseCases:
    """What a user can do to hand information over.

    Args:
        session: who is at work.
        texts: the words of screen and paper.

    """

    def __init__(self, session: Session, texts: Texts) -> None:
        self._session = session
        self._texts = texts

    def offer(self, pupil: PupilId, to: Party, purpose: Purpose) -> tuple[OfferedKind, ...]:
        """Return for each kind whether it may be given to this party for this purpose today, and why."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            around = around_of(uow, pupil)
            return self._offer(uow, pupil, around, to, purpose)

    def sheet(self, pupil: PupilId, handover: Handover) -> TransferSheetView:
        """Return the sheet; that it was made, for whom and with which kinds is noted in the change log.

        Raises:
            ConsentMissingError: nothing of what was asked may be given to this party.
            StoreReadOnlyError: this window may only look, so that it could not be noted.

        """
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            around = around_of(uow, pupil)
            offered = self._offer(uow, pupil, around, handover.to, handover.purpose)
            kinds = allowed_kinds(offered) & handover.kinds
            if not kinds:
                raise ConsentMissingError("handover")
            view = self._view(uow, pupil, handover, kinds, offered)
        given = ",".join(sorted(kinds))
        self._session.note_leaving(SHEET_MADE, Topic.PUPILS, pupil, f"{handover.to.id}:{given}")
        return view

    def _offer(
        self, uow: UnitOfWork, pupil: PupilId, around: Around, to: Party, purpose: Purpose
    ) -> tuple[OfferedKind, ...]:
        found = uow.pupils.get(pupil)
        deciders = Deciders(pupil=found, guardians=around.guardians, rules=self._session.rules)
        today = self._session.today
        asked = SharingQuestion(to=self._receiver(uow, to), kinds=frozenset(InformationKind), purpose=purpose, on=today)
        answers = verdicts(asked, around.consents, deciders, around.weighed)
        say = voice_of(uow, found, around, self._texts, self._session.today)
        return tuple(self._told(kind, answers[kind], say.party(to), say) for kind in InformationKind)

    def _told(self, kind: InformationKind, answer: Verdict, who: str, say: Voice) -> OfferedKind:
        return OfferedKind(
            kind=kind,
            allowed=answer.allowed,
            line=verdict_line(answer, who, say.people, self._texts),
            step="" if answer.allowed else verdict_step(answer, say.people, self._texts),
            conditions=answer.conditions,
        )

    def _receiver(self, uow: UnitOfWork, to: Party) -> Audience:
        if to.kind is PartyKind.ORGANISATION:
            return as_receiver(OrganisationId(to.id))
        return audience(uow.network.professional(ProfessionalId(to.id)), self._session.today)

    def _view(
        self,
        uow: UnitOfWork,
        pupil: PupilId,
        handover: Handover,
        kinds: frozenset[InformationKind],
        offered: Sequence[OfferedKind],
    ) -> TransferSheetView:
        found, around = uow.pupils.get(pupil), around_of(uow, pupil)
        say = voice_of(uow, found, around, self._texts, self._session.today)
        known = Known(
            pupil=found,
            guardians=around.guardians,
            files=uow.care_files.of_pupil(pupil),
            given=uow.trajectories.of_pupil(pupil),
            goals=uow.goals.of_pupil(pupil),
            events=uow.attendance.of_pupil(pupil),
            reports=uow.safety.of_pupil(pupil),
            today=self._session.today,
        )
        conditions = dict.fromkeys(entry.conditions for entry in offered if entry.kind in kinds and entry.conditions)
        return TransferSheetView(
            school=uow.school.get().name,
            pupil=found.name.full,
            birth_date=found.birth_date,
            to=say.party(handover.to),
            purpose=handover.purpose,
            made_on=self._session.today,
            made_by=self._session.user.name,
            question=handover.question,
            parts=parts_of(known, kinds, say),
            conditions=tuple(conditions),
            parents=handover.parents,
        )
