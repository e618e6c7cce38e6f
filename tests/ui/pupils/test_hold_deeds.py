"""A hold on a pupil, placed and ended from his dossier; who may not do that does not hear of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from models.usecases.retention import RetentionUseCases
from models.usecases.session import Session
from models.user import Role
from tests.ui.pupils.pupils_stage import Stage
from ui.pages.dossier_desk import Deed
from ui.widgets.chip import Chip


def offered(stage: Stage) -> set[str]:
    return {action.text() for action in stage.find(QMenu, "dossier_menu").actions()}


def test_a_hold_is_placed_seen_and_ended(stage: Stage) -> None:
    stage.show(stage.pupil(lambda row: row.in_caseload))
    assert "Zet bewaarplicht…" in offered(stage)
    assert not stage.find(Chip, "dossier_held").isVisible()
    stage.dossier_view.wish(Deed.HOLD)
    stage.fill(reason="Klacht & 't onderzoek")
    stage.save()
    assert stage.find(Chip, "dossier_held").accessibleName() == "bewaarplicht"
    assert stage.find(Chip, "dossier_held").isVisible()
    assert "Hef bewaarplicht op…" in offered(stage)
    stage.dossier_view.wish(Deed.HOLD)
    stage.fill(ended_because="Afgehandeld")
    stage.save()
    assert not stage.find(Chip, "dossier_held").isVisible()
    assert "Zet bewaarplicht…" in offered(stage)


def test_a_hold_needs_a_reason(stage: Stage) -> None:
    stage.show(stage.pupil(lambda row: row.in_caseload))
    stage.dossier_view.wish(Deed.HOLD)
    stage.save()
    assert stage.dialog().isVisible()


def test_a_youth_professional_hears_of_no_hold(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], demo_session: Session
) -> None:
    helper = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    row = helper.all_rows()[0]
    RetentionUseCases(demo_session).hold(row.pupil.id, "Klacht")
    helper.show(row)
    assert not helper.find(Chip, "dossier_held").isVisible()
    assert not {"Zet bewaarplicht…", "Hef bewaarplicht op…"} & offered(helper)
