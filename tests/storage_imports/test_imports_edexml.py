from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models.imported import Effect, FileFormat, ImportedFile
from models.left_out import LeftOutKind, LeftOutReason
from models.names import PersonName
from models.pupil import Sex
from models.school import EducationType
from models.spans import ALWAYS, Span
from storage.imports.reader import read_file

Read = Callable[..., ImportedFile]


def _left_out(file: ImportedFile) -> dict[LeftOutKind, int]:
    return {part.kind: part.count for part in file.left_out}


def _codes(file: ImportedFile) -> list[str]:
    return [problem.code for problem in file.problems]


@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_reads_the_standards_own_list(example: Callable[[str], Path], version: str) -> None:
    file = read_file(example(f"edexml/EDEXML.Voorbeeld.{version}.xml"))
    assert (file.format, file.version) == (FileFormat.EDEXML, version)
    assert (file.school.brin, file.school.branch, file.school.key) == ("99ZZ", "00", "41323")
    assert (file.school.school_year, file.school.reference_date) == ("2014-2015", date(2014, 10, 1))
    assert [location.key for location in file.locations] == ["VH", "VB"]
    assert {group.name for group in file.groups if group.combined} == {"Samgroep 1", "Samgroep 2", "Samgroep 3"}
    wimpie, assati, hof = file.pupils
    assert (wimpie.number, wimpie.group, wimpie.location) == ("00001", "4B", "VH")
    assert wimpie.combined_groups == ("Samgroep 1", "Samgroep 2")
    assert wimpie.birth_date == date(2006, 6, 21)
    assert wimpie.sex is Sex.MALE
    assert assati.name == PersonName(given="Ismaël Hassan", surname="Assati")
    assert (assati.postcode, assati.sex, assati.birth_date) == ("6971", Sex.UNKNOWN, None)
    assert hof.name == PersonName(given="Gradje", prefix="van 't", surname="Hof")
    assert (hof.year_group, hof.enrolment) == ("H", Span(start=date(2010, 8, 19), end=date(2014, 7, 17)))
    assert not file.problems
    left_out = _left_out(file)
    assert left_out[LeftOutKind.CITIZEN_NUMBER] == 2
    assert left_out[LeftOutKind.TEACHERS] == 3
    assert left_out[LeftOutKind.BACKGROUND] == 5


def test_knows_a_pupil_by_call_name_alone(example: Callable[[str], Path]) -> None:
    file = read_file(example("edexml/EDEXML.Voorbeeld.2.0.xml"))
    assert file.pupils[0].name == PersonName(given="Wimpie")


def test_reads_the_oldest_version_in_its_own_encoding(sample: Callable[[str], Path]) -> None:
    file = read_file(sample("edexml-1.0.3.xml"))
    assert file.version == "1.0.3"
    jan, zoe = file.pupils
    assert jan.name == PersonName(given="J.P.", prefix="van 't", surname="Dërks")
    assert not jan.called
    assert (jan.group, jan.year_group) == ("Groep 5 – de Zwaluwen", "5")
    assert (zoe.number, zoe.ref) == ("", "#2")
    assert file.school.reference_date == date(2006, 11, 20)
    assert _left_out(file)[LeftOutKind.EDUCATION_NUMBER] == 1


def test_reads_parts_in_any_order(sample: Callable[[str], Path]) -> None:
    file = read_file(sample("edexml-2.1.xml"))
    omer, anna, daan, oud = file.pupils
    assert (omer.group, omer.location, omer.postcode) == ("6A", "N", "7553")
    assert (anna.group, anna.year_group, anna.education_type) == ("Onderbouw & kas", "V", EducationType.VSO)
    assert (daan.name.full, daan.sex) == ("Daan", Sex.UNKNOWN)
    assert oud.enrolment.end == date(2018, 7, 13)
    assert _left_out(file)[LeftOutKind.PHOTO] == 1
    assert _left_out(file)[LeftOutKind.ACCOUNT] == 2
    assert not file.problems


def test_says_why_each_part_is_left_out(sample: Callable[[str], Path]) -> None:
    reasons = {part.kind: part.reason_code for part in read_file(sample("edexml-2.1.xml")).left_out}
    assert reasons[LeftOutKind.CITIZEN_NUMBER] is LeftOutReason.NEVER
    assert reasons[LeftOutKind.ADDITIONS] is LeftOutReason.UNKNOWN


def test_does_not_report_empty_parts_as_left_out(pupil_list: Read) -> None:
    file = pupil_list('<leerling key="1"><achternaam>A</achternaam><bsn> </bsn><land/></leerling>')
    assert not file.left_out


def test_reads_any_prefix_and_namespace(write: Callable[..., Path]) -> None:
    file = read_file(
        write(
            '<e:EDEX xmlns:e="urn:iets"><e:school><e:brincode>99zz07</e:brincode></e:school><e:leerlingen>'
            '<e:leerling key="7"><e:achternaam>B</e:achternaam></e:leerling></e:leerlingen></e:EDEX>'
        )
    )
    assert file.pupils[0].number == "7"
    assert (file.school.brin, file.school.branch) == ("99ZZ", "07")


