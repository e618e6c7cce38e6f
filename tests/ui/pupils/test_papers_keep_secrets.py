"""No paper says how to reach somebody whose address is secret, or where he lives: all papers are found and made."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

import pytest

import reports
import resources
from models.consent import InformationKind, Party, PartyKind
from models.guardian import Guardian
from models.letter_facts import values_of
from models.letter_template import LetterKind
from models.letters import LetterOrder
from models.pupil import Residence
from models.usecases.access import AccessUseCases
from models.usecases.caseload import CaseloadUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.contact_cards import CardUseCases
from models.usecases.handovers import HandoverUseCases
from models.usecases.letter_words import key_of
from models.usecases.letters import LetterUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.plan_sheets import PlanChoice, PlanSheetUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.weighed import WeighedUseCases
from models.weighed import WeighedGround, WeighedSharing
from reports.access_list import access_list
from reports.action_list import action_list
from reports.consent_form import consent_form, consent_forms
from reports.contact_cards import contact_cards
from reports.letter import letters
from reports.minutes import minutes
from reports.plan_sheet import plan_sheet
from reports.preparation import preparation
from reports.pupil_list import pupil_file, pupil_list
from reports.transfer_sheet import transfer_sheet
from reports.weighed_sharing import weighed_sharing
from storage.imports.vcards import read_cards
from tests.reports.paper_reading import squeezed, words
from tests.stores import TODAY
from tests.usecases.test_handovers import consented, organisations, somebody, wish
from ui.itemmodels.pupil_words import RowWords
from ui.itemmodels.pupils import PupilTableModel
from ui.pages.pupils_listing import listing_of
from ui.widgets.table_view import TableView

ALL = frozenset(InformationKind)
PHONE, MAIL, PREFERENCE = "06-99887766", "schuil@example.nl", "Alleen via de nooduitgang"
HOME, POSTCODE = "Geheimdorp", "9876"
SECRETS = (PHONE, MAIL, PREFERENCE, HOME, POSTCODE)

ABOUT_NOBODY = {
    "reports.layout.render": "draws what others made",
    "reports.layout.render_together": "draws what others made",
    "reports.layout.render_on_one_page": "draws what others made",
    "reports.certificate.certificate": "numbers of what was destroyed",
    "reports.invitation.invitation": "when and where, and who is invited at work",
    "reports.recovery_sheet.recovery_sheet": "the key of the store",
    "reports.monitor_explanation.explanation": "protected counts",
    "reports.monitor_package.package": "protected counts",
    "reports.monitor_package.cells_csv": "protected counts",
    "reports.monitor_charts.monitor_charts": "protected counts",
    "reports.monitor_combined.combined_csv": "sums over schools",
    "reports.monitor_combined.combined_description": "sums over schools",
    "reports.monitor_combined.combined_package": "sums over schools",
    "reports.monitor_package.json_bytes": "what the file is about",
    "reports.monitor_package.zipped": "packs what others made",
}
"""What returns bytes and is made from nothing about a person."""


def papers() -> Iterator[str]:
    """Yield everything in ``reports`` that returns the bytes of a paper or file."""
    for module in pkgutil.walk_packages(reports.__path__, "reports."):
        for name, found in inspect.getmembers(import_module(module.name), inspect.isfunction):
            own = found.__module__ == module.name and not name.startswith("_")
            if own and inspect.signature(found).return_annotation in (bytes, "bytes"):
                yield f"{module.name}.{name}"


class Secret:
    """A school in which everybody's address is secret, and everything may be shared."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.pupil = somebody(session)
        self.to = organisations(session)[0]
        self._hide()
        self.consent = consented(session, self.pupil, self.to, kinds=ALL)

    def _hide(self) -> None:
        with self.session.store.write(self.session.user.id) as uow:
            homes = (Residence(municipality=HOME, postcode=POSTCODE),)
            for number, pupil in enumerate(uow.pupils.all()):
                uow.pupils.save(replace(pupil, secret_address=True, residences=homes))
                for guardian in uow.guardians.of_pupil(pupil.id):
                    uow.guardians.save(_unreachable(guardian, secret=number % 2 == 0))

    def access_list(self) -> bytes:
        PupilUseCases(self.session).reveal(PupilUseCases(self.session).dossier(self.pupil).guardians[0].id)
        return access_list(AccessUseCases(self.session).to_print(self.pupil), "nl")

    def consent_form(self) -> bytes:
        return consent_form(ConsentUseCases(self.session, "nl").form(self.consent, "Anja"), "nl")

    def consent_forms(self) -> bytes:
        return consent_forms([ConsentUseCases(self.session, "nl").form(self.consent, "Anja")], "nl")

    def contact_cards(self) -> bytes:
        return contact_cards(CardUseCases(self.session, read_cards).cards())

    def minutes(self) -> bytes:
        cases = MeetingUseCases(self.session)
        made = [cases.copy(row.id, None, "Zorgteam") for row in cases.rows()]
        return b"\n".join(minutes(view, "nl") for view in made)

    def preparation(self) -> bytes:
        return b"\n".join(self._preparations())

    def _preparations(self) -> Iterator[bytes]:
        cases = PreparationUseCases(self.session)
        for row in MeetingUseCases(self.session).rows():
            seen = cases.overview(row.id)
            kept = {who for found in seen.telltales for who in found.kept_from}
            people = [one.professional for one in seen.table.meeting.participants if one.professional not in kept]
            if people:
                yield from (preparation(view, "nl") for view in cases.papers(row.id, "Zorgteam", tuple(people)))

    def action_list(self) -> bytes:
        cases = MeetingPaperUseCases(self.session)
        lists = [one for row in MeetingUseCases(self.session).rows() for one in cases.after(row.id, "Zorgteam").lists]
        return b"\n".join(action_list(view, "nl") for view in lists)

    def plan_sheet(self) -> bytes:
        return plan_sheet(PlanSheetUseCases(self.session).sheet(self.pupil, PlanChoice()), "nl")

    def letters(self) -> bytes:
        cases = LetterUseCases(self.session)
        desk = cases.desk(self.pupil)
        values = values_of(desk.facts, LetterKind.AGREED, "nl")
        body = "\n\n".join(("{aanhef}", "De groeten van ons allemaal.", *values.values()))
        hits = cases.tells(self.pupil, None, body)
        order = LetterOrder(
            pupil=self.pupil,
            kind=LetterKind.AGREED,
            language="nl",
            subject="Brief",
            body=body,
            to=tuple(receiver.to for receiver in desk.receivers if receiver.offered),
            read=frozenset(key_of(hit.words(body)) for hit in hits),
        )
        return letters(cases.make(order).views)

    def listing(self) -> TableView:
        table = TableView(PupilTableModel(RowWords(texts=resources.texts("nl"), today=TODAY)), "Leerlingen")
        model = table.table
        assert isinstance(model, PupilTableModel)
        model.set_rows(CaseloadUseCases(self.session).rows())
        return table

    def pupil_list(self) -> bytes:
        return pupil_list(listing_of(self.listing(), (), "School", TODAY), "nl")

    def pupil_file(self) -> bytes:
        return pupil_file(listing_of(self.listing(), (), "School", TODAY))

    def transfer_sheet(self) -> bytes:
        cases = HandoverUseCases(self.session, resources.texts("nl"))
        return transfer_sheet(cases.sheet(self.pupil, wish(self.to, ALL)), "nl")

    def weighed_sharing(self) -> bytes:
        cases = WeighedUseCases(self.session, "nl")
        weighed = WeighedSharing(
            id=cases.new_weighed_id(),
            pupil=self.pupil,
            party=Party(kind=PartyKind.PROFESSIONAL, id=NetworkUseCases(self.session).network().professionals[0].id),
            kinds=ALL,
            purpose=wish(self.to).purpose,
            reason="Zorgen",
            ground=WeighedGround.VEILIG_THUIS,
            alternatives="Vragen",
            consulted="De arts",
            decided_by="Anja",
            decided_on=TODAY,
            since=TODAY,
            until=TODAY,
            parents_told=True,
            child_told=True,
        )
        cases.note(weighed)
        return weighed_sharing(cases.sheet(weighed.id), "nl")


