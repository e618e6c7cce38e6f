"""Whatever bytes somebody hands in: it is read, or it is refused with a known code. Nothing else."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import ImportFileError
from models.imported import ImportedFile
from resources import texts
from storage.imports.inspection import inspection
from storage.imports.reader import read_file

SAMPLES = [path.read_bytes() for path in sorted((Path(__file__).parents[1] / "samples").glob("*.xml"))]
PIECES = [
    *(b"<", b">", b"/>", b"&", b"&amp;", b"&#0;", b"&x;", b"\x00", b"\xff", b"\xfe\xff", b"]]>", b"<![CDATA["),
    *(b"<!--", b"-->", b"<?xml version='1.0' encoding='utf-16'?>", b"<!DOCTYPE a>", b"key=''", b"\xc3", b"2015-02-30"),
    *(b"<leerling>", b"123456782", b"</leerling>", b" xmlns='x'", b"<verzorger/>", b"9" * 400, "ĳ".encode()),
]


@st.composite
def _mutated(draw: st.DrawFn) -> bytes:
    """Cut, double, swap and overwrite parts of a real file."""
    content = draw(st.sampled_from(SAMPLES))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 300)))
        piece = draw(st.sampled_from([b"", content[start:end] * 2, *PIECES]) | st.binary(max_size=8))
        content = content[:start] + piece + content[end:]
    return content


def _read(content: bytes) -> ImportedFile | None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.xml"
        path.write_bytes(content)
        try:
            return read_file(path)
        except ImportFileError as refusal:
            texts("nl")(f"errors.ImportFileError.{refusal.code}", **refusal.facts)
            return None


def _try(content: bytes) -> None:
    file = _read(content)
    if file:
        assert len({pupil.ref for pupil in file.pupils}) == len(file.pupils)
        assert len(json.dumps(inspection(file))) > len(file.pupils)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_mutated())
def test_a_damaged_file_is_read_or_refused(content: bytes) -> None:
    _try(content)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    _try(content)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"]))
def test_any_text_within_a_list_is_read_or_refused(text: str, codec: str) -> None:
    _try(f"<EDEX><leerlingen><leerling>{text}</leerling></leerlingen></EDEX>".encode(codec, errors="ignore"))


@pytest.mark.long
@settings(max_examples=20_000, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_mutated())
def test_a_damaged_file_is_read_or_refused_long(content: bytes) -> None:
    _try(content)
