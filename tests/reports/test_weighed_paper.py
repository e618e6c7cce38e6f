"""The paper of a weighed sharing, and several forms in one file."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.weighed import WeighedEnd, WeighedGround
from models.weighed_sheet import WeighedSheet
from reports.consent_form import consent_form, consent_forms
from reports.weighed_sharing import weighed_sharing
from tests.models.test_weighed import WEIGHED
from tests.reports.paper_reading import words
from tests.reports.test_consent_form_paper import FORM

SHEET = WeighedSheet(
    school="De Sprong",
    pupil="Şeyma 't & <b>Ĳs</b>",
    party="Veilig Thuis",
    source="Wmo 2015 art. 5.2.6",
    weighed=replace(WEIGHED, reason="Eerste zin.\n\nTweede zin & meer <i>."),
)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_reason_stands_on_paper_as_it_was_written(language: str) -> None:
    text = words(weighed_sharing(SHEET, language))
    weighed = SHEET.weighed
    for said in ("Eerste zin.", "Tweede zin & meer <i>.", weighed.alternatives, weighed.consulted, SHEET.source):
        assert said in text
    assert weighed.parents_untold in text
    assert SHEET.pupil in text


def test_equal_decisions_give_equal_bytes() -> None:
    assert weighed_sharing(SHEET, "nl") == weighed_sharing(SHEET, "nl")


def test_an_end_and_another_ground_are_told() -> None:
    ended = replace(
        SHEET,
        source="Onderwijswet art. 1",
        weighed=replace(
            WEIGHED,
            ground=WeighedGround.OTHER,
            ground_words="Onderwijswet art. 1",
            ended=WeighedEnd(on=WEIGHED.since, because="Niet meer nodig."),
        ),
    )
    text = words(weighed_sharing(ended, "nl"))
    assert "Niet meer nodig." in text
    assert text.count("Onderwijswet art. 1") == 1


def test_a_very_long_reason_runs_over_pages() -> None:
    long = replace(SHEET, weighed=replace(WEIGHED, reason="Er gebeurde veel. " * 600))
    assert len(PdfReader(BytesIO(weighed_sharing(long, "nl"))).pages) > 2


def test_forms_printed_together_each_begin_on_a_new_sheet_with_their_own_numbers() -> None:
    one = len(PdfReader(BytesIO(consent_form(FORM, "nl"))).pages)
    together = PdfReader(BytesIO(consent_forms([FORM, FORM, FORM], "nl")))
    sheet = one + one % 2
    assert len(together.pages) == 2 * sheet + one
    for start in (0, sheet, 2 * sheet):
        assert f"pagina 1 van {sheet if start < 2 * sheet else one}" in together.pages[start].extract_text()


def test_one_form_alone_is_the_same_paper() -> None:
    assert consent_forms([FORM], "nl") == consent_form(FORM, "nl")