MADE: dict[str, Callable[[Secret], bytes]] = {
    "reports.access_list.access_list": Secret.access_list,
    "reports.action_list.action_list": Secret.action_list,
    "reports.consent_form.consent_form": Secret.consent_form,
    "reports.consent_form.consent_forms": Secret.consent_forms,
    "reports.contact_cards.contact_cards": Secret.contact_cards,
    "reports.letter.letters": Secret.letters,
    "reports.minutes.minutes": Secret.minutes,
    "reports.plan_sheet.plan_sheet": Secret.plan_sheet,
    "reports.preparation.preparation": Secret.preparation,
    "reports.pupil_list.pupil_list": Secret.pupil_list,
    "reports.pupil_list.pupil_file": Secret.pupil_file,
    "reports.transfer_sheet.transfer_sheet": Secret.transfer_sheet,
    "reports.weighed_sharing.weighed_sharing": Secret.weighed_sharing,
}


def _unreachable(guardian: Guardian, *, secret: bool) -> Guardian:
    """Return a guardian with what nobody may print; his own address is secret too, or only the pupil's."""
    return replace(guardian, phone=PHONE, email=MAIL, contact_preference=PREFERENCE, secret_address=secret)


def printed(content: bytes) -> str:
    """Return what can be read in a paper, in several after each other, or in a file of text."""
    if not content.startswith(b"%PDF"):
        return squeezed(content.decode())
    return squeezed(" ".join(words(b"%PDF" + part) for part in content.split(b"%PDF")[1:]))


def test_every_paper_is_made_here_or_is_about_nobody() -> None:
    assert set(papers()) == MADE.keys() | ABOUT_NOBODY.keys()


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("name", MADE)
def test_no_paper_says_how_to_reach_who_is_secret(demo_session: Session, name: str) -> None:
    school = Secret(demo_session)
    read = printed(MADE[name](school))
    assert len(read) > 100, "there is something on it"
    assert [secret for secret in SECRETS if squeezed(secret) in read] == []


def test_the_same_papers_do_say_it_of_who_is_not_secret(demo_session: Session) -> None:
    """What looks for a secret would find it: of somebody with an ordinary address it stands on the transfer sheet."""
    school = Secret(demo_session)
    with demo_session.store.write(demo_session.user.id) as uow:
        uow.pupils.save(replace(uow.pupils.get(school.pupil), secret_address=False))
        for guardian in uow.guardians.of_pupil(school.pupil):
            uow.guardians.save(replace(guardian, secret_address=False))
    assert PHONE in printed(school.transfer_sheet())
