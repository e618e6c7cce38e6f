"""A transfer sheet holds what consent allows towards exactly this party for exactly this purpose, and nothing else."""

from dataclasses import replace

import pytest

import resources
from models.change import LogQuery
from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.errors import ConsentMissingError, PermissionDeniedError, ValidationError
from models.ids import ConsentId, PupilId
from models.pupil import Residence, YesNoUnknown
from models.transfer_sheet import Handover, ParentsView, allowed_kinds
from models.usecases.consents import ConsentUseCases
from models.usecases.handovers import HandoverUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.user import Role
from reports.transfer_sheet import transfer_sheet
from tests.reports.paper_reading import squeezed, words
from tests.stores import TODAY
from tests.usecases.test_permissions import as_role

GIVEN = frozenset({InformationKind.EDUCATION, InformationKind.CARE})
ALL = frozenset(InformationKind)


def cases(session: Session) -> HandoverUseCases:
    return HandoverUseCases(session, resources.texts("nl"))


def somebody(session: Session) -> PupilId:
    """Return a pupil under twelve with guardians and help: then the guardians decide."""
    for row in PupilUseCases(session).rows():
        dossier = PupilUseCases(session).dossier(row.pupil.id)
        if row.in_caseload and dossier.trajectories and dossier.guardians and not row.pupil.secret_address:
            born = row.pupil.birth_date
            if born and born.year > TODAY.year - 12:
                return row.pupil.id
    raise AssertionError("the demo has nobody like this")


def organisations(session: Session) -> list[Party]:
    with session.store.read() as uow:
        return [Party(kind=PartyKind.ORGANISATION, id=entry.id) for entry in uow.network.organisations()]


def consented(
    session: Session,
    pupil: PupilId,
    to: Party,
    *,
    kinds: frozenset[InformationKind] = GIVEN,
    purpose: Purpose = Purpose.TRANSFER,
) -> ConsentId:
    """Ask for consent and let everybody say yes."""
    asking = ConsentUseCases(session, "nl")
    consent = Consent(
        id=asking.new_consent_id(),
        pupil=pupil,
        question=Question.SHARE_SCHOOL,
        purpose=purpose,
        asked_on=TODAY,
        parties=(to,),
        kinds=kinds,
        conditions="Niet bellen voor vieren",
    )
    asking.ask(consent)
    with session.store.read() as uow:
        givers = [answer.giver for answer in uow.consents.get(consent.id).answers]
    for giver in givers:
        asking.answer(consent.id, Answer(giver=giver, kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED))
    return consent.id


def wish(to: Party, kinds: frozenset[InformationKind] = ALL, purpose: Purpose = Purpose.TRANSFER) -> Handover:
    parents = ParentsView(seen_on=TODAY, agreed=YesNoUnknown.NO, opinion="Wij zien het & voelen het anders <b>")
    return Handover(to=to, purpose=purpose, kinds=kinds, question="Warme overdracht?", parents=parents)


def test_without_consent_nothing_goes_along_and_it_is_said_why(demo_session: Session) -> None:
    pupil, to = somebody(demo_session), organisations(demo_session)[0]
    offered = cases(demo_session).offer(pupil, to, Purpose.TRANSFER)
    assert allowed_kinds(offered) == frozenset()
    assert all(entry.line and entry.step for entry in offered)
    with pytest.raises(ConsentMissingError) as caught:
        cases(demo_session).sheet(pupil, wish(to))
    assert caught.value.code == "handover"


def test_only_what_is_consented_to_goes_along_and_it_is_logged(demo_session: Session) -> None:
    pupil, to = somebody(demo_session), organisations(demo_session)[0]
    consented(demo_session, pupil, to)
    assert allowed_kinds(cases(demo_session).offer(pupil, to, Purpose.TRANSFER)) == GIVEN
    view = cases(demo_session).sheet(pupil, wish(to))
    assert {part.kind for part in view.parts} <= GIVEN
    assert view.conditions == ("Niet bellen voor vieren",)
    with demo_session.store.read() as uow:
        entry = uow.log.page(LogQuery(limit=1)).entries[0].entry
    assert (entry.action, entry.record, entry.reason) == ("handover.made", pupil, f"{to.id}:care,education")
    narrower = cases(demo_session).sheet(pupil, wish(to, frozenset({InformationKind.EDUCATION})))
    assert {part.kind for part in narrower.parts} <= {InformationKind.EDUCATION}


