"""What people type in the dialogs of the network is kept and shown as they typed it."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.network.network_stage import Stage
from tests.ui.odd_words import ODD, fill_and_save
from tests.ui.pupils.pupils_stage import everything_in
from tests.ui.resuming import dialog_over


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_odd_words_are_kept_and_shown_as_they_were_typed(stage: Stage, odd: str) -> None:
    person, organisation = stage.network.professionals[0], stage.network.organisations[0]
    for record, detail in (
        ("", "new_person"),
        ("", "new_organisation"),
        (person.id, "change"),
        (organisation.id, "change"),
        (organisation.id, "staffing"),
    ):
        if record:
            stage.page.show_record(record)
        stage.page.resume(detail)
        assert fill_and_save(dialog_over(stage.page), odd), detail
        QApplication.sendPostedEvents(None, 52)
    one_line = " ".join(odd.split())
    network = stage.network
    for kept in (network.professionals, network.organisations):
        assert sum(entry.name in (one_line, odd) for entry in kept) > 1
    for record in (person.id, organisation.id):
        stage.page.show_record(record)
        QApplication.processEvents()
        shown = everything_in(stage.page).replace("\u200b", "")
        assert one_line in shown or odd in shown
