from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidget

import resources
from models.consent import InformationKind
from models.guardian import Authority, Guardian, Relation, authority_on
from models.ids import GuardianId, PupilId
from models.names import PersonName
from models.pupil import Pupil, YesNoUnknown
from models.spans import Span
from models.transfer import Absence, Arrangement, Inspection, Transfer
from models.usecases.session import Session
from models.user import Role
from storage.vault import Vault, Way
from tests.stores import PHRASE, TODAY, session_of
from tests.ui.pupils.pupils_stage import Stage
from ui.dialogs.value_dialog import ValueDialog
from ui.pages.dossier_care import SignalsSection
from ui.pages.dossier_desk import PARTS, Deed, desk_of
from ui.pages.dossier_expiry import expiries
from ui.pages.dossier_facts import TransferSection
from ui.pages.dossier_parts import Section
from ui.pages.dossier_words import age_line, authority_meaning, contact_line, home_words
from ui.pages.help_timeline import HelpTimeline
from ui.theme import Tone

pytestmark = pytest.mark.usefixtures("qapp")
TEXTS = resources.texts("nl")
LOOKING = {*PARTS, Deed.SHOW_PART, Deed.SHOW_DOCUMENT, Deed.SHOW_HISTORY}


def pupil(born: date | None = date(2013, 11, 3)) -> Pupil:
    return Pupil(id=PupilId("p"), name=PersonName(given="Bilal", prefix="de", surname="Boer"), birth_date=born)


def guardian(holds: YesNoUnknown = YesNoUnknown.YES) -> Guardian:
    return Guardian(
        id=GuardianId("g"),
        pupil=PupilId("p"),
        name="Fatma Özkan",
        relation=Relation.MOTHER,
        authorities=(Authority(holds=holds),),
    )


def section(stage: Stage, name: str) -> Section:
    return stage.find(Section, name)


def part(stage: Stage, name: str) -> QWidget:
    return stage.find(QWidget, name)


@pytest.mark.parametrize(
    ("born", "line"),
    [
        (date(2013, 11, 3), "12 jaar, wordt 16 op 3 nov 2029"),
        (date(2008, 3, 11), "17 jaar, wordt 18 op 11 mrt 2026"),
        (date(2008, 3, 10), "18 jaar"),
        (None, "Geboortedatum onbekend"),
        (date(2030, 1, 1), "Geboortedatum onbekend"),
    ],
)
def test_age_says_when_others_come_to_decide(born: date | None, line: str) -> None:
    assert age_line(pupil(born), TODAY) == line


@pytest.mark.parametrize(
    ("holds", "born", "meaning"),
    [
        (YesNoUnknown.YES, date(2013, 1, 1), "Beslist. Zonder dit ja begint er niets."),
        (YesNoUnknown.NO, date(2013, 1, 1), "Beslist niet mee. Mag de school om informatie vragen."),
        (YesNoUnknown.UNKNOWN, date(2013, 1, 1), "Telt mee als iemand die beslist, tot je het weet."),
        (YesNoUnknown.YES, date(2009, 1, 1), "De leerling is 16 of ouder en beslist zelf."),
        (YesNoUnknown.YES, date(2007, 1, 1), "Beslist alleen als vertegenwoordiger: de leerling is 18 of ouder."),
    ],
)
def test_authority_is_said_with_what_it_means(holds: YesNoUnknown, born: date, meaning: str) -> None:
    assert authority_meaning(guardian(holds), pupil(born), TODAY) == meaning


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (range(12), ""),
        (range(12, 16), "Zegt zelf ook ja of nee op hulp.  ·  Geeft een mening over delen."),
        (range(16, 99), "Beslist zelf over hulp en over delen."),
    ],
)
def test_a_pupil_who_has_a_say_stands_among_those_who_decide(age: range, said: str, stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and row.age in age)
    stage.show(row)
    shown = [label.text() for label in part(stage, "people_section").findChildren(QLabel)]
    assert (f"De leerling zelf – {row.pupil.name.full}" in shown) is bool(said)
    assert not said or said in shown


def test_the_dead_do_not_decide() -> None:
    gone = replace(guardian(), deceased=True, deceased_on=date(2020, 5, 1))
    assert authority_meaning(gone, pupil(), TODAY) == "Is overleden op 1 mei 2020."
    assert authority_meaning(replace(gone, deceased_on=None), pupil(), TODAY) == "Is overleden."


def test_contact_names_language_and_interpreter() -> None:
    someone = replace(guardian(), phone="06-1", language="Tarifit", interpreter=True, secret_address=True)
    assert contact_line(someone) == "06-1  ·  Tarifit, tolk nodig  ·  geheim adres"
    assert contact_line(replace(guardian(), interpreter=True)) == "tolk nodig"


