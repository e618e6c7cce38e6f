"""Contact cards at the page: looked at, taken, taken back, saved, and errors that name file and line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from models.contact_card import BadCard, CardProblem, ContactCard
from models.ids import ProfessionalId
from models.network import Professional
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.user import Role
from reports.contact_cards import contact_cards
from storage.imports.vcards import read_cards
from tests.ui.network.network_stage import as_role, save, type_in
from ui.background import BackgroundRunner
from ui.dialogs.cards_dialog import SKIP, TAKE, CardsDialog, bad_words
from ui.pages.network_cards import CardDesk
from ui.pages.network_page import NetworkPage
from ui.pages.pupils_part import PupilLink, PupilsPart

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
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Nieuw: 1 · aangevuld: 0 · al bekend: 0" in words
    assert dialog.form.fields["card_0"].label == "Nieuw & <b>Zo</b>, Groei en Glunder"
    assert dialog.form.fields["card_0"].value() == TAKE
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
    assert again.form.fields["card_0"].value() == SKIP
    save(again)
    assert again.isVisible(), "nothing was chosen"
    page.forget()
    assert not any("Nieuw" in label.text() for label in again.findChildren(QLabel))


def test_a_card_is_skipped_or_merged_as_one_chooses(page: NetworkPage, demo_session: Session, tmp_path: Path) -> None:
    file = tmp_path / "kaartjes.vcf"
    cases = NetworkUseCases(demo_session)
    cases.save_professional(Professional(id=ProfessionalId("zonder"), name="Zonder Adres"))
    before = cases.network().professionals
    cards = [ContactCard(name="Eén", email="een@x.nl"), ContactCard(name="Twee"), ContactCard(name="Drie")]
    file.write_bytes(contact_cards(cards))
    look_at(page, file)
    dialog = page.findChild(CardsDialog)
    assert dialog is not None
    known = next(entry for entry in before if entry.name == "Zonder Adres")
    dialog.form.fields["card_0"].set_value(known.id)
    type_in(dialog, "card_1", "Sla over")
    dialog.form.fields["card_2"].set_value(None)
    save(dialog)
    assert dialog.form.fields["card_2"].problem
    type_in(dialog, "card_2", "Neem over als iemand nieuws")
    save(dialog)
    after = cases.network().professionals
    assert {entry.name for entry in after} - {entry.name for entry in before} == {"Drie"}
    assert next(entry for entry in after if entry.id == known.id).email == "een@x.nl"


def test_the_page_has_buttons_for_cards(page: NetworkPage, qtbot: QtBot, demo_session: Session) -> None:
    read, keep = (page.findChild(QAbstractButton, f"network_{name}_cards") for name in ("read", "save"))
    assert read is not None
    assert keep is not None
    assert read.isVisibleTo(page)
    read.click()
    dialog = page.findChild(QFileDialog, "open_cards_dialog")
    assert dialog is not None
    dialog.reject()
    looking = NetworkPage(as_role(demo_session, Role.READER), None)
    qtbot.addWidget(looking)
    looking.refresh(looking.topics)
    assert not any(
        button.isVisibleTo(looking)
        for button in looking.findChildren(QAbstractButton)
        if "_cards" in button.objectName()
    )


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


def test_numbers_and_pupils_appear_when_they_are_counted(
    qtbot: QtBot, theme: object, demo_session: Session, desk: CardDesk
) -> None:
    """Counting takes longer than one may hold up the screen; until then it is not said that there is nobody."""
    assert theme
    summaries: list[str] = []
    page = NetworkPage(demo_session, desk)
    qtbot.addWidget(page)
    page.summary_changed.connect(summaries.append)
    page.refresh(page.topics)
    part = next(part for part in page.findChildren(PupilsPart) if part.isVisibleTo(page))
    read = [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(page)]
    assert read == ["Leerlingen worden opgezocht…"]
    assert "helpers" not in summaries[-1]
    qtbot.waitUntil(lambda: "helpers" in summaries[-1])
    qtbot.waitUntil(
        lambda: bool(part.findChildren(PupilLink)) or "Leerlingen nu" in part.findChildren(QLabel)[0].text()
    )
    assert not desk.runner.busy


def test_what_was_asked_before_locking_is_not_shown_after_it(
    qtbot: QtBot, theme: object, demo_session: Session, desk: CardDesk
) -> None:
    assert theme
    page = NetworkPage(demo_session, desk)
    qtbot.addWidget(page)
    page.refresh(page.topics)
    page.forget()
    qtbot.waitUntil(lambda: not desk.runner.busy)
    assert not page.findChildren(PupilLink)
