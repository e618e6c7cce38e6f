import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import ImportFileError
from storage.imports import limits, streaming
from storage.imports.reader import read_file

Write = Callable[..., Path]
LIST = '<EDEX><leerlingen><leerling key="1"><roepnaam>{}</roepnaam></leerling></leerlingen></EDEX>'


def _refused(path: Path) -> ImportFileError:
    with pytest.raises(ImportFileError) as caught:
        read_file(path)
    return caught.value


def _nested(depth: int) -> str:
    return "<EDEX>" + "<a>" * depth + "</a>" * depth + "</EDEX>"


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
DTDS = {
    "billion laughs": f'<!DOCTYPE EDEX [<!ENTITY e0 "ha">{ENTITIES}]><EDEX>&e9;</EDEX>',
    "quadratic": f'<!DOCTYPE EDEX [<!ENTITY a "{"a" * 50_000}">]><EDEX>{"&a;" * 1000}</EDEX>',
    "external": '<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/passwd">]><EDEX>&x;</EDEX>',
    "external dtd": '<!DOCTYPE EDEX SYSTEM "http://127.0.0.1:9/x.dtd"><EDEX/>',
    "parameter": '<!DOCTYPE EDEX [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><EDEX/>',
}


@pytest.mark.parametrize("content", DTDS.values(), ids=DTDS.keys())
def test_refuses_document_types_and_entities(write: Write, content: str) -> None:
    assert _refused(write(f'<?xml version="1.0"?>{content}')).code == "unsafe"


STRANGE = {
    "too deep": _nested(limits.MAX_DEPTH + 1),
    "attributes": "<EDEX><a " + " ".join(f'a{n}=""' for n in range(limits.MAX_ATTRIBUTES + 1)) + "/></EDEX>",
    "names": "<EDEX>" + "".join(f"<a{n}/>" for n in range(limits.MAX_VOCABULARY + 1)) + "</EDEX>",
    "long attribute": f'<EDEX><a b="{"x" * 2 * limits.MAX_STALL}"/></EDEX>',
    "long comment": f"<EDEX><!--{'x' * 2 * limits.MAX_STALL}--></EDEX>",
    "long name": f"<EDEX><a{'x' * 2 * limits.MAX_STALL}/></EDEX>",
    "children": f"<EDEX><leerlingen><leerling>{'<naam/><groep/>' * limits.MAX_NODES}</leerling></leerlingen></EDEX>",
    "long head": " " * 3 * limits.MAX_STALL + "<EDEX/>",
}


@pytest.mark.parametrize("content", STRANGE.values(), ids=STRANGE.keys())
def test_refuses_what_no_list_looks_like(write: Write, content: str) -> None:
    assert _refused(write(content)).code in {"strange", "empty"}


def test_reads_as_deep_as_the_limit(write: Write) -> None:
    assert read_file(write(_nested(limits.MAX_DEPTH - 1))).pupils == ()


