"""Every code that reading a file can give has its words, in both languages."""

import re
from pathlib import Path

import pytest

from models.import_rows import Choice, PlanNote, RowNote, RowStatus
from models.imported import Effect, FileFormat
from models.left_out import REASONS, LeftOutKind, LeftOutReason
from models.pupil import YesNoUnknown
from resources import texts
from storage.imports.oso_layout import CATEGORIES
from storage.imports.values import YEAR_GROUPS

ROOT = Path(__file__).parents[2]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "storage/imports").glob("*.py")))
LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


def _refusals() -> set[str]:
    raised = [*re.findall(r'ImportFileError\(\s*"(\w+)"', SOURCE), "truncated", "broken"]
    kinds = re.findall(r'\(b".*?", "(\w+)"\)', SOURCE) + re.findall(r'return "(\w+)" if .* else "(\w*)"', SOURCE)
    named = [kind for found in kinds for kind in ([found] if isinstance(found, str) else found) if kind]
    return set(raised) | set(named) | {"old_edex", "excel", "zip", "word"}


@LANGUAGES
def test_every_refusal_has_a_sentence(language: str) -> None:
    words = texts(language)
    codes = _refusals()
    assert len(codes) > 20
    assert not {code for code in codes if f"errors.ImportFileError.{code}" not in words}


@LANGUAGES
def test_every_problem_and_field_has_words(language: str) -> None:
    words = texts(language)
    called = re.findall(r'(?:problem|_note)\(\s*[\w.\[\]() ]+, "(\w+)", "(\w+)"', SOURCE)
    fields = {field for field, _ in called} | set(
        re.findall(r'record\.(?:text|day)\([^)]*?"\w[\w-]*", "(\w+)"\)', SOURCE)
    )
    codes = {code for _, code in called} | {"too_long", "hidden_number", "unknown_code", "no_pupils", "other_version"}
    assert len(codes) > 12
    assert len(fields) > 12
    assert not {code for code in codes if f"imports.problem.{code}" not in words}
    assert not {name for name in fields if f"imports.field.{name}" not in words}


@LANGUAGES
@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("format", [*FileFormat]),
        ("left_out_reason", [*LeftOutReason]),
        ("effect", [*Effect]),
        ("status", [*RowStatus]),
        ("choice", [*Choice]),
        ("row_note", [*RowNote]),
        ("plan_note", [*PlanNote]),
        ("authority", [*YesNoUnknown, "dated", "undated"]),
        ("year_group", sorted(YEAR_GROUPS)),
        ("category", CATEGORIES),
    ],
)
def test_every_code_has_words(language: str, table: str, codes: list[str]) -> None:
    words = texts(language)
    assert not [code for code in codes if f"imports.{table}.{code!s}" not in words]


@LANGUAGES
@pytest.mark.parametrize("kind", LeftOutKind)
def test_everything_left_out_can_be_counted_in_words(language: str, kind: LeftOutKind) -> None:
    assert texts(language).count(f"imports.left_out.{kind.value}", 1)
    assert "3" in texts(language).count(f"imports.left_out.{kind.value}", 3)
    assert kind in REASONS


@LANGUAGES
def test_sentences_take_the_facts_they_get(language: str) -> None:
    words = texts(language)
    sentences = [key for key in sorted(words.keys()) if key.startswith("imports.problem.")]
    assert all(words(key, line=3, value="7", limit=2000) for key in sentences)
