import csv
import json
import os
import platform
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from hashlib import sha256
from io import BytesIO, StringIO
from multiprocessing import get_context
from pathlib import Path
from zipfile import ZipFile

import pytest
from frictionless import validate
from pypdf import PdfReader
from pypdf.generic import StreamObject

from models.errors import ValidationError
from models.monitor.counting import count
from models.monitor.periods import parse_period
from models.monitor.release import Recipient, Release, Replaces
from models.monitor.rollup import rolled_up
from models.monitor.tables import Published, Rounding, Status
from reports.disclosure.run import Quiet, protect
from reports.monitor_check import check
from reports.monitor_explanation import explanation
from reports.monitor_format import COLUMNS
from reports.monitor_package import cells_csv, describe, package
from tests.disclosure.schools import FIVES, PERIOD, SECRET, run_of, school_tables
from tests.monitor.definitions import SJSO, with_overlap
from tests.monitor.facts import FACTS
from tests.monitor.invented import invented_school
from tests.monitor.releases import AMSTERDAM, digest, release
from tests.reports.paper_reading import pages, words

ROOT = Path(__file__).resolve().parents[2]
CONTENT = package(release())


def members(content: bytes = CONTENT) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def totals_only() -> Release:
    tables = school_tables(60)
    for step in SJSO.rollups:
        tables = rolled_up(tables, step)
    values = dict.fromkeys(tables.layout.cells(), 5)
    published = Published(layout=tables.layout, rounding=FIVES, values=values)
    return replace(release(), published=published, rolled_up=SJSO.rollups)


def overlapping() -> Release:
    definition = with_overlap()
    tables = count(invented_school(50, PERIOD, 2), definition, PERIOD, FACTS)
    found = protect(run_of(tables), definition, SECRET, Quiet())
    return replace(release(), definition=definition, published=found.published)


def test_statisticians_tools_call_it_valid(tmp_path: Path) -> None:
    with ZipFile(BytesIO(CONTENT)) as archive:
        archive.extractall(tmp_path)
    report = validate(tmp_path / "datapackage.json")
    assert report.valid, report.to_summary()
    assert report.tasks[0].stats["rows"] == len(release().published.values)


def test_statisticians_tools_notice_altered_figures(tmp_path: Path) -> None:
    with ZipFile(BytesIO(CONTENT)) as archive:
        archive.extractall(tmp_path)
    cells = tmp_path / "cells.csv"
    cells.write_bytes(cells.read_bytes().replace(b",5,published", b",0,published", 1))
    assert not validate(tmp_path / "datapackage.json").valid


def test_the_zip_has_three_members_in_order() -> None:
    assert list(members()) == ["datapackage.json", "cells.csv", "toelichting.pdf"]
    assert release().file_name == "luwte-monitor_99ZZ00_gemeente-amsterdam_2025-2026-H1_1.zip"


def test_cells_follow_the_standard_for_comma_separated_values() -> None:
    text = members()["cells.csv"].decode("utf-8")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
    header, *rows = csv.reader(StringIO(text, newline=""))
    assert header == [
        "indicator",
        "period",
        "breakdown",
        "category",
        "breakdown2",
        "category2",
        "unit",
        "value",
        "status",
    ]
    assert rows[0][:7] == ["pupils", "2025-2026-H1", "", "", "", "", "pupils"]
    assert len(rows) == len(release().published.values) == 88
    assert {row[8] for row in rows} == {"published"}
    assert all(int(row[7]) % 5 == 0 for row in rows)


def test_a_hidden_value_is_empty() -> None:
    row = replace(next(release().rows()), value=None, status="hidden")
    assert cells_csv([row]).decode().splitlines()[1] == "pupils,2025-2026-H1,,,,,pupils,,hidden"


def test_the_description_says_what_is_in_it() -> None:
    description = json.loads(members()["datapackage.json"])
    assert description["definition"] == {"id": "sjso", "version": "2"}
    assert {key: description[key] for key in ("school_code", "recipient", "period", "method", "base")} == {
        "school_code": "99ZZ00",
        "recipient": "gemeente-amsterdam",
        "period": "2025-2026-H1",
        "method": "controlled-rounding",
        "base": 5,
    }
    assert description["overlapping"] == []
    assert description["generated_on"] == "2026-02-10"
    assert len(description["caveats"]) == 5
    assert description["resources"][0]["hash"] == "sha256:" + sha256(members()["cells.csv"]).hexdigest()
    assert [field["name"] for field in description["resources"][0]["schema"]["fields"]] == list(COLUMNS)
    assert [one["id"] for one in description["breakdowns"]] == ["perspective", "residence", "education_type"]
    assert [one["id"] for one in description["breakdowns"][2]["categories"]] == ["so", "vso", "unknown"]