def test_refuses_more_pupils_than_a_school_has(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.imports.edexml.MAX_RECORDS", 10)
    pupils = "".join(f'<leerling key="{n}"><roepnaam>A</roepnaam></leerling>' for n in range(11))
    assert _refused(write(f"<EDEX><leerlingen>{pupils}</leerlingen></EDEX>")).code == "too_many"


def test_refuses_more_elements_than_any_list_has(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.imports.pruning.MAX_ELEMENTS", 100)
    assert _refused(write(f"<EDEX>{'<a/>' * 100}</EDEX>")).code == "strange"
    assert read_file(write(f"<EDEX>{'<a/>' * 99}</EDEX>")).pupils == ()


def test_refuses_more_dossiers_than_a_school_has(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.imports.oso.MAX_RECORDS", 1)
    one = "<dossier><huidigeschool><leerling><achternaam>A</achternaam></leerling></huidigeschool></dossier>"
    assert _refused(write(f"<dossiers>{one * 2}</dossiers>")).code == "too_many"


def test_remembers_no_more_problems_than_anybody_reads(write: Write) -> None:
    pupils = "<leerling/>" * (limits.MAX_PROBLEMS + 10)
    assert len(read_file(write(f"<EDEX><leerlingen>{pupils}</leerlingen></EDEX>")).problems) == limits.MAX_PROBLEMS


def test_refuses_a_file_that_is_too_large_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    with path.open("wb") as sparse:
        sparse.truncate(limits.MAX_BYTES + 1)
    error = _refused(path)
    assert (error.code, error.facts["limit"]) == ("too_large", 256)


XLSX = {"[Content_Types].xml": "", "xl/workbook.xml": "<workbook/>"}
ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
DOCX = {"[Content_Types].xml": "", "word/document.xml": "<document/>"}
ODT = {"mimetype": "application/vnd.oasis.opendocument.text"}


@pytest.mark.parametrize(
    ("entries", "code"),
    [(XLSX, "excel"), (ODS, "excel"), (DOCX, "word"), (ODT, "word"), ({"EDEX.xml": LIST}, "zip")],
    ids=["xlsx", "ods", "docx", "odt", "zip"],
)
def test_knows_packed_files_by_what_is_in_them(tmp_path: Path, entries: dict[str, str], code: str) -> None:
    path = tmp_path / "file.xml"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    assert _refused(path).code == code


OTHERS = {
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "x.pdf"),
    "gzip": (gzip.compress(LIST.encode()), "x.xml.gz"),
    "excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "x.xls"),
    "word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "x.doc"),
    "image": (b"\x89PNG\r\n\x1a\n", "x.png"),
    "html": (b"<!DOCTYPE html><html><body>Niet gevonden</body></html>", "x.xml"),
    "table": ("nummer;naam;groep\n1;Jansen;4\n".encode("utf-16"), "x.csv"),
    "old_edex": (b"00001Jansen              ", "EDEXLL.TXT"),
    "not_xml": (b"zomaar wat tekst", "x.txt"),
    "empty": (b" \r\n\0\0", "x.xml"),
    "other_root": (b"<RapportageBericht/>", "x.xml"),
    "unknown_root": ("<ëën/>".encode(), "x.xml"),
    "schema": (b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', "x.xsd"),
}


@pytest.mark.parametrize("code", OTHERS.keys())
def test_says_what_another_file_seems_to_be(write: Write, code: str) -> None:
    content, name = OTHERS[code]
    assert _refused(write(content, name)).code == code


@pytest.mark.parametrize("content", [b"<", b"< EDEX>", b"<?xml", b"<EDEX", b"<EDEX a=", b"\xef\xbb\xbf<1/>"])
def test_a_beginning_that_never_becomes_an_element_is_no_xml(write: Write, content: bytes) -> None:
    assert _refused(write(content)).code == "not_xml"


def test_names_the_root_element_of_another_file(write: Write) -> None:
    assert _refused(write("<a:leerlinggegevens xmlns:a='x'/>")).facts == {"root": "leerlinggegevens"}


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.999])
def test_a_file_cut_short_is_named_with_its_last_line(sample: Callable[[str], Path], write: Write, kept: float) -> None:
    whole = sample("edexml-2.1.xml").read_bytes()
    part = whole[: int(len(whole) * kept)]
    error = _refused(write(part))
    assert error.code == "truncated"
    assert error.facts["line"] in {part.count(b"\n") + 1, part.count(b"\n")}


def test_a_file_cut_within_a_sign_is_cut_short(write: Write) -> None:
    assert _refused(write(LIST.format("Zoë").encode().split(b"\xab")[0])).code == "truncated"


def test_a_file_cut_within_cdata_is_cut_short(write: Write) -> None:
    assert _refused(write("<EDEX><![CDATA[ja")).code == "truncated"


@pytest.mark.parametrize(
    "content", ["<EDEX>\n<a></b></EDEX>", "<EDEX>\n&nbsp;</EDEX>", "<EDEX>\n<x:a/></EDEX>", "<EDEX>\n\0</EDEX>"]
)
def test_a_file_that_is_not_well_formed_is_named_with_its_line(write: Write, content: str) -> None:
    error = _refused(write(content))
    assert (error.code, error.facts["line"]) == ("broken", 2)


def test_two_documents_in_one_file_are_broken(write: Write) -> None:
    assert _refused(write("<EDEX/>\n<EDEX/>")).code == "broken"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("ISO-8859-1", "latin-1"),
        ("windows-1252", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("iso-8859-15", "iso8859-15"),
        ("windows-1254", "cp1254"),
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-le"),
        ("UTF-16", "utf-16-be"),
        ("UTF-8", "utf-16"),
        ("utf-16", "utf-8"),
        ("US-ASCII", "utf-8"),
        ("", "utf-8"),
    ],
)
def test_reads_every_encoding_that_school_systems_write(write: Write, declared: str, codec: str) -> None:
    encoding = f' encoding="{declared}"' if declared else ""
    path = write(f'<?xml version="1.0"{encoding}?>{LIST.format("Zoë Müller")}'.encode(codec))
    assert read_file(path).pupils[0].name.given == "Zoë Müller"


def test_reads_the_signs_that_only_windows_has(write: Write) -> None:
    path = write(f'<?xml version="1.0" encoding="iso-8859-1"?>{LIST.format("’t Hart €")}'.encode("cp1252"))
    assert read_file(path).pupils[0].name.given == "’t Hart €"


@pytest.mark.parametrize("declared", ["UTF-8", ""])
def test_a_file_in_another_encoding_than_it_says_is_refused(write: Write, declared: str) -> None:
    encoding = f' encoding="{declared}"' if declared else ""
    error = _refused(write(f'<?xml version="1.0"{encoding}?>\n\n{LIST.format("Zoë")}'.encode("cp1252")))
    assert (error.code, error.facts) == ("encoding", {"line": 3, "encoding": "UTF-8"})


@pytest.mark.parametrize("declared", ["EBCDIC-CP-NL", "Shift_JIS", "klingon", "utf-7", "base64"])
def test_an_encoding_nobody_uses_is_refused_by_name(write: Write, declared: str) -> None:
    error = _refused(write(f'<?xml version="1.0" encoding="{declared}"?><EDEX/>'))
    assert (error.code, error.facts) == ("encoding_unknown", {"encoding": declared})


def test_xml_of_version_1_1_is_read(write: Write) -> None:
    assert read_file(write(f'<?xml version="1.1"?>{LIST.format("Bo")}')).pupils[0].name.given == "Bo"


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    assert _refused(tmp_path / "weg.xml").code == "missing"
    assert _refused(tmp_path).code == "not_a_file"


def test_a_file_that_may_not_be_read_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _head: bytes) -> None:
        raise PermissionError

    monkeypatch.setattr(streaming, "refuse_other_files", refuse)
    assert _refused(write("<EDEX/>")).code == "unreadable"


def test_errors_hold_nothing_of_the_file(write: Write) -> None:
    error = _refused(write("<EDEX><naam>Geheim</naam><b>"))
    assert "Geheim" not in repr((error, error.args, error.facts, error.__cause__))
    assert error.__suppress_context__
