"""Search in what is not about care alone: titles of documents, weighed decisions, notes about organisations."""

from dataclasses import replace
from datetime import timedelta

from models.consent import InformationKind, Party, PartyKind, Purpose
from models.usecases.documents import DocumentUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.search import SearchUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.usecases.weighed import WeighedUseCases
from models.user import Role
from models.weighed import WeighedGround, WeighedSharing
from models.written import WrittenKind
from tests import papers
from tests.storage.test_text_index import as_it_is_and_anew
from tests.stores import TODAY
from tests.usecases.test_documents import READER, described, outsider_of
from tests.usecases.test_search import as_role, outsider


def test_the_title_of_a_document_is_found_by_who_may_know_its_kind(demo_session: Session) -> None:
    pupil, person, kinds = outsider_of(demo_session)
    cases = DocumentUseCases(demo_session)
    for kind in InformationKind:
        cases.add(pupil, described(kind, title=f"Axolotl {kind}"), papers.pdf(), READER)
    assert len(SearchUseCases(demo_session).texts("axolotl")) == len(InformationKind)
    hits = SearchUseCases(as_role(demo_session, Role.YOUTH_PROFESSIONAL, person)).texts("axolotl")
    assert {hit.written.information for hit in hits} == kinds
    assert {hit.written.kind for hit in hits} == {WrittenKind.DOCUMENT}


def test_a_removed_document_is_not_found_until_that_is_taken_back(demo_session: Session) -> None:
    pupil, _, _ = outsider_of(demo_session)
    cases, search = DocumentUseCases(demo_session), SearchUseCases(demo_session)
    cases.add(pupil, described(title="Axolotl"), papers.pdf(), READER)
    [hit] = search.texts("axolotl")
    removed = cases.remove(next(entry.id for entry in cases.of_pupil(pupil) if entry.id == hit.written.record))
    assert search.texts("axolotl") == ()
    now, anew = as_it_is_and_anew(demo_session)
    assert now == anew
    assert removed.undo is not None
    UndoUseCases(demo_session).undo(removed.undo)
    assert len(search.texts("axolotl")) == 1


def test_what_was_weighed_is_found_by_the_school_only(demo_session: Session) -> None:
    pupil, person, _ = outsider_of(demo_session)
    cases = WeighedUseCases(demo_session, "nl")
    cases.note(
        WeighedSharing(
            id=cases.new_weighed_id(),
            pupil=pupil,
            party=Party(kind=PartyKind.PROFESSIONAL, id=person),
            kinds=frozenset(InformationKind),
            purpose=Purpose.COORDINATE_HELP,
            reason="Een axolotl",
            ground=WeighedGround.OTHER,
            ground_words="Wet op de kwokka",
            alternatives="Een narwal",
            consulted="De okapi",
            decided_by="Anja",
            decided_on=TODAY,
            since=TODAY,
            until=TODAY + timedelta(days=1),
            parents_told=True,
            child_told=True,
        )
    )
    words = ("axolotl", "kwokka", "narwal", "okapi")
    assert [len(SearchUseCases(demo_session).texts(word)) for word in words] == [1] * len(words)
    seen_by_him = SearchUseCases(as_role(demo_session, Role.YOUTH_PROFESSIONAL, person))
    assert [len(seen_by_him.texts(word)) for word in words] == [0] * len(words)


def test_a_note_about_an_organisation_is_found_by_who_reads_the_network(demo_session: Session) -> None:
    organisation = NetworkUseCases(demo_session).network().organisations[0]
    NetworkUseCases(demo_session).save_organisation(replace(organisation, note="Belt terug op axolotldag"))
    for session in (demo_session, as_role(demo_session, Role.YOUTH_PROFESSIONAL, outsider(demo_session))):
        [hit] = SearchUseCases(session).texts("axolotl")
        assert (hit.written.organisation, hit.name) == (organisation.id, None)