def test_the_description_follows_what_was_rolled_up() -> None:
    tables = rolled_up(school_tables(60), SJSO.rollups[2])
    published = Published(layout=tables.layout, rounding=FIVES, values=dict.fromkeys(tables.layout.cells(), 0))
    rolled = replace(release(), published=published, rolled_up=(SJSO.rollups[2],))
    description = describe(rolled, b"", b"", "nl")
    assert description["rolled_up"] == ["residence: outside"]
    residence = description["breakdowns"][1]["categories"]
    assert {one["title"] for one in residence} == {"Eigen gemeente", "Buiten de gemeente", "Onbekend"}
    assert describe(totals_only(), b"", b"", "nl")["breakdowns"] == []


def test_overlapping_breakdowns_are_named() -> None:
    found = overlapping()
    assert describe(found, b"", b"", "nl")["overlapping"] == ["perspectives"]
    assert "kan één leerling in meer groepen tellen" in words(explanation(found, "0" * 64))


def test_a_breakdown_that_not_everybody_has_need_not_add_up() -> None:
    made = release()
    ended = frozenset({Status.ENDED, Status.PASSED})
    breakdowns = tuple(
        replace(one, statuses=ended) if one.id == "residence" else one for one in made.published.layout.breakdowns
    )
    partly = replace(
        made, published=replace(made.published, layout=replace(made.published.layout, breakdowns=breakdowns))
    )
    assert partly.overlapping == ("residence",)
    assert check(package(partly)).rows == tuple(made.rows())


def test_equal_releases_give_equal_bytes() -> None:
    assert package(release()) == CONTENT
    assert package(release(serial=2)) != CONTENT


def test_another_process_at_another_hour_and_place_gives_equal_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "USER": "somebody"}.items():
        monkeypatch.setenv(name, value)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as elsewhere:
        assert elsewhere.submit(digest).result() == digest()