def test_reads_a_flemish_list(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><achternaam>Peeters</achternaam><rijksregisternummer>12345678901</rijksregisternummer>'
        "<postnummerbe>9000</postnummerbe></leerling>",
        school="<instellingsnummer>1234</instellingsnummer>",
    )
    assert (file.school.number, file.school.brin, file.school.branch) == ("1234", "", "")
    assert file.pupils[0].postcode == "9000"
    assert not file.problems
    assert _left_out(file) == {LeftOutKind.BELGIAN_NUMBER: 1}


def test_warns_a_dutch_school_for_a_belgian_postal_number(pupil_list: Read) -> None:
    file = pupil_list('<leerling key="1"><achternaam>P</achternaam><postnummerbe>9000</postnummerbe></leerling>')
    assert _codes(file) == ["belgian_postcode"]


def test_an_impossible_date_leaves_the_field_empty(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="12">\n<achternaam>A</achternaam>\n<geboortedatum>2015-02-30</geboortedatum></leerling>'
    )
    assert file.pupils[0].birth_date is None
    (problem,) = file.problems
    assert (problem.line, problem.element, problem.field) == (3, "geboortedatum", "birth_date")
    assert (problem.code, problem.effect, problem.record) == ("impossible_date", Effect.EMPTY, "12")
    assert not problem.facts


def test_a_double_key_skips_the_second_and_goes_on(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><roepnaam>A</roepnaam></leerling><leerling key="1"><roepnaam>B</roepnaam></leerling>'
        '<leerling key="2"><roepnaam>C</roepnaam></leerling>'
    )
    assert [pupil.name.given for pupil in file.pupils] == ["A", "C"]
    assert [(problem.code, problem.effect) for problem in file.problems] == [("double_key", Effect.SKIPPED)]


def test_a_pupil_without_a_name_is_skipped_and_remembered(pupil_list: Read) -> None:
    file = pupil_list('<leerling key="1"><achternaam/></leerling><leerling key="2"><roepnaam>C</roepnaam></leerling>')
    assert [pupil.number for pupil in file.pupils] == ["2"]
    assert file.unusable == {"1"}
    assert _codes(file) == ["no_name"]


def test_an_empty_surname_beside_a_call_name_is_a_note(pupil_list: Read) -> None:
    file = pupil_list('<leerling key="1"><achternaam> </achternaam><roepnaam>Bo</roepnaam></leerling>')
    assert file.pupils[0].name == PersonName(given="Bo")
    assert _codes(file) == ["empty"]


@pytest.mark.parametrize(
    ("element", "field"),
    [
        ('<groep key="x"/>', "group"),
        ('<vestiging key="x"/>', "location"),
        ('<samengestelde_groepen><samengestelde_groep key="x"/></samengestelde_groepen>', "combined_groups"),
    ],
)
def test_a_reference_to_nothing_is_reported(pupil_list: Read, element: str, field: str) -> None:
    file = pupil_list(f'<leerling key="1"><roepnaam>A</roepnaam>{element}</leerling>')
    assert [(problem.code, problem.field) for problem in file.problems] == [("unknown_reference", field)]
    assert (file.pupils[0].group, file.pupils[0].location, file.pupils[0].combined_groups) == ("", "", ())


def test_unknown_codes_are_reported_without_long_values(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><roepnaam>A</roepnaam><geslacht>7</geslacht><jaargroep>Jan Jansen</jaargroep></leerling>'
    )
    assert {(problem.field, problem.facts["value"]) for problem in file.problems} == {("sex", "7"), ("year_group", "–")}


@pytest.mark.parametrize(
    ("own", "groups", "expected"), [("05", "6", "5"), ("", "6", "6"), ("", "C", ""), ("H", "6", "H"), ("12", "", "12")]
)
def test_the_pupils_own_year_group_goes_first(pupil_list: Read, own: str, groups: str, expected: str) -> None:
    file = pupil_list(
        f'<leerling key="1"><roepnaam>A</roepnaam><jaargroep>{own}</jaargroep><groep key="g"/></leerling>',
        after=f'<groepen><groep key="g"><naam>Groep</naam><jaargroep>{groups}</jaargroep></groep></groepen>',
    )
    assert file.pupils[0].year_group == expected


def test_the_last_school_day_is_the_day_before_he_is_gone(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><roepnaam>A</roepnaam><uitstroomdatum>2025-08-01</uitstroomdatum></leerling>'
        '<leerling key="2"><roepnaam>B</roepnaam><instroomdatum>2025-09-01</instroomdatum>'
        "<uitstroomdatum>2025-09-01</uitstroomdatum></leerling>"
    )
    assert file.pupils[0].enrolment.end == date(2025, 7, 31)
    assert file.pupils[1].enrolment == Span(start=date(2025, 9, 1))
    assert _codes(file) == ["before_start"]


