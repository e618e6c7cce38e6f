"""Every code of the domain has a word in both languages, those that are added later included."""

import importlib
import pkgutil
from enum import StrEnum

import pytest

import models
import resources
from models.carefile import CareFileStatus
from models.pupil import TlvCategory
from models.trajectory import EndReason
from models.wording import table_of, word

LONGEST_CHIP = 32
DUTCH = resources.texts("nl").keys()

ELSEWHERE = {
    "models.import_rows.Choice": "imports.choice.{}",
    "models.import_rows.PlanNote": "imports.plan_note.{}",
    "models.import_rows.RowNote": "imports.row_note.{}",
    "models.import_rows.RowStatus": "imports.status.{}",
    "models.imported.Effect": "imports.effect.{}",
    "models.imported.FileFormat": "imports.format.{}",
    "models.left_out.LeftOutKind": "imports.left_out.{}.other",
    "models.left_out.LeftOutReason": "imports.left_out_reason.{}",
    "models.monitor.codes.Measure": "monitor.unit.{}",
    "models.monitor.codes.Method": "monitor.method.{}",
    "models.eligibility.Fact": "profiles.fact.{}",
    "models.monitor.gaps.DossierPart": "monitor.part.{}",
    "models.monitor.gaps.GapField": "monitor.gap.{}",
    "models.monitor.definition_changes.ChangeKind": "monitor.change.{}",
    "models.monitor.survey_sheet.ChangeReason": "monitor.survey.reason.{}",
    "models.monitor.kinship.Parting": "errors.ConflictError.{}",
    "models.plan_sheet.PlanPart": "plan_sheet.people.{}",
    "models.plan_sheet.PlanReader": "plan_sheet.notice.{}",
    "models.caseload.ActionMark": "caseload.mark.{}",
    "models.caseload.ConsentMark": "caseload.mark.{}",
    "models.caseload.Facet": "caseload.facet.{}",
    "models.caseload.WaitMark": "caseload.mark.{}",
    "models.caseload_query.ProblemKind": "caseload.problem.{}",
    "models.history.RecordKind": "history.kind.{}",
    "models.pupil_list.ListForm": "log.action.pupil_list.{}",
    "models.usecases.tasks.Group": "today.group.{}",
    "models.usecases.tasks.TaskKind": "today.task.{}",
    "models.destruction.DestroyedKind": "retention.count.{}.other",
    "models.letter_blanks.LetterBlank": "letters.blank.{}",
    "models.letters.LetterGround": "letters.ground.{}",
    "models.written.WrittenKind": "written.kind.{}",
}
"""Codes that are said in a whole sentence, or with a number: their texts stand with the page or paper they are on."""

WITHOUT_A_WORD = {
    "models.charts.Shape": "how a chart is drawn, which one sees",
    "models.chart_marks.Anchor": "where a text stands in a chart",
    "models.chart_marks.Dash": "how a line in a chart looks",
    "models.chart_marks.Fill": "how a bar in a chart looks",
    "models.chart_marks.Ink": "a colour in a chart",
    "models.chart_marks.Sign": "how a point in a chart looks",
    "models.demo.courses.Outcome": "steers the making of a demo school",
    "models.monitor.mirror.FeedbackKind": "a comparison says it in a sentence",
    "models.monitor.mirror.Verdict": "a comparison says it in a sentence",
    "models.monitor_approval.ApprovalState": "the monitor's page says it in a sentence",
    "models.monitor.codes.Attribute": "a breakdown brings its own title",
    "models.monitor.codes.Counted": "an indicator brings its own title",
    "models.monitor.codes.WlzRule": "an indicator says its basis in a sentence",
    "models.monitor.figure_codes.Source": "a figure brings its own title",
    "models.monitor.questions.Known": "a question brings its own title",
    "models.monitor.survey_sheet.Origin": "a chip of the survey says it in words of its own",
    "models.monitor.questions.QuestionKind": "chooses the field in which a question is answered",
    **{
        f"models.monitor.{module}.{name}": "a category of a monitor brings its own title"
        for module, names in {
            "codes": (
                "Answer",
                "Duration",
                "Elsewhere",
                "Form",
                "Goals",
                "LightHelp",
                "ProviderRole",
                "Reason",
                "Referral",
                "Residency",
                "Route",
                "SignalGroup",
                "Wait",
                "YesNo",
            ),
            "figure_codes": ("OutsideWait", "PreventionGroup", "PreventionLevel"),
        }.items()
        for name in names
    },
    "models.profile_values.ValueKind": "chooses the field in which a value is changed",
    "models.monitor.tables.Status": "how a pupil passes through a period, for the sums only",
    "models.monitor.series.Turn": "the bar under the preview says it in a sentence",
    "models.monitor.tables.Carried": "how a correction is counted, for the sums only",
    "models.password_strength.Verdict": "the password field says it in a sentence of its own",
    "models.steps.StepState": "the menu names the action; what cannot be taken back is said in a sentence per action",
    "models.password_strength.Weakness": "the password field says it in a sentence of its own",
}
"""Codes nobody reads, or that a screen or a definition says in its own words: each with the reason."""


