"""Contact cards at the page: looked at, taken, taken back, saved, and errors that name file and line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.contact_card import BadCard, CardProblem
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.user import Role
from reports.contact_cards import contact_cards
from storage.imports.vcards import read_cards
from tests.ui.network.network_stage import as_role, save
from ui.background import BackgroundRunner
from ui.dialogs.cards_dialog import CardsDialog, bad_words
from ui.pages.network_cards import CardDesk
from ui.pages.network_page import NetworkPage

CARDS = b"BEGIN:VCARD\nFN:Nieuw & <b>Zo</b>\nORG:Groei en Glunder\nTEL:06-1\nEND:VCARD\nBEGIN:VCARD\nTEL:2\nEND:VCARD\n"


@pytest.fixture
def desk() -> Iterator[CardDesk]:
    runner = BackgroundRunner()
    yield CardDesk(reading=read_cards, writing=contact_cards, runner=runner)
    runner.close()


@pytest.fixture
def page(qtbot: QtBot, theme: object, demo_session: Session, desk: CardDesk) -> NetworkPage:
    assert theme
    made = NetworkPage(demo_session, desk)
    qtbot.addWidget(made)
    made.refresh(made.topics)
    made.show()
    return made


def look_at(page: NetworkPage, path: Path) -> None:
    assert page._cards is not None
    page._cards.look_at(str(path))
    QApplication.processEvents()


def test_a_file_is_looked_at_and_then_taken(page: NetworkPage, demo_session: Session, tmp_path: Path) -> None:
    file = tmp_path / "kaartjes.vcf"
    file.write_bytes(CARDS)
    look_at(page, file)
    dialog = page.findChild(CardsDialog)
    assert dialog is not None
    words = "\n".join(line.text() for line in dialog._lines)
    assert "Nieuw: 1 · aangevuld: 0 · al bekend: 0" in words
    assert "nieuw: Nieuw & <b>Zo</b>, Groei en Glunder" in words
    assert "kaartjes.vcf, regel 6: dit kaartje blijft weg, want er staat geen naam op." in words
    save(dialog)
    network = NetworkUseCases(demo_session).network()
    taken = next(entry for entry in network.professionals if entry.name == "Nieuw & <b>Zo</b>")
    employer = network.employer_of(taken, demo_session.today)
    assert employer is not None
    assert employer.name == "Groei & Glunder"
    look_at(page, file)
    assert page._cards is not None
    again = page._cards._dialog
    assert again is not None
    save(again)
    assert again.isVisible()
    page.forget()
    assert not any(line.text() for line in again._lines)


@pytest.mark.parametrize(("content", "code"), [(b"hallo", "no_cards"), (None, "missing")])
def test_a_file_that_cannot_be_read_is_said(
    page: NetworkPage, tmp_path: Path, content: bytes | None, code: str
) -> None:
    failed: list[str] = []
    page.failed.connect(lambda error: failed.append(error.code))
    file = tmp_path / "x.vcf"
    if content is not None:
        file.write_bytes(content)
    look_at(page, file)
    assert failed == [code]


def test_who_may_only_look_may_save_and_not_read_in(qtbot: QtBot, demo_session: Session, desk: CardDesk) -> None:
    looking = NetworkPage(as_role(demo_session, Role.READER), desk)
    qtbot.addWidget(looking)
    assert [entry.icon for entry in looking.search_entries()] == ["download"]
    looking.forget()


@pytest.mark.usefixtures("theme")
def test_every_problem_has_words() -> None:
    found = [bad_words(BadCard(line=3, problem=problem), "x.vcf") for problem in CardProblem]
    assert all(words.startswith("x.vcf, regel 3: ") for words in found)
    assert len(set(found)) == len(CardProblem)