def test_no_name_moment_machine_or_path_is_in_any_byte(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is searched: the zip itself, each member, and all that is packed within the PDF, its XML included."""
    user, machine = "zorgcoordinator-anja", "laptop-de-lucht"
    for name in ("USER", "USERNAME", "LOGNAME", "COMPUTERNAME", "HOSTNAME"):
        monkeypatch.setenv(name, machine if "NAME" in name and "USER" not in name else user)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    made = package(release())
    assert made == CONTENT
    reader = PdfReader(BytesIO(members(made)["toelichting.pdf"]))
    objects = map(reader.get_object, range(1, len(reader.xref[0]) + 1))
    streams = [found.get_data() for found in objects if isinstance(found, StreamObject)]
    assert len(streams) > 3
    assert set(reader.metadata or {}) == {"/Title"}
    assert reader.xmp_metadata is None
    everything = b"\n".join([made, *members(made).values(), *streams])
    moments = rb"\b([01]\d|2[0-3]):[0-5]\d\b|D:20\d\d|T\d\d:\d\d"
    text = b"\n".join([made[: made.find(b"%PDF")], *list(members(made).values())[:2]])
    assert re.search(moments, text) is None
    for trace in (user, machine, str(tmp_path), str(ROOT), "/home", "/Users", "C:\\", platform.node(), "xpacket"):
        assert len(trace) < 4 or trace.encode() not in everything, trace


def test_nothing_tells_who_made_it_or_when() -> None:
    with ZipFile(BytesIO(CONTENT)) as archive:
        for member in archive.infolist():
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert (member.create_system, member.external_attr, member.extra, member.comment) == (
                0,
                0o600 << 16,
                b"",
                b"",
            )
        assert archive.comment == b""
    user = (os.environ.get("USER") or "").encode()
    for content in members().values():
        assert b"CreationDate" not in content
        assert b"ModDate" not in content
        assert b"Producer" not in content
        assert b"/Author" not in content
        assert str(Path.cwd()).encode() not in content
        assert len(user) < 5 or user not in content
    assert "T00:" not in members()["datapackage.json"].decode()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("made", [release(), totals_only(), overlapping()])
def test_the_explanation_is_one_page(made: Release, language: str) -> None:
    assert len(pages(explanation(made, "ab" * 32, language))) == 1


def asking(number: int) -> Release:
    """Return a release of a monitor that asks so many things, in long words."""
    made = release()
    places = [place % 5 for place in range(number)]
    indicators = tuple(
        replace(SJSO.indicators[at], id=f"i{place}", title={"nl": f"Getal {place} " * 3, "en": f"Number {place} " * 3})
        for place, at in enumerate(places)
    )
    layouts = (
        replace(made.published.layout.indicators[at], id=f"i{place}", tables=()) for place, at in enumerate(places)
    )
    layout = replace(made.published.layout, indicators=tuple(layouts), identities=())
    published = replace(made.published, layout=layout, values=dict.fromkeys(layout.cells(), 5))
    return replace(made, definition=replace(SJSO, indicators=indicators), published=published)


@pytest.mark.parametrize("number", [5, 9, 12, 26, 40, 120, 500])
def test_the_explanation_of_a_monitor_that_asks_much_is_still_one_page(number: int) -> None:
    made = explanation(asking(number), "0" * 64)
    assert len(pages(made)) == 1
    text = words(made)
    assert "Getal 0" in text
    assert "0" * 64 in text
    assert ("datapackage.json" in text) is (number > 10)
    assert len(check(package(asking(number))).rows) == number


def test_a_file_that_replaces_corrects_and_hides_says_so() -> None:
    made = release()
    values = {key: value for key, value in made.published.values.items() if value >= 10}
    changed = replace(
        made,
        serial=2,
        replaces=Replaces(serial=1, sha256="0" * 64),
        corrects=(parse_period("2024-2025-H2"),),
        published=replace(made.published, rounding=Rounding(minimum=10), values=values),
    )
    text = words(explanation(changed, "0" * 64))
    assert "in de plaats van bestand 1 over deze periode" in text
    assert "Wat na het vorige bestand (tweede helft van schooljaar 2024-2025) bekend werd, staat bij" in text
    assert "Getallen onder 10 zijn verborgen" in text
    assert "maar ook 10 of meer leerlingen" in text
    assert f"{len(made.published.values) - len(values)} getallen zijn verborgen." in text
    only = replace(changed, published=replace(changed.published, rounding=Rounding(base=1, minimum=10)))
    assert "veelvoud" not in words(explanation(only, "0" * 64))
    facts = check(package(changed)).facts
    assert (facts.corrects, facts.replaces) == (("2024-2025-H2",), changed.replaces)
    description = json.loads(members(package(changed))["datapackage.json"])
    assert (description["base"], description["minimum"]) == (5, 10)


def test_the_explanation_says_what_was_asked_sent_and_protected() -> None:
    text = words(members()["toelichting.pdf"])
    assert "Toelichting bij de Monitor SJSO" in text
    assert "Eerste helft van schooljaar 2025-2026: 1 augustus 2025 tot en met 31 januari 2026" in text
    assert "Gemeente Amsterdam" in text
    assert "88 getallen" in text
    assert "veelvoud van 5" in text
    assert sha256(members()["cells.csv"]).hexdigest() in text
    assert all(indicator.caveat["nl"][:30] in text for indicator in SJSO.indicators)
    assert "Grover gemaakt" not in text


def test_the_explanation_says_what_was_made_coarser() -> None:
    text = words(explanation(totals_only(), "0" * 64))
    assert "Grover gemaakt" in text
    assert "Woonplaats: Buiten de gemeente" in text
    assert "5 getallen: aantallen leerlingen, zonder verdelingen." in text


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda made: replace(made, school_code="../../x"), "school_code"),
        (lambda made: replace(made, serial=0), "serial"),
        (lambda made: replace(made, period=parse_period("2025-2026-H2")), "period"),
        (lambda made: replace(made, period=parse_period("2025")), "period"),
    ],
)
def test_a_release_that_contradicts_itself_cannot_exist(change: Callable[[Release], Release], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        change(release())
    assert set(caught.value.problems) == {field}


@pytest.mark.parametrize("code", ["", "Amsterdam", "a b", "../x", "a_b", "-a"])
def test_a_recipient_has_a_code_that_fits_in_a_file_name(code: str) -> None:
    with pytest.raises(ValidationError):
        Recipient(code=code, name="Gemeente Amsterdam")
    assert AMSTERDAM.code == "gemeente-amsterdam"