def _all_codes() -> dict[str, type[StrEnum]]:
    for module in pkgutil.walk_packages(models.__path__, "models."):
        importlib.import_module(module.name)
    todo, found = [StrEnum], {}
    while todo:
        for codes in todo.pop().__subclasses__():
            todo.append(codes)
            if codes.__module__.startswith("models."):
                found[f"{codes.__module__}.{codes.__qualname__}"] = codes
    return found


CODES = _all_codes()
IN_DOMAIN = sorted(set(CODES) - set(ELSEWHERE) - set(WITHOUT_A_WORD))


@pytest.mark.parametrize("language", resources.LANGUAGES)
@pytest.mark.parametrize("name", IN_DOMAIN)
def test_every_code_has_a_word_that_fits_a_chip(name: str, language: str) -> None:
    texts = resources.texts(language)
    words = [word(texts, member) for member in CODES[name]]
    assert len(set(words)) == len(words)
    assert max(map(len, words)) <= LONGEST_CHIP


@pytest.mark.parametrize("language", resources.LANGUAGES)
@pytest.mark.parametrize("name", ELSEWHERE)
def test_codes_with_a_sentence_have_it_where_it_is_said_to_be(name: str, language: str) -> None:
    texts = resources.texts(language)
    assert [member for member in CODES[name] if ELSEWHERE[name].format(member.value) not in texts] == []


def test_the_lists_of_exceptions_are_about_codes_that_exist() -> None:
    assert (set(ELSEWHERE) | set(WITHOUT_A_WORD)) - set(CODES) == set()
    assert set(ELSEWHERE) & set(WITHOUT_A_WORD) == set()


def test_no_two_kinds_of_codes_share_a_table() -> None:
    tables = [table_of(CODES[name]) for name in IN_DOMAIN]
    assert sorted(set(tables)) == sorted(tables)


def test_there_are_no_words_for_codes_that_do_not_exist() -> None:
    known = {f"domain.{table_of(CODES[name])}.{member.value}" for name in IN_DOMAIN for member in CODES[name]}
    assert {key for key in DUTCH if key.startswith("domain.")} == known


@pytest.mark.parametrize(
    ("member", "dutch", "english"),
    [
        (CareFileStatus.WAITING, "wacht", "waiting"),
        (TlvCategory.LOW, "1 (laag)", "1 (low)"),
        (EndReason.AS_PLANNED, "volgens plan", "as planned"),
    ],
)
def test_a_word(member: StrEnum, dutch: str, english: str) -> None:
    assert word(resources.texts("nl"), member) == dutch
    assert word(resources.texts("en"), member) == english


def test_the_table_is_the_name_in_lower_case() -> None:
    assert table_of(CareFileStatus) == "care_file_status"


def test_a_code_without_a_word_is_a_bug() -> None:
    class Strange(StrEnum):
        THING = "thing"

    with pytest.raises(KeyError):
        word(resources.texts("nl"), Strange.THING)