def test_a_secret_address_stays_secret() -> None:
    assert home_words(replace(pupil(), secret_address=True), TODAY) == "geheim adres"
    assert home_words(pupil(), TODAY) == "woonplaats onbekend"


def test_the_overview_answers_who_decides_who_is_active_and_what_waits(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.waiting is not None and row.in_caseload)
    stage.show(row)
    dossier = stage.dossier(row.pupil.id)
    assert part(stage, "dossier_name").property("text") == row.pupil.name.full
    said = stage.said()
    for someone in dossier.guardians:
        assert f"– {someone.name}" in said
    assert "Begin van de hulp: wacht" in said
    assert "Elders" in stage.said(section(stage, "help_section"))
    assert "Wat komt er nu" in said
    stage.dossier_view.show_part("details")
    said = stage.said(stage.dossier_view)
    assert all(signal.question in said for file in dossier.care_files for signal in file.signals)
    assert all(authority_meaning(someone, dossier.pupil, TODAY) in said for someone in dossier.guardians)


def test_a_pupil_without_a_care_file_is_invited_to_begin(stage: Stage) -> None:
    stage.show(stage.pupil(lambda row: row.care_file is None))
    assert "niet in de caseload" in part(stage, "dossier_status").accessibleName()
    assert "Het begint met een signaal" in stage.said(section(stage, "plan_section"))
    assert "Nog geen hulp" in stage.said(section(stage, "help_section"))


def test_help_over_time_is_said_as_well_as_shown(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.running > 0)
    stage.show(row)
    stage.dossier_view.show_part("help")
    assert stage.said()
    picture = stage.find(HelpTimeline, "help_timeline")
    assert picture.accessibleName() == "Hulp in de tijd"
    assert "begonnen" in picture.accessibleDescription()
    assert not picture.grab().isNull()


def test_expiry_is_sorted_and_pressing(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.pupil.tlv is not None and row.pupil.tlv.span.end is not None)
    dossier = stage.dossier(row.pupil.id)
    late = replace(dossier, pupil=replace(dossier.pupil, exemption_until=TODAY - timedelta(days=1)))
    found = expiries(late, TODAY, TEXTS)
    assert [entry.on for entry in found] == sorted(entry.on for entry in found)
    assert found[0].words == "Vrijstelling van de leerplicht loopt af"
    assert found[0].tone(TODAY) is Tone.DANGER


def test_expiry_keeps_school_matters_from_who_may_not_know(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.pupil.tlv is not None and row.pupil.tlv.span.end is not None)
    dossier = replace(stage.dossier(row.pupil.id), kinds=frozenset({InformationKind.CARE}))
    assert not any("TLV" in entry.words for entry in expiries(dossier, TODAY, TEXTS))


def test_what_came_along_is_shown_as_far_as_it_may_be_known(stage: Stage) -> None:
    row = stage.rows()[0]
    came = Transfer(
        pupil=row.pupil.id,
        made_on=date(2025, 7, 1),
        school_name="De & Regenboog",
        absence=Absence(unit="half_days", allowed=4, not_allowed=2, over_a_quarter=True),
        arrangements=(Arrangement(description="Rustige werkplek", span=Span(end=date(2026, 7, 31))),),
        inspection=Inspection(seen=True, agreed=False, reason_not_agreed="Te lang"),
    )
    dossier = replace(stage.dossier(row.pupil.id), transfers=(came,))
    desk = desk_of(stage.session, lambda _view: b"")
    shown = TransferSection(desk)
    stage.qtbot.addWidget(shown)
    shown.show_dossier(dossier)
    said = stage.said(shown)
    assert "De & Regenboog  ·  1 jul 2025" in said
    assert "Verzuim in het laatste jaar: 6 halve dagen  ·  2 ongeoorloofd  ·  meer dan een kwart van de tijd" in said
    assert "Ouders hebben het dossier gezien  ·  ze waren het er niet mee eens  ·  Te lang" in said
    shown.show_dossier(replace(dossier, kinds=frozenset({InformationKind.EDUCATION})))
    assert "Verzuim" not in stage.said(shown)
    shown.show_dossier(replace(dossier, transfers=()))
    assert not shown.isVisible()


def test_signals_from_home_are_for_who_may_know_home(stage: Stage) -> None:
    kinds = {signal.kind for row in stage.all_rows() if row.care_file for signal in row.care_file.signals}
    row = stage.pupil(lambda row: bool(row.care_file and any(s.kind == "home" for s in row.care_file.signals)))
    assert "home" in kinds
    dossier = stage.dossier(row.pupil.id)
    shown = SignalsSection(desk_of(stage.session, lambda _view: b""))
    stage.qtbot.addWidget(shown)
    shown.show_dossier(dossier)
    assert "Zorgen thuis" in stage.said(shown)
    shown.show_dossier(replace(dossier, kinds=frozenset({InformationKind.CARE})))
    assert "Zorgen thuis" not in stage.said(shown)


