"""Search over the whole store: what is found, and what nobody finds who may not see it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.contact import Contact
from models.errors import PermissionDeniedError
from models.ids import ConsentId, ContactId, ProfessionalId, PupilId, UserId
from models.network import employer_on
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.search import FoundText, SearchUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from models.written import NEEDED, WrittenKind
from tests.stores import TODAY

HOSTILE = ("", "   ", ":", "*", '"', "NEAR(", "--", "a", "x" * 5000, "ab " * 2000, "words:x", "\0")
WORDS = ("gesprek", "school", "hulp", "thuis", "ouders", "klas", "afspraak", "de", "be", "moeder")


def as_role(session: Session, role: Role, professional: ProfessionalId | None = None) -> Session:
    return replace(session, user=User(id=UserId("x"), name="X", role=role, professional=professional))


def outsider(session: Session) -> ProfessionalId:
    network = NetworkUseCases(session).network()
    return next(entry.id for entry in network.professionals if employer_on(entry, TODAY))


def everything(cases: SearchUseCases) -> list[FoundText]:
    return [hit for word in WORDS for hit in cases.texts(word, most=10_000)]


def seen_by(session: Session) -> dict[PupilId, frozenset[InformationKind]]:
    cases = PupilUseCases(session)
    return {row.pupil.id: cases.dossier(row.pupil.id).kinds for row in cases.rows()}


def note(session: Session, text: str, number: int = 1) -> None:
    pupil = PupilUseCases(session).rows()[0].pupil.id
    with session.store.write(session.user.id) as uow:
        uow.contacts.save(Contact(id=ContactId(f"c{number}"), pupil=pupil, on=TODAY, who="moeder", summary=text))


def test_a_text_is_found_with_whom_it_is_about(demo_session: Session) -> None:
    note(demo_session, "Moeder vertelt over de zeldzame schildpad: “Bas” & zo <b>")
    [hit] = SearchUseCases(demo_session).texts("schildp zeldz")
    assert hit.written.kind is WrittenKind.CONTACT
    assert hit.name == PupilUseCases(demo_session).rows()[0].pupil.name
    assert [piece for piece, fits in hit.written.excerpt if fits] == ["zeldzame", "schildpad"]
    assert hit.written.on == TODAY


def test_what_was_changed_or_taken_back_is_found_as_it_is(demo_session: Session) -> None:
    cases = SearchUseCases(demo_session)
    note(demo_session, "eerst een giraf")
    note(demo_session, "toen een neushoorn")
    assert not cases.texts("giraf")
    assert len(cases.texts("neushoorn")) == 1
    pupil = PupilUseCases(demo_session).rows()[0].pupil
    changes = PupilUseCases(demo_session).save(replace(pupil, name=replace(pupil.name, surname="Qwertzuiop")))
    assert [found.pupil for found in cases.pupils("qwertz")] == [pupil.id]
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert not cases.pupils("qwertz")


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_is_found_by_what_asks_nothing(demo_session: Session, typed: str) -> None:
    assert SearchUseCases(demo_session).texts(typed) == ()


def test_nothing_is_kept_after_forgetting(demo_session: Session) -> None:
    cases = SearchUseCases(demo_session)
    assert cases.pupils("a")
    cases.forget()
    assert not cases._names
    assert cases.pupils("a")


def test_who_reads_no_pupils_searches_none(demo_session: Session) -> None:
    cases = SearchUseCases(as_role(demo_session, Role.ADMINISTRATOR))
    for search in (cases.pupils, cases.texts):
        with pytest.raises(PermissionDeniedError):
            search("gesprek")


def test_who_is_nobody_in_the_network_finds_nothing(demo_session: Session) -> None:
    cases = SearchUseCases(as_role(demo_session, Role.YOUTH_PROFESSIONAL))
    assert cases.pupils("a") == ()
    assert everything(cases) == []


def test_a_youth_professional_finds_only_what_the_dossier_shows(demo_session: Session) -> None:
    whole = everything(SearchUseCases(demo_session))
    network = NetworkUseCases(demo_session).network()
    found = 0
    for professional in [entry for entry in network.professionals if employer_on(entry, TODAY)][:4]:
        session = as_role(demo_session, Role.YOUTH_PROFESSIONAL, professional.id)
        seen = seen_by(session)
        hits = everything(SearchUseCases(session))
        found += len(hits)
        for hit in hits:
            assert hit.written.pupil is None or hit.written.pupil in seen
            if hit.written.pupil and hit.written.kind in NEEDED:
                assert NEEDED[hit.written.kind] <= seen[hit.written.pupil]
        assert len(hits) < len(whole)
    assert found


KINDS = st.frozensets(st.sampled_from(InformationKind), min_size=1)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_consents_never_let_a_text_through_without_a_ground(demo_session: Session, data: st.DataObject) -> None:
    """Ask, answer and withdraw at random; what is found is judged by the dossier, read apart from the search."""
    me = outsider(demo_session)
    rows = PupilUseCases(demo_session).rows()
    for _ in range(data.draw(st.integers(1, 6))):
        pupil = data.draw(st.sampled_from(rows)).pupil.id
        with demo_session.store.write(demo_session.user.id) as uow:
            givers = [Giver(guardian=entry.id) for entry in uow.guardians.of_pupil(pupil)] + [Giver(guardian=None)]
            kinds = data.draw(st.sampled_from((AnswerKind.YES, AnswerKind.YES, AnswerKind.NO, AnswerKind.WITHDRAWN)))
            answers = tuple(
                Answer(giver=giver, kind=AnswerKind.YES if number else kinds, on=TODAY, form=AnswerForm.SIGNED)
                for number, giver in enumerate(givers)
            )
            uow.consents.add(
                Consent(
                    id=ConsentId(demo_session.new_id()),
                    pupil=pupil,
                    question=Question.SHARE_SCHOOL,
                    purpose=data.draw(st.sampled_from((Purpose.CARE_TEAM, Purpose.COORDINATE_HELP, Purpose.REFERRAL))),
                    asked_on=TODAY,
                    parties=(Party(kind=PartyKind.PROFESSIONAL, id=me),),
                    kinds=data.draw(KINDS),
                    answers=answers,
                )
            )
    session = as_role(demo_session, Role.YOUTH_PROFESSIONAL, me)
    seen = seen_by(session)
    for hit in everything(SearchUseCases(session)):
        if hit.written.pupil:
            needed = NEEDED.get(hit.written.kind, frozenset())
            assert needed <= seen[hit.written.pupil]
    for letter in "aeio":
        assert {found.pupil for found in SearchUseCases(session).pupils(letter, 1000)} <= seen.keys()
