"""A monitor that cannot go on with what was sent is refused as soon as it is chosen, with what to do instead."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from models.change import Topic
from models.monitor import parsing
from models.monitor.adapting import adaptation_of
from models.monitor.periods import PeriodKind
from models.usecases.monitor_definitions import DefinitionUseCases
from tests.ui.monitor.monitor_stage import MonitorStage


def test_years_beside_half_years_are_refused_when_they_are_chosen(stage: MonitorStage) -> None:
    original = parsing.load("sjso")
    words = {"title": {"nl": "Per jaar", "en": "By year"}}
    yearly = replace(adaptation_of(original), period=PeriodKind.SCHOOL_YEAR, words=words)
    DefinitionUseCases(stage.session).make("sjso", yearly)
    page = stage.open()
    stage.count()
    stage.save()
    page.refresh(frozenset({Topic.MONITOR}))
    assert not stage.seen("monitor_strip")
    box = stage.find(QComboBox, "monitor_definition")
    for chosen, refused in (("Per jaar", True), ("Monitor SJSO", False)):
        number = box.findText(chosen)
        box.setCurrentIndex(number)
        box.activated.emit(number)
        stage.wait()
        assert stage.seen("monitor_strip") is refused
        assert ("Instroom en uitstroom van de twee helften mag hij optellen" in stage.problem()) is refused