def assert_nothing_is_offered(stage: Stage, may: set[Deed]) -> None:
    """See that no part of a dossier, nor a key, begins a deed that changes something."""
    stage.page.show_record(stage.all_rows()[0].pupil.id)
    assert stage.dossier_view.pupil is not None
    for tab in stage.dossier_view._parts:
        stage.dossier_view.show_part(tab.name)
        view = stage.dossier_view
        offered = [w.objectName() for w in view.findChildren(QWidget) if w.isVisibleTo(view)]
        assert offered
        for deed in set(Deed) - LOOKING - may:
            assert not [name for name in offered if name.startswith(deed.value)], (tab.name, deed)
    assert not part(stage, "head_signal").isVisible()
    stage.table.setFocus()
    stage.press("n")
    stage.page.add_new()
    assert stage.page.findChild(ValueDialog) is None


@pytest.mark.parametrize(("role", "may"), [(Role.READER, set()), (Role.YOUTH_PROFESSIONAL, {Deed.NOTE_CONTACT})])
def test_who_may_only_look_is_offered_nothing_to_change(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], role: Role, may: set[Deed]
) -> None:
    assert_nothing_is_offered(stage_for(session_as(role)), may)


def test_a_window_that_may_only_look_offers_nothing(
    stage_for: Callable[[Session], Stage], demo_vault: Vault, demo_session: Session
) -> None:
    assert desk_of(demo_session, lambda _view: b"").may(Deed.NEW_SIGNAL)
    looking = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    stage = stage_for(session_of(looking, demo_session.user))
    assert_nothing_is_offered(stage, {Deed.SHOW_ACCESS})
    assert desk_of(stage.session, lambda _view: b"").may(Deed.SHOW_CONSENT)
    stage.frame.forget()
    looking.close()


def test_a_youth_professional_sees_only_what_consents_allow(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    rows = stage.all_rows()
    assert rows
    for row in rows[:5]:
        stage.show(row)
        dossier = stage.dossier(row.pupil.id)
        said = stage.said(stage.dossier_view)
        if InformationKind.HOME not in dossier.kinds:
            assert all(someone.phone not in said for someone in dossier.guardians if someone.phone)
            assert "woont in" not in said
        if InformationKind.EDUCATION not in dossier.kinds:
            assert "TLV" not in said
        if InformationKind.HEALTH not in dossier.kinds:
            assert "Wlz" not in said


def test_a_dossier_that_may_not_be_seen_says_why(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], demo_session: Session
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    seen = {row.pupil.id for row in stage.all_rows()}
    with demo_session.store.read() as uow:
        hidden = next(someone for someone in uow.pupils.all() if someone.id not in seen)
    stage.page.show_record(hidden.id)
    assert "Je werkt niet met deze leerling" in stage.said(stage.dossier_view)
    assert hidden.name.full not in stage.said()


def test_a_pupil_who_is_gone_is_told_about(stage: Stage) -> None:
    stage.page.show_record("nobody")
    assert [type(error).__name__ for error in stage.failures] == ["NotFoundError"]
    assert stage.dossier_view.pupil is None


def test_strange_names_are_shown_as_they_are(stage: Stage) -> None:
    row = stage.rows()[0]
    name = PersonName(given="<b>Ĳs & 't</b> 🙂", surname="Ş" * 290)
    stage.page._desk.pupils.save(replace(row.pupil, name=name))
    stage.show(row)
    shown = stage.find(QLabel, "dossier_name")
    assert shown.text() == name.full
    assert shown.textFormat() is Qt.TextFormat.PlainText
    assert stage.dossier_view.width() <= stage.page.width()


def test_authority_of_the_demo_is_said_for_everybody(stage: Stage) -> None:
    for row in stage.all_rows()[:30]:
        dossier = stage.dossier(row.pupil.id)
        for someone in dossier.guardians:
            meaning = authority_meaning(someone, dossier.pupil, TODAY)
            assert meaning
            if authority_on(someone, TODAY) is YesNoUnknown.UNKNOWN and not someone.deceased:
                assert "tot je het weet" in meaning or "18 of ouder" in meaning


def test_the_menu_offers_every_status_but_closing_apart(stage: Stage) -> None:
    stage.show(stage.pupil(lambda row: row.in_caseload))
    menu = stage.find(QMenu, "dossier_menu")
    words = [action.text() for action in menu.actions()]
    for entry in ("Signaal", "Vraagverheldering", "Wacht", "Hulp loopt", "Volgen", "Sluit het dossier"):
        assert entry in words
    assert "Gesloten" not in words


def test_without_a_list_of_users_the_one_at_work_is_known(empty_session: Session) -> None:
    desk = desk_of(empty_session, lambda _view: b"")
    assert desk.user_names() == {empty_session.user.id: empty_session.user.name}
