"""Reads a paper back as its recipient would."""

from io import BytesIO

from pypdf import PdfReader


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """Return the words of each page, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader(pdf).pages]


def words(pdf: bytes) -> str:
    """Return the words of the whole paper."""
    return " ".join(pages(pdf))


def squeezed(text: str) -> str:
    """Return a text without any white space: where lines break does not matter."""
    return "".join(text.split())