def test_another_party_or_purpose_or_a_withdrawal_gets_nothing(demo_session: Session) -> None:
    pupil = somebody(demo_session)
    to, other, *_ = organisations(demo_session)
    consent = consented(demo_session, pupil, to)
    for receiver, purpose in ((other, Purpose.TRANSFER), (to, Purpose.REFERRAL)):
        with pytest.raises(ConsentMissingError):
            cases(demo_session).sheet(pupil, wish(receiver, purpose=purpose))
    with demo_session.store.read() as uow:
        giver = uow.consents.get(consent).answers[0].giver
    withdrawal = Answer(giver=giver, kind=AnswerKind.WITHDRAWN, on=TODAY)
    ConsentUseCases(demo_session, "nl").answer(consent, withdrawal)
    with pytest.raises(ConsentMissingError):
        cases(demo_session).sheet(pupil, wish(to))


def test_the_paper_says_what_the_view_says_and_nothing_of_what_was_left_out(demo_session: Session) -> None:
    pupil, to = somebody(demo_session), organisations(demo_session)[0]
    consented(demo_session, pupil, to)
    view = cases(demo_session).sheet(pupil, wish(to))
    paper = words(transfer_sheet(view, "nl"))
    for part in view.parts:
        for _, text in part.lines:
            assert squeezed(text) in squeezed(paper)
    assert "Wij zien het & voelen het anders <b>" in paper
    assert "Niet bellen voor vieren" in paper
    with demo_session.store.read() as uow:
        guardians = uow.guardians.of_pupil(pupil)
    assert not [entry for entry in guardians if entry.name in paper or (entry.phone and entry.phone in paper)]
    assert "blijft weg" not in paper
    assert transfer_sheet(view, "nl") == transfer_sheet(view, "nl")
    assert transfer_sheet(view, "en") != transfer_sheet(view, "nl")


@pytest.mark.parametrize("whose", ["pupil", "guardian"])
def test_no_address_of_anybody_secret_is_on_the_paper(demo_session: Session, whose: str) -> None:
    pupil, to = somebody(demo_session), organisations(demo_session)[0]
    with demo_session.store.write(demo_session.user.id) as uow:
        found, guardian = uow.pupils.get(pupil), uow.guardians.of_pupil(pupil)[0]
        homes = (Residence(municipality="Geheimdorp", postcode="9876"),)
        uow.pupils.save(replace(found, secret_address=whose == "pupil", residences=homes))
        uow.guardians.save(
            replace(guardian, secret_address=whose == "guardian", phone="06-99887766", email="schuil@example.nl")
        )
    consented(demo_session, pupil, to, kinds=ALL)
    paper = squeezed(words(transfer_sheet(cases(demo_session).sheet(pupil, wish(to)), "nl")))
    assert squeezed(guardian.name) in paper
    assert not [text for text in ("Geheimdorp", "9876", "06-99887766", "schuil@example.nl") if text in paper]


@pytest.mark.parametrize(
    ("kinds", "purpose", "to"),
    [
        (frozenset[InformationKind](), Purpose.TRANSFER, Party(kind=PartyKind.ORGANISATION, id="x")),
        (GIVEN, Purpose.CARE_TEAM, Party(kind=PartyKind.ORGANISATION, id="x")),
        (GIVEN, Purpose.TRANSFER, Party(kind=PartyKind.MEETING, id="zorgteam")),
    ],
)
def test_a_handover_that_cannot_be(kinds: frozenset[InformationKind], purpose: Purpose, to: Party) -> None:
    with pytest.raises(ValidationError):
        Handover(to=to, purpose=purpose, kinds=kinds)


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_only_the_coordinator_hands_over(demo_session: Session, role: Role) -> None:
    pupil, to = somebody(demo_session), organisations(demo_session)[0]
    consented(demo_session, pupil, to)
    other = cases(as_role(demo_session, role))
    with pytest.raises(PermissionDeniedError):
        other.offer(pupil, to, Purpose.TRANSFER)
    with pytest.raises(PermissionDeniedError):
        other.sheet(pupil, wish(to))
