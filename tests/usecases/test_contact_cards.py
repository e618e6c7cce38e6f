"""Contact cards as telephones and mail programs write them, and as somebody malicious would."""

import contextlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.contact_card import (
    BadCard,
    CardProblem,
    CardStep,
    ChosenCard,
    ContactCard,
    PlannedCard,
    plan_cards,
    proposed,
)
from models.employment import BY_THE_SCHOOL
from models.errors import ConflictError, ImportFileError, PermissionDeniedError
from models.ids import OrganisationId, ProfessionalId, UserId
from models.network import Organisation, Professional, employer_on, school_staff_on
from models.usecases.contact_cards import CardUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from reports.contact_cards import contact_cards
from storage.imports.vcards import LONGEST_VALUE, MOST_BYTES, MOST_CARDS, read_cards
from tests.stores import TODAY

PHONE_21 = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=9Eahin;=C4=B0smail;;;\r\n"
    b"ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Groei=20=26=20Glun=\r\nder;Team\r\n"
    b"TEL;CELL:06-12345678\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n AAAA\r\n\r\nEND:VCARD\r\n"
)
APPLE_30 = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Wit;Anna;;de;\nFN:Anna de Wit\nTITLE:jeugd\\, gezin\\;\n"
    " coach\nitem1.EMAIL;type=INTERNET:oud@x.nl\nitem2.EMAIL;type=INTERNET;type=pref:anna@x.nl\n"
    "TEL;type=WORK:020-1\nEND:VCARD\n"
)
LINE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Zs")), max_size=120)
CARDS = st.builds(ContactCard, name=LINE.filter(bool), role=LINE, organisation=LINE, phone=LINE, email=LINE)


def only(content: bytes) -> ContactCard:
    (card,) = read_cards(content).cards
    return card


def test_an_old_telephone() -> None:
    card = ContactCard(name="İsmail Şahin", organisation="Groei & Glunder", phone="06-12345678", line=1)
    assert only(PHONE_21) == card


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_mail_program_in_every_encoding(encoding: str) -> None:
    card = ContactCard(name="Anna de Wit", role="jeugd, gezin;coach", email="anna@x.nl", phone="020-1", line=1)
    assert only(APPLE_30.encode(encoding)) == card


def test_windows_of_before_unicode() -> None:
    assert only("BEGIN:VCARD\rFN:Zoë\rEND:VCARD".encode("cp1252")).name == "Zoë"


def test_a_version_four_card_with_uris() -> None:
    written = b"BEGIN:VCARD\nVERSION:4.0\nFN:Jo\nTEL;VALUE=uri:tel:+31612345678\nEMAIL:mailto:jo@x.nl\nEND:VCARD"
    assert (only(written).phone, only(written).email) == ("+31612345678", "jo@x.nl")


@given(cards=st.lists(CARDS, min_size=1, max_size=4))
def test_what_is_written_comes_back(cards: list[ContactCard]) -> None:
    written = contact_cards(cards)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    found = read_cards(written)
    assert [replace(card, line=0) for card in found.cards] == [
        replace(
            card,
            phone=card.phone.removeprefix("tel:"),
            email=card.email.removeprefix("mailto:"),
        )
        for card in cards
    ]


@given(content=st.binary(max_size=300))
def test_anything_else_is_refused_or_read_and_never_breaks(content: bytes) -> None:
    for rest in (content, b"BEGIN:VCARD\nFN:Jo\n" + content, PHONE_21 + content):
        with contextlib.suppress(ImportFileError):
            read_cards(rest)


def test_cards_that_cannot_be_taken_are_named_by_their_line() -> None:
    long = "x" * (LONGEST_VALUE + 1)
    content = f"BEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:{long}\nEND:VCARD\nBEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B"
    found = read_cards(content.encode())
    assert found.cards == ()
    assert found.bad == (
        BadCard(line=1, problem=CardProblem.NO_NAME),
        BadCard(line=4, problem=CardProblem.TOO_LONG),
        BadCard(line=7, problem=CardProblem.NOT_CLOSED),
        BadCard(line=9, problem=CardProblem.NOT_CLOSED),
    )


def test_signs_that_hide_or_turn_text_around_are_dropped() -> None:
    card = only("BEGIN:VCARD\nFN:An\x00na \u202egro.live\u202c\\nX\nEND:VCARD".encode())
    assert card.name == "An na gro.live X"


def test_ten_thousand_lines_are_read_and_more_than_a_school_needs_is_refused() -> None:
    assert only(b"BEGIN:VCARD\nFN:Jo\n" + b"NOTE:x\n" * 10_000 + b"END:VCARD").name == "Jo"
    card = b"BEGIN:VCARD\nFN:Jo\nEND:VCARD\n"
    assert len(read_cards(card * MOST_CARDS).cards) == MOST_CARDS
    for content, code in (
        (card * (MOST_CARDS + 1), "cards_too_many"),
        (b"x" * (MOST_BYTES + 1), "cards_too_large"),
        (b"\n" * 100_001, "cards_too_large"),
        (b"hallo", "no_cards"),
    ):
        with pytest.raises(ImportFileError) as caught:
            read_cards(content)
        assert caught.value.code == code


