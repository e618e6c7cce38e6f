"""What a document is, judged by what is in it, and what is refused."""

import contextlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.consent import InformationKind
from models.document import (
    CHUNK,
    LONGEST_TITLE,
    MOST_BYTES,
    About,
    AboutKind,
    Document,
    DocumentKind,
    FileType,
    fingerprint,
    pieces,
)
from models.document_content import MOST_PIXELS, file_type
from models.errors import ImportFileError, ValidationError
from models.ids import DocumentId, PupilId, UserId
from tests import papers

DOCUMENT = Document(
    id=DocumentId("d"),
    pupil=PupilId("p"),
    title="Verslag",
    kind=DocumentKind.REPORT,
    dated=date(2026, 2, 28),
    information=InformationKind.CARE,
    file_type=FileType.PDF,
    size=10,
    sha256="a" * 64,
    added_by=UserId("u"),
    added_at=datetime(2026, 3, 1, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (papers.pdf(), FileType.PDF),
        (b"\xef\xbb\xbf\n" + papers.pdf(), FileType.PDF),
        (papers.png(), FileType.PNG),
        (papers.claiming_jpeg(300, 200), FileType.JPEG),
    ],
)
def test_a_file_is_what_its_content_says(content: bytes, expected: FileType) -> None:
    assert file_type(content) is expected


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "document_empty"),
        (b"%PDF-1.7" + b"x" * MOST_BYTES, "document_too_large"),
        (b"MZ\x90\0 a program that is called scan.pdf", "document_type"),
        (b"PK\3\4 a text of Word", "document_type"),
        (b"<html>%PDF-1.4</html>", "document_type"),
        (papers.png()[:30], "document_broken"),
        (papers.png()[:-12], "document_broken"),
        (papers.claiming_png(0, 10), "document_broken"),
        (papers.claiming_png(100_000, 100_000), "document_pixels"),
        (papers.claiming_jpeg(60_000, 60_000), "document_pixels"),
        (papers.claiming_jpeg(30, 20)[:-2], "document_broken"),
        (b"\xff\xd8\xff\xda\0\2", "document_broken"),
        (b"\xff\xd8\xff\xff\xff\x01\xff\xda" + b"\0" * 9 + b"\xff\xd9", "document_broken"),
    ],
)
def test_anything_else_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(ImportFileError) as caught:
        file_type(content)
    assert caught.value.code == code


def test_a_sheet_scanned_fine_still_fits() -> None:
    assert file_type(papers.claiming_png(4961, 7016)) is FileType.PNG
    assert MOST_PIXELS > 4961 * 7016


@given(st.binary(max_size=400), st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-"]))
def test_no_bytes_do_anything_but_be_judged(content: bytes, start: bytes) -> None:
    with contextlib.suppress(ImportFileError):
        assert file_type(start + content) in FileType


@given(st.integers(min_value=1, max_value=3 * CHUNK))
def test_pieces_are_the_whole(size: int) -> None:
    content = bytes(size)
    found = list(pieces(content))
    assert b"".join(found) == content
    assert all(len(piece) == CHUNK for piece in found[:-1])


def test_a_fingerprint_is_that_of_the_standard() -> None:
    assert fingerprint(b"abc").startswith("ba7816bf")


@pytest.mark.parametrize("title", [" ", "x" * (LONGEST_TITLE + 1)])
def test_a_title_says_something_and_ends(title: str) -> None:
    with pytest.raises(ValidationError) as caught:
        replace(DOCUMENT, title=title)
    assert set(caught.value.problems) == {"title"}


@pytest.mark.parametrize("size", [0, MOST_BYTES + 1])
def test_a_size_can_be(size: int) -> None:
    with pytest.raises(ValidationError) as caught:
        replace(DOCUMENT, size=size)
    assert set(caught.value.problems) == {"size"}


def test_a_document_is_about_something_that_can_be() -> None:
    with pytest.raises(ValidationError):
        About(kind=AboutKind.CONSENT, record="")
    with pytest.raises(ValidationError):
        About(kind=AboutKind.MEETING, record="m", answer=1)