@pytest.mark.parametrize(
    ("written", "read", "problems"),
    [("1234AB", "1234", []), ("1234 ab", "1234", []), ("1234", "1234", []), ("0234AB", "", ["postcode"]), ("", "", [])],
)
def test_only_the_four_digits_of_a_postcode_are_taken(
    pupil_list: Read, written: str, read: str, problems: list[str]
) -> None:
    file = pupil_list(f'<leerling key="1"><roepnaam>A</roepnaam><postcodenl>{written}</postcodenl></leerling>')
    assert file.pupils[0].postcode == read
    assert _codes(file) == problems


def test_missing_and_made_up_keys_give_no_number(pupil_list: Read) -> None:
    file = pupil_list(
        "<leerling><roepnaam>A</roepnaam></leerling>"
        '<leerling key="#1"><roepnaam>B</roepnaam></leerling>'
        f'<leerling key="{"9" * 300}"><roepnaam>C</roepnaam></leerling>'
    )
    assert [pupil.number for pupil in file.pupils] == ["", "", ""]
    assert [pupil.ref for pupil in file.pupils] == ["#1", "#2", "#3"]
    assert _codes(file) == ["no_key", "no_key"]


def test_groups_and_locations_without_key_or_name_are_skipped(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><roepnaam>A</roepnaam></leerling>',
        before="<vestigingen><vestiging><naam>X</naam></vestiging><vestiging key='a'/>"
        "<vestiging key='b'><naam>B</naam></vestiging><vestiging key='b'><naam>B2</naam></vestiging></vestigingen>"
        "<groepen><groep key='g'/><groep key='h'><naam>H</naam></groep>"
        "<groep key='h'><naam>H2</naam></groep></groepen>",
    )
    assert [location.name for location in file.locations] == ["B"]
    assert [group.name for group in file.groups] == ["H"]
    assert _codes(file) == ["no_name", "no_name", "double_key", "no_name", "double_key"]


def test_a_list_without_pupils_is_read_and_reported(pupil_list: Read) -> None:
    file = pupil_list("")
    assert file.pupils == ()
    assert [(problem.line, problem.code) for problem in file.problems] == [(0, "no_pupils")]


@pytest.mark.parametrize(
    ("written", "version", "problems"),
    [("1.03", "1.0.3", []), ("1.0.3", "1.0.3", []), ("2.0.0", "2.0", []), ("3.0", "", ["unknown_code"]), ("", "", [])],
)
def test_reads_the_version(write: Callable[..., Path], written: str, version: str, problems: list[str]) -> None:
    file = read_file(
        write(
            f"<EDEX><school><xsdversie>{written}</xsdversie></school><leerlingen>"
            '<leerling key="1"><roepnaam>A</roepnaam></leerling></leerlingen></EDEX>'
        )
    )
    assert file.version == version
    assert _codes(file) == problems


def test_a_wrong_brin_is_reported(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><roepnaam>A</roepnaam></leerling>',
        school="<brincode>De Regenboog</brincode><dependancecode>1</dependancecode>",
    )
    assert (file.school.brin, file.school.branch) == ("", "01")
    assert _codes(file) == ["brin"]


@pytest.mark.parametrize(
    "name", ["Jansen & Zn", "'t Hart", "Şükrü", "Ĳsbrand", "Łucja", "😀", "N" * 300, "e\u0301\u0301", "李"]
)
def test_keeps_every_name_as_it_is(pupil_list: Read, name: str) -> None:
    written = name.replace("&", "&amp;")
    file = pupil_list(f'<leerling key="1"><achternaam>{written}</achternaam></leerling>')
    assert file.pupils[0].name.surname.encode() == name.replace("e\u0301", "é").encode()
    assert not file.problems


def test_puts_text_between_comments_and_cdata_together(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><achternaam>Jan<!-- niet -->sen <![CDATA[& Co]]><?niets?></achternaam></leerling>'
    )
    assert file.pupils[0].name.surname == "Jansen & Co"


def test_tidies_spaces_and_signs_that_turn_the_text(pupil_list: Read) -> None:
    file = pupil_list('<leerling key=" 1 "><achternaam>\n  van\u202e  Dam\u200b\t</achternaam></leerling>')
    assert file.pupils[0].name.surname == "van Dam"
    assert file.pupils[0].number == "1"


def test_a_text_without_end_is_not_kept(pupil_list: Read) -> None:
    file = pupil_list(f'<leerling key="1"><achternaam>{"a" * 3000}</achternaam><roepnaam>Bo</roepnaam></leerling>')
    assert file.pupils[0].name == PersonName(given="Bo")
    assert _codes(file) == ["too_long", "empty"]


def test_unknown_parts_are_counted(pupil_list: Read) -> None:
    file = pupil_list(
        '<leerling key="1"><roepnaam>A</roepnaam><hobby><soort>lezen</soort><bsn>123456782</bsn></hobby></leerling>'
    )
    assert _left_out(file) == {LeftOutKind.OTHER: 1, LeftOutKind.CITIZEN_NUMBER: 1}
    assert file.pupils[0].enrolment == ALWAYS