def test_somebody_is_known_by_his_mail_or_his_name() -> None:
    anna = Professional(id=ProfessionalId("a"), name="Anna de Wit", email="ANNA@x.nl")
    same = ContactCard(name="anna DE wit")
    more = ContactCard(name="A.", email="anna@x.nl", phone="06")
    other = ContactCard(name="Bora", phone="06")
    steps = [(entry.step, entry.known) for entry in plan_cards([same, more, other], [anna])]
    assert steps == [(CardStep.KNOWN, anna), (CardStep.FILLED, anna), (CardStep.NEW, None)]


def everybody(session: Session) -> tuple[object, ...]:
    network = NetworkUseCases(session).network()
    return network.organisations, network.professionals


def test_cards_are_taken_in_one_step_that_can_be_undone(empty_session: Session) -> None:
    network, cases = NetworkUseCases(empty_session), CardUseCases(empty_session, read_cards)
    network.save_organisation(Organisation(id=OrganisationId("altra"), name="Levvel", aliases=("Spirit",)))
    network.save_professional(Professional(id=ProfessionalId("a"), name="Anna", employments=BY_THE_SCHOOL))
    before = everybody(empty_session)
    content = contact_cards(
        [
            ContactCard(name="Anna", phone="06"),
            ContactCard(name="Bora", organisation="Stichting Spirit"),
            ContactCard(name="Cem", organisation="Nieuw & Zo"),
            ContactCard(name="Dee", organisation="nieuw en zo"),
            ContactCard(name="Eva"),
        ]
    )
    file, planned = cases.preview(content)
    assert not file.bad
    assert everybody(empty_session) == before
    chosen = [entry for entry in map(proposed, planned) if entry]
    changes = cases.take(chosen)
    people = {entry.name: entry for entry in network.network().professionals}
    assert people["Anna"].phone == "06"
    assert employer_on(people["Bora"], TODAY) == "altra"
    assert employer_on(people["Cem"], TODAY) == employer_on(people["Dee"], TODAY) is not None
    assert not school_staff_on(people["Eva"], TODAY)
    assert {entry.name for entry in network.network().organisations} == {"Levvel", "Nieuw & Zo"}
    with pytest.raises(ConflictError, match="cards_changed"):
        cases.take(chosen)
    assert changes.undo is not None
    UndoUseCases(empty_session).undo(changes.undo)
    assert everybody(empty_session) == before


def looked_at(session: Session, *cards: ContactCard) -> tuple[PlannedCard, ...]:
    return CardUseCases(session, read_cards).preview(contact_cards(cards))[1]


def test_what_becomes_of_each_card_is_chosen(empty_session: Session) -> None:
    network, cases = NetworkUseCases(empty_session), CardUseCases(empty_session, read_cards)
    anna = Professional(id=ProfessionalId("a"), name="Anna", phone="06")
    network.save_professional(anna)
    same, mail, skipped = looked_at(
        empty_session,
        ContactCard(name="Anna", phone="07"),
        ContactCard(name="A. de Wit", email="anna@x.nl", phone="08"),
        ContactCard(name="Bora"),
    )
    assert [proposed(entry) is None for entry in (same, mail, skipped)] == [True, False, False]
    cases.take([ChosenCard(planned=same), ChosenCard(planned=mail, into=anna)])
    people = network.network().professionals
    assert [(entry.name, entry.phone, entry.email) for entry in people] == [
        ("Anna", "06", "anna@x.nl"),
        ("Anna", "07", ""),
    ]


def test_two_cards_of_one_person_both_add_to_him(empty_session: Session) -> None:
    network, cases = NetworkUseCases(empty_session), CardUseCases(empty_session, read_cards)
    anna = Professional(id=ProfessionalId("a"), name="Anna")
    network.save_professional(anna)
    planned = looked_at(empty_session, ContactCard(name="A", phone="06"), ContactCard(name="B", email="a@x.nl"))
    cases.take([ChosenCard(planned=entry, into=anna) for entry in planned])
    (found,) = network.network().professionals
    assert found == replace(anna, phone="06", email="a@x.nl")


def test_who_was_changed_since_is_not_merged_with(empty_session: Session) -> None:
    network, cases = NetworkUseCases(empty_session), CardUseCases(empty_session, read_cards)
    anna = Professional(id=ProfessionalId("a"), name="Anna")
    network.save_professional(anna)
    (planned,) = looked_at(empty_session, ContactCard(name="Bora", phone="06"))
    network.save_professional(replace(anna, phone="07"))
    with pytest.raises(ConflictError, match="cards_changed"):
        cases.take([ChosenCard(planned=planned, into=anna)])


def test_what_leaves_is_contact_and_nothing_else(demo_session: Session) -> None:
    cards = CardUseCases(demo_session, read_cards).cards()
    assert any(card.organisation == "Groei & Glunder" for card in cards)
    written = contact_cards(cards).decode()
    assert {line.partition(":")[0] for line in written.split("\r\n") if line and line[0] != " "} == {
        "BEGIN",
        "VERSION",
        "FN",
        "ORG",
        "TITLE",
        "TEL",
        "EMAIL",
        "END",
    }


DEEDS: tuple[Callable[[CardUseCases], object], ...] = (
    lambda cases: cases.preview(PHONE_21),
    lambda cases: cases.take(()),
)


@pytest.mark.parametrize("deed", DEEDS)
def test_only_who_may_change_the_network_reads_cards_in(
    empty_session: Session, deed: Callable[[CardUseCases], object]
) -> None:
    reader = replace(empty_session, user=User(id=UserId("x"), name="X", role=Role.READER))
    with pytest.raises(PermissionDeniedError):
        deed(CardUseCases(reader, read_cards))
