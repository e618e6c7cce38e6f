"""A pupil or parent named in a text of the school's own never leaves, and a word that may be a name is pointed out."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.errors import ConflictError, ReportError
from models.guardian import Guardian
from models.ids import OwnDefinitionId
from models.monitor import parsing
from models.monitor.adapting import Adaptation, adaptation_of
from models.monitor.definition import Definition
from models.monitor.definition_text import written
from models.monitor.wording import with_words, words_of
from models.names import PersonName
from models.own_definition import OwnDefinition, OwnVersion
from models.pupil import Pupil
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.monitor_definitions import DefinitionUseCases, Shelved
from models.usecases.own_words import want_nothing_to_look_at
from models.usecases.session import Session
from models.usecases.survey import SurveyUseCases
from models.user import Permission
from reports.disclosure.run import Quiet
from reports.monitor_desk import MonitorDesk

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
JOS = parsing.load("jos")
SURVEY = parsing.load("school_survey")
PERIOD, YEAR = "2025-2026-H1", "2024-2025"
OURS = OwnDefinitionId("own-van-ons")
KINDS = ("title", "basis", "caveat", "explanation")


@pytest.fixture
def cases(demo_session: Session) -> DefinitionUseCases:
    return DefinitionUseCases(demo_session)


def somebody(session: Session) -> tuple[Pupil, Guardian]:
    """Return a pupil with a whole name and a birth date, and a parent who can be reached."""
    with session.store.read() as uow:
        guardians = uow.guardians.by_pupil()
        return next(
            (pupil, parent)
            for pupil in uow.pupils.all()
            if pupil.birth_date and pupil.name.given and len(pupil.name.surname) > 4
            for parent in guardians.get(pupil.id, ())
            if parent.email and parent.phone and not parent.institution and " " in parent.name
        )


TELLING: tuple[Callable[[Pupil, Guardian], str], ...] = (
    lambda pupil, _: f"Hulp voor {pupil.name.full}",
    lambda pupil, _: f"net als {pupil.name.full.lower()} dus",
    lambda pupil, _: f"({pupil.name.given} {pupil.name.surname})",
    lambda pupil, _: f"Wie geboren is op {pupil.birth_date:%d-%m-%Y}",
    lambda _, parent: f"Gevraagd door {parent.name}",
    lambda _, parent: f"Vragen: {parent.email}",
    lambda _, parent: f"Bel {parent.phone}",
)


def worded(original: Definition, place: str, text: str, language: str = "nl") -> Adaptation:
    words = {place: {**words_of(original)[place], language: text}}
    return replace(adaptation_of(original), words={"title": {"nl": "Van ons", "en": "Ours"}, **words})


def places(*definitions: Definition) -> list[tuple[str, str]]:
    """Return one place of each kind of text that a monitor has, with the monitor."""
    found: dict[str, tuple[str, str]] = {}
    for definition in definitions:
        for place in words_of(definition):
            kind, _, rest = place.partition(".")
            last = place.rpartition(".")[2]
            shape = f"{kind} {last if last in KINDS else 'group' if '.' in rest else 'step'}"
            found.setdefault(shape, (definition.id, place))
    return list(found.values())


def keep(session: Session, definition: Definition) -> str:
    """Put a definition in the store as if it was there before anybody looked at its texts."""
    made = replace(definition, id=OURS, based_on=f"{definition.id} {definition.version}")
    version = OwnVersion(version=made.version, text=written(made), made_on=session.today, made_by=session.user.id)
    with session.intend(Permission.EXPORT_MONITOR, "definition.made") as intention:
        intention.uow.own_definitions.save(OwnDefinition(id=OURS, versions=(version,), original=written(definition)))
    return OURS


def row(cases: DefinitionUseCases, name: str) -> Shelved:
    return next(found for found in cases.shelf() if found.definition.id == name)


def test_a_name_in_any_text_is_refused(cases: DefinitionUseCases, demo_session: Session) -> None:
    pupil, _ = somebody(demo_session)
    tried = places(parsing.load("sjso"), SURVEY)
    assert len(tried) > 10
    for source, place in tried:
        for language in ("nl", "en"):
            choice = worded(parsing.load(source), place, f"Zoals {pupil.name.full}", language)
            with pytest.raises(ReportError, match="definition_named"):
                cases.make(source, choice, read=True)
    assert not any(found.own for found in cases.shelf())


def test_whatever_points_at_one_person_is_refused(cases: DefinitionUseCases, demo_session: Session) -> None:
    place = "indicator.pupils.title"
    name = cases.make("jos", worded(JOS, place, "Iets anders")).record
    for telling in TELLING:
        said = telling(*somebody(demo_session))
        with pytest.raises(ReportError, match="definition_named"):
            cases.change(name, worded(JOS, place, said), read=True)
        with pytest.raises(ReportError, match="definition_named"):
            cases.make("jos", replace(adaptation_of(JOS), words={"title": {"nl": said, "en": said}}), read=True)
        sent = with_words(replace(JOS, id="own-gemeente"), {place: {"nl": said, "en": "x"}})
        with pytest.raises(ReportError, match="definition_named_file") as caught:
            cases.take_in(written(sent).encode(), "gemeente.toml")
        assert caught.value.facts == {"file": "gemeente.toml", "entry": f"{place}.nl"}


def test_ids_in_a_file_are_looked_at_as_well(cases: DefinitionUseCases, demo_session: Session) -> None:
    pupil, _ = somebody(demo_session)
    code = "_".join(pupil.name.full.lower().split())
    for changed in (
        replace(JOS, id=f"own-{code.replace('_', '-')}"),
        replace(JOS, id="own-gemeente", version=f"1.{code}"),
        replace(JOS, id="own-gemeente", based_on=pupil.name.full),
    ):
        with pytest.raises(ReportError, match="definition_named_file"):
            cases.take_in(written(changed).encode(), "gemeente.toml")


def test_one_word_that_may_be_a_name_is_pointed_out_once(cases: DefinitionUseCases, demo_session: Session) -> None:
    pupil, _ = somebody(demo_session)
    choice = worded(JOS, "indicator.pupils.title", f"{pupil.name.surname} en wat dies meer zij")
    with pytest.raises(ReportError, match="definition_maybe_named"):
        cases.make("jos", choice)
    name = cases.make("jos", choice, read=True).record
    cases.change(name, replace(choice, limit=10))
    assert {(one.words, one.certain) for one in row(cases, name).namings} == {(pupil.name.surname, False)}
    small = worded(JOS, "indicator.pupils.title", f"iets met {pupil.name.surname.lower()}")
    cases.change(name, small)
    assert row(cases, name).namings == ()


def test_what_was_typed_before_does_not_leave(cases: DefinitionUseCases, demo_session: Session) -> None:
    pupil, _ = somebody(demo_session)
    place = "indicator.pupils.caveat"
    name = keep(demo_session, with_words(JOS, {place: {"nl": f"Ook {pupil.name.full}", "en": "x"}}))
    monitor = MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)
    with pytest.raises(ConflictError, match="monitor_named"):
        monitor.preview(Asked(definition=name, period=PERIOD), Quiet())
    with pytest.raises(ReportError, match="definition_named"):
        cases.file(name)
    assert monitor.ledger() == ()
    assert {one.place for one in row(cases, name).namings if one.certain} == {f"{place}.nl"}
    assert pupil.name.full in " ".join(one.text for one in row(cases, name).namings)


def test_a_survey_does_not_leave_either(demo_session: Session) -> None:
    pupil, _ = somebody(demo_session)
    question = SURVEY.questions[0]
    place = f"question.{question.id}.choice.{question.choices[0].id}"
    name = keep(demo_session, with_words(SURVEY, {place: {"nl": f"Voor {pupil.name.full}", "en": "x"}}))
    survey = SurveyUseCases(demo_session, MonitorDesk("nl"))
    sheet = survey.sheet(name, YEAR)
    with pytest.raises(ConflictError, match="monitor_named"):
        survey.releases(sheet, ())
    plain = survey.sheet("school_survey", YEAR)
    with pytest.raises(ConflictError, match="monitor_named"):
        survey.submit(sheet, survey.releases(plain, ()))


def test_a_pupil_who_comes_later_stops_what_was_looked_at(demo_session: Session) -> None:
    text = "Wie bij Zwaluwtje Kwartelstaart hoort"
    place = "indicator.pupils.title"
    keep(demo_session, with_words(JOS, {place: {"nl": text, "en": "x"}}))
    monitor = MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)
    preview = monitor.preview(Asked(definition=OURS, period=PERIOD), Quiet())
    assert preview.namings == ()
    pupil, _ = somebody(demo_session)
    come = replace(pupil, name=PersonName(given="Zwaluwtje", surname="Kwartelstaart"))
    with demo_session.intend(Permission.EDIT_PUPILS, "pupil.saved") as intention:
        intention.uow.pupils.save(come)
    with pytest.raises(ConflictError, match="monitor_named"):
        monitor.submit(preview)
    assert monitor.ledger() == ()


def test_a_provider_that_is_called_as_a_pupil_is_pointed_out(demo_session: Session) -> None:
    monitor = MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)
    with demo_session.store.read() as uow:
        board, pupil = uow.school.get().board, somebody(demo_session)[0]
    assert board
    given, _, surname = board.partition(" ")
    with demo_session.intend(Permission.EDIT_PUPILS, "pupil.saved") as intention:
        intention.uow.pupils.save(replace(pupil, name=PersonName(given=given, surname=surname)))
    found = monitor.preview(Asked(definition="sjso", period=PERIOD), Quiet()).namings
    assert [(one.text, one.words, one.certain) for one in found] == [(board, board, False)] * len(found)
    with pytest.raises(ConflictError, match="monitor_look_first"):
        want_nothing_to_look_at(found)
    want_nothing_to_look_at(())
