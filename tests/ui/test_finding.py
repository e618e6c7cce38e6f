"""What Ctrl+K finds in the store."""

from dataclasses import replace

import pytest

from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.user import Role
from ui.finding import Finder
from ui.page import Place

pytestmark = pytest.mark.usefixtures("qapp")


def test_pupils_people_organisations_meetings_and_texts_are_found(demo_session: Session) -> None:
    finder = Finder(demo_session)
    pupil = PupilUseCases(demo_session).rows()[0].pupil
    network = NetworkUseCases(demo_session).network()
    person, organisation = network.professionals[0], network.organisations[0]
    assert finder.find(pupil.name.full)[0].record == pupil.id
    assert person.id in {found.record for found in finder.find(person.name)}
    assert organisation.id in {found.record for found in finder.find(organisation.name)}
    assert Place.MEETINGS in {found.place for found in finder.find("zorgteam")}
    texts = [found for found in finder.find("gesprek") if found.icon == "file-text"]
    assert texts
    assert all("«" in found.words for found in texts)
    assert all(found.record for found in texts)


@pytest.mark.parametrize("typed", ["", "  ", ":", "'", "*", "NEAR(", "x" * 5000, '"' * 40, "\0"])
def test_whatever_is_typed_is_no_mistake(demo_session: Session, typed: str) -> None:
    assert all(found.words for found in Finder(demo_session).find(typed))


def test_an_administrator_finds_no_pupil_and_no_text(demo_session: Session) -> None:
    finder = Finder(replace(demo_session, user=replace(demo_session.user, role=Role.ADMINISTRATOR)))
    places = {found.place for typed in ("a", "gesprek", "zorgteam") for found in finder.find(typed)}
    assert places <= {Place.NETWORK}


def test_who_is_nobody_in_the_network_finds_only_the_network(demo_session: Session) -> None:
    nobody = replace(demo_session.user, role=Role.YOUTH_PROFESSIONAL, professional=None)
    finder = Finder(replace(demo_session, user=nobody))
    places = {found.place for typed in ("a", "gesprek", "zorgteam") for found in finder.find(typed)}
    assert places <= {Place.NETWORK}


def test_a_note_about_an_organisation_leads_to_it(demo_session: Session) -> None:
    organisation = NetworkUseCases(demo_session).network().organisations[0]
    NetworkUseCases(demo_session).save_organisation(replace(organisation, note="Axolotls op dinsdag"))
    [found] = Finder(demo_session).find("axolotl")
    assert (found.place, found.record) == (Place.NETWORK, organisation.id)
