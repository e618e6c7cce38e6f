"""What is missing for the monitor leads to the part of the dossier where it is mended."""

import pytest

from models.monitor.gaps import DossierPart
from tests.ui.pupils.pupils_stage import Stage
from ui.itemmodels.monitor_gaps import PLACES
from ui.pages.dossier_tab import DossierTab


@pytest.mark.parametrize("part", DossierPart)
def test_the_part_where_something_is_mended_is_shown(stage: Stage, part: DossierPart) -> None:
    row = stage.pupil(lambda row: row.in_caseload)
    for place in ("consent", PLACES[part]):
        stage.page.show_record(f"{row.pupil.id}#{place}")
        stage.wait()
    shown = [tab.name for tab in stage.dossier_view.findChildren(DossierTab) if tab.isVisible()]
    assert shown == [PLACES[part]]
    assert stage.dossier_view.pupil == row.pupil.id
