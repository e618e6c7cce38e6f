"""Cells that a refusal names, in words."""

from models.monitor.tables import Category, CellKey
from models.monitor.words import divided_by, named_cell, plain_cell
from tests.monitor.definitions import SJSO

CROSSED = CellKey(
    "2025-2026-H1", "inflow", (Category("perspective", "treatment"), Category("population.collective", "yes"))
)


def test_a_cell_is_named_in_codes_and_read_back_in_words() -> None:
    plain = plain_cell(CROSSED)
    assert plain == "inflow (perspective: treatment, population.collective: yes)"
    assert named_cell(plain, SJSO, "nl") == "Ingestroomd – Perspectief: Behandeling"
    assert named_cell(plain_cell(CellKey("2025-2026-H1", "inflow")), SJSO, "nl") == "Ingestroomd"


def test_what_this_monitor_has_no_words_for_stays_a_code() -> None:
    assert named_cell("correction_added", SJSO, "nl") == "correction_added"


def test_only_breakdowns_of_the_monitor_can_be_left_out() -> None:
    cells = [plain_cell(CROSSED), "inflow (residence: region)", "outflow"]
    assert divided_by(cells, SJSO, "nl") == ("Perspectief", "Woonplaats")
    assert divided_by(["outflow"], SJSO, "nl") == ()
