from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models.guardian import Relation
from models.imported import Effect, FileFormat, ImportedFile
from models.left_out import LeftOutKind
from models.names import PersonName
from models.pupil import Sex, Tlv, TlvCategory, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.transfer import Absence, Arrangement, Inspection
from storage.imports.reader import read_file

Read = Callable[..., ImportedFile]
OV = "oso/Voorbeelddossier_OV_POVO_full.xml"
OPT_OUT = "oso/Voorbeelddossier_OV_POVO_opt_out.xml"
PAO = "oso/Voorbeelddossier_PaO_POSWV_full.xml"


def _left_out(file: ImportedFile) -> dict[LeftOutKind, int]:
    return {part.kind: part.count for part in file.left_out}


def _codes(file: ImportedFile) -> list[str]:
    return [problem.code for problem in file.problems]


@pytest.mark.parametrize("name", [OV, OPT_OUT, PAO])
def test_reads_the_pupil_of_the_standards_own_dossiers(example: Callable[[str], Path], name: str) -> None:
    file = read_file(example(name))
    assert (file.format, file.version) == (FileFormat.OSO, "2019.1")
    assert (file.school.name, file.school.brin, file.school.branch) == ("Testschool", "00YY", "00")
    (pupil,) = file.pupils
    assert pupil.name == PersonName(given="Daan", prefix="van de", surname="Berg")
    assert (pupil.number, pupil.birth_date, pupil.sex) == ("LN094837", date(2003, 3, 17), Sex.MALE)
    assert (pupil.municipality, pupil.postcode, pupil.secret_address) == ("Apeldoorn", "7331", False)
    assert (pupil.year_group, pupil.group) == ("8", "groep 8")
    assert pupil.enrolment == Span(start=date(2005, 1, 4), end=date(2016, 7, 31))
    assert pupil.education_type is EducationType.SO


def test_reads_the_support_of_a_full_dossier(example: Callable[[str], Path]) -> None:
    (pupil,) = read_file(example(PAO)).pupils
    assert pupil.tlv == Tlv(
        category=TlvCategory.LOW, partnership="PO00YY", span=Span(start=date(2016, 4, 4), end=date(2018, 7, 31))
    )
    assert pupil.opp == Span(start=date(2015, 5, 4), end=date(2016, 5, 4))
    assert pupil.transfer
    assert pupil.transfer.absence == Absence(unit="half_days", allowed=12, not_allowed=2, over_a_quarter=False)
    assert pupil.transfer.attendance_officer is True
    assert pupil.transfer.arrangements == (
        Arrangement(description="cluster 1/2", span=Span(start=date(2015, 1, 28))),
        Arrangement(description="Kenmerk zonder codelijst", span=Span(start=date(2015, 1, 28), end=date(2019, 1, 28))),
    )
    assert pupil.transfer.inspection == Inspection(
        seen=True,
        seen_on=date(2016, 3, 31),
        agreed=False,
        reason_not_agreed="Teveel zorggegevens in het dossier",
        consented=True,
    )
    assert pupil.transfer.kind == "POSWV"
    assert (pupil.transfer.school_name, pupil.transfer.school_code) == ("Testschool", "00YY00")
    assert pupil.transfer.school_type == "SO REC3"


def test_a_liable_institution_is_named_and_never_made_a_guardian(example: Callable[[str], Path]) -> None:
    (pupil,) = read_file(example(PAO)).pupils
    assert pupil.transfer
    assert pupil.transfer.liable_institution == "De Zonnestraal"
    assert "De Zonnestraal" not in {guardian.name for guardian in pupil.guardians}


def test_knows_what_parents_withheld(example: Callable[[str], Path]) -> None:
    file = read_file(example(OPT_OUT))
    (pupil,) = file.pupils
    assert pupil.transfer
    assert "verzuim" in pupil.transfer.withheld
    assert "toetsresultaten" in pupil.transfer.withheld
    assert "leerling" not in pupil.transfer.withheld
    assert (pupil.tlv, pupil.opp, pupil.transfer.absence) == (None, None, None)


def test_reads_the_guardians(example: Callable[[str], Path]) -> None:
    file = read_file(example(PAO))
    pieter, tanja, wilma, paul, fokke = file.pupils[0].guardians
    assert (pieter.name, pieter.relation) == ("Pieter van de Berg", Relation.FATHER)
    assert (pieter.legal_representative, wilma.legal_representative) == (YesNoUnknown.YES, YesNoUnknown.NO)
    assert (pieter.phone, pieter.email) == ("07012332332", "Berg@werk.nl")
    assert (tanja.relation, tanja.relation_code) == (Relation.OTHER, "6")
    assert (tanja.phone, tanja.email) == ("0501212121", "")
    assert (paul.deceased, paul.deceased_on) == (True, None)
    assert (fokke.deceased, fokke.deceased_on, fokke.relation) == (True, date(2017, 5, 1), Relation.LEGAL_GUARDIAN)
    notes = [(problem.code, problem.effect, problem.facts["value"]) for problem in file.problems]
    assert notes == [("relation_code", Effect.NOTE, code) for code in "675"]


def test_counts_what_a_full_dossier_holds_and_we_do_not_take(example: Callable[[str], Path]) -> None:
    left_out = _left_out(read_file(example(PAO)))
    assert left_out[LeftOutKind.BANK_ACCOUNT] == 2
    assert left_out[LeftOutKind.DIAGNOSES] == 2
    assert left_out[LeftOutKind.MEDICATION] == 1
    assert left_out[LeftOutKind.TEST_SCORES] == 5
    assert left_out[LeftOutKind.GRADES] == 1
    assert left_out[LeftOutKind.ATTACHMENTS] == 14
    assert left_out[LeftOutKind.SUPPORT_PLANS] == 1
    assert left_out[LeftOutKind.ADVICE] == 1
    assert left_out[LeftOutKind.PHYSICIAN] == 1
    assert left_out[LeftOutKind.PUPIL_CONTACT] == 1
    assert left_out[LeftOutKind.HIDDEN_CONTACT] == 1
    assert LeftOutKind.OTHER not in left_out


def test_a_secret_address_gives_the_municipality_alone(sample: Callable[[str], Path]) -> None:
    file = read_file(sample("oso-secret.xml"))
    (pupil,) = file.pupils
    assert pupil.name == PersonName(given="Mila", prefix="de", surname="Groot")
    assert pupil.sex is Sex.FEMALE
    assert (pupil.secret_address, pupil.municipality, pupil.postcode) == (True, "Dordrecht", "")
    (ria,) = pupil.guardians
    assert (ria.secret_address, ria.phone, ria.email) == (True, "", "ria@voorbeeld.nl")
    left_out = _left_out(file)
    assert left_out[LeftOutKind.HIDDEN_POSTCODE] == 1
    assert left_out[LeftOutKind.HIDDEN_CONTACT] == 1


def test_another_years_namespace_is_read_with_a_note(sample: Callable[[str], Path]) -> None:
    file = read_file(sample("oso-secret.xml"))
    assert file.version == "2018.1"
    assert _codes(file) == ["other_version"]


def _address(kind: str, town: str, postcode: str, more: str = "") -> str:
    inside = f"<soortadres>{kind}</soortadres><postcode>{postcode}</postcode><gemeente>{town}</gemeente>{more}"
    return f"<adres>{inside}</adres>"


@pytest.mark.parametrize(
    ("addresses", "expected", "problems"),
    [
        ([("post", "A", "1000AA"), ("bezoek", "B", "2000AA"), ("gba", "C", "3000AA")], ("C", "3000"), []),
        ([("post", "A", "1000AA"), ("bezoek", "B", "2000AA")], ("B", "2000"), []),
        ([("post", "A", "1000AA")], ("", ""), ["postal_address_only"]),
        ([], ("", ""), []),
    ],
)
def test_the_registered_address_goes_first_and_a_postal_one_never_counts(
    dossier: Read, addresses: list[tuple[str, str, str]], expected: tuple[str, str], problems: list[str]
) -> None:
    file = dossier(f"<adreslijst>{''.join(_address(*address) for address in addresses)}</adreslijst>")
    assert (file.pupils[0].municipality, file.pupils[0].postcode) == expected
    assert _codes(file) == problems


def test_a_foreign_postcode_is_not_taken_for_a_dutch_one(dossier: Read) -> None:
    file = dossier(f"<adreslijst>{_address('gba', 'Gent', '9000', '<land>5010</land>')}</adreslijst>")
    assert (file.pupils[0].municipality, file.pupils[0].postcode) == ("Gent", "")


def test_four_digits_alone_are_enough(dossier: Read) -> None:
    assert dossier("<postcode4adres>7511</postcode4adres>").pupils[0].postcode == "7511"
    hidden = dossier("<adresgeheim>true</adresgeheim><postcode4adres>7511</postcode4adres>")
    assert hidden.pupils[0].postcode == ""


def test_the_registers_birth_date_fills_in_and_a_month_does_not(dossier: Read) -> None:
    register = dossier("<gba><gbageboortedatum>17-03-2013</gbageboortedatum></gba>")
    assert register.pupils[0].birth_date == date(2013, 3, 17)
    month = dossier("<geboortemaand>2013-03</geboortemaand>")
    assert month.pupils[0].birth_date is None
    assert _codes(month) == ["month_only"]


@pytest.mark.parametrize(
    ("code", "sex", "problems"),
    [
        ("0", Sex.UNKNOWN, []),
        ("1", Sex.FEMALE, []),
        ("2", Sex.MALE, []),
        ("9", Sex.UNKNOWN, ["unknown_code"]),
    ],
)
def test_one_is_a_girl_and_two_a_boy(dossier: Read, code: str, sex: Sex, problems: list[str]) -> None:
    file = dossier(f"<geslacht>{code}</geslacht>")
    assert file.pupils[0].sex is sex
    assert _codes(file) == problems


def _tlv(category: str, start: str = "2024-08-01", end: str = "2026-07-31") -> str:
    return (
        f"<onderwijsondersteuning><tlv><tlvingangdatum>{start}</tlvingangdatum><tlvswvnummer>PO2309</tlvswvnummer>"
        f"<tlvcategorie>{category}</tlvcategorie><tlvbeschikkingsnummer>x</tlvbeschikkingsnummer>"
        f"<tlveinddatum>{end}</tlveinddatum></tlv></onderwijsondersteuning>"
    )


@pytest.mark.parametrize(
    ("written", "category", "problems"),
    [
        ("L", TlvCategory.LOW, []),
        ("1", TlvCategory.LOW, []),
        ("M", TlvCategory.MIDDLE, []),
        ("2", TlvCategory.MIDDLE, []),
        ("H", TlvCategory.HIGH, []),
        ("3", TlvCategory.HIGH, []),
        ("Nvt", TlvCategory.UNKNOWN, []),
        ("K", TlvCategory.UNKNOWN, ["unknown_code"]),
    ],
)
def test_reads_the_funding_category(dossier: Read, written: str, category: TlvCategory, problems: list[str]) -> None:
    file = dossier(_tlv(written))
    assert file.pupils[0].tlv
    assert file.pupils[0].tlv.category is category
    assert _codes(file) == problems
    assert _left_out(file) == {LeftOutKind.DECISION_NUMBERS: 1}


def test_the_declaration_that_begins_last_counts(dossier: Read) -> None:
    file = dossier(_tlv("L", "2022-08-01", "2024-07-31") + _tlv("H") + _tlv("M", "2020-08-01", "2022-07-31"))
    assert file.pupils[0].tlv
    assert file.pupils[0].tlv.category is TlvCategory.HIGH


def test_an_end_before_the_start_is_not_taken(dossier: Read) -> None:
    file = dossier(
        _tlv("L", "2024-08-01", "2023-07-31")
        + "<datuminschrijving>2025-01-01</datuminschrijving><datumuitschrijving>2024-01-01</datumuitschrijving>"
    )
    assert file.pupils[0].tlv
    assert file.pupils[0].tlv.span == Span(start=date(2024, 8, 1))
    assert file.pupils[0].enrolment == Span(start=date(2025, 1, 1))
    assert _codes(file) == ["before_start", "before_start"]


def test_absence_in_secondary_education_is_in_hours(dossier: Read) -> None:
    file = dossier(
        "<verzuim><urengeoorloofd>30</urengeoorloofd><urenongeoorloofd>veel</urenongeoorloofd>"
        "<meerdan25percent>true</meerdan25percent></verzuim>"
    )
    assert file.pupils[0].transfer
    assert file.pupils[0].transfer.absence == Absence(unit="hours", allowed=30, over_a_quarter=True)
    assert _codes(file) == ["number"]


def test_the_last_school_year_is_found_by_its_name_and_date(dossier: Read) -> None:
    years = (("2023-2024", "6", "zes"), ("2024-2025", "7", "zeven"), ("2022-2023", "5", "vijf"))
    file = dossier(
        "<schoolloopbaanlijst>"
        + "".join(
            f"<schoolloopbaan><schooljaar>{year}</schooljaar><groepscode>{group}</groepscode>"
            f"<jaargroep>{number}</jaargroep></schoolloopbaan>"
            for year, number, group in years
        )
        + "</schoolloopbaanlijst>"
    )
    assert (file.pupils[0].year_group, file.pupils[0].group) == ("7", "zeven")


def test_an_unknown_year_group_is_reported(dossier: Read) -> None:
    file = dossier(
        "<schoolloopbaanlijst><schoolloopbaan><schooljaar>2024-2025</schooljaar><jaargroep>77</jaargroep>"
        "</schoolloopbaan></schoolloopbaanlijst>"
    )
    assert _codes(file) == ["unknown_code"]


def _guardian(inside: str) -> str:
    return f"<verzorger><roepnaam>Els</roepnaam><achternaam>Bos</achternaam>{inside}</verzorger>"


@pytest.mark.parametrize(
    ("written", "relation", "problems"),
    [
        ("1", Relation.FATHER, []),
        ("Moeder", Relation.MOTHER, []),
        ("3", Relation.LEGAL_GUARDIAN, []),
        ("pleegvader", Relation.FOSTER_FATHER, []),
        ("", Relation.OTHER, []),
        ("8", Relation.OTHER, ["relation_code"]),
        ("tante", Relation.OTHER, ["unknown_code"]),
    ],
)
def test_reads_the_relation(dossier: Read, written: str, relation: Relation, problems: list[str]) -> None:
    file = dossier(_guardian(f"<relatietotkind>{written}</relatietotkind>"))
    assert file.pupils[0].guardians[0].relation is relation
    assert _codes(file) == problems


@pytest.mark.parametrize(
    ("inside", "deceased", "died", "problems"),
    [
        ("<overleden>true</overleden><overlijdensdatum>2020-05-04</overlijdensdatum>", True, date(2020, 5, 4), []),
        ("<overleden>true</overleden><overlijdensdatum>2020-05</overlijdensdatum>", True, None, ["no_full_date"]),
        ("<overleden>false</overleden><overlijdensdatum>2020-05-04</overlijdensdatum>", False, None, ["not_deceased"]),
        ("<overleden>false</overleden>", False, None, []),
    ],
)
def test_reads_whether_somebody_died(
    dossier: Read, inside: str, *, deceased: bool, died: date | None, problems: list[str]
) -> None:
    file = dossier(_guardian(inside))
    guardian = file.pupils[0].guardians[0]
    assert (guardian.deceased, guardian.deceased_on) == (deceased, died)
    assert _codes(file) == problems


def test_the_private_number_goes_before_the_one_at_work(dossier: Read) -> None:
    def number(kind: str, use: str, text: str) -> str:
        return (
            f"<communicatie><soort>{kind}</soort><aanduiding>{use}</aanduiding><nummer>{text}</nummer></communicatie>"
        )

    file = dossier(
        _guardian(
            "<communicatielijst>"
            + number("telefoon", "werk", "0101111111")
            + number("telefoon", "prive", "0612345678")
            + number("e-mail", "werk", "els@werk.nl")
            + number("telefoon", "prive", "")
            + "</communicatielijst>"
        )
    )
    guardian = file.pupils[0].guardians[0]
    assert (guardian.phone, guardian.email) == ("0612345678", "els@werk.nl")
    assert _left_out(file) == {LeftOutKind.MORE_CONTACT: 1}


def test_a_guardian_without_a_name_is_skipped(dossier: Read) -> None:
    file = dossier("<verzorger><relatietotkind>1</relatietotkind></verzorger>" + _guardian(""))
    assert [guardian.name for guardian in file.pupils[0].guardians] == ["Els Bos"]
    assert [(problem.code, problem.effect) for problem in file.problems] == [("no_name", Effect.SKIPPED)]


def test_initials_stand_in_for_a_name(dossier: Read) -> None:
    file = dossier("", names="<achternaam>Bos</achternaam><voorletters-1>L.J.</voorletters-1>")
    assert file.pupils[0].name.full == "L.J. Bos"
    assert not file.pupils[0].called


def test_a_pupil_without_a_name_is_reported(dossier: Read) -> None:
    file = dossier("", names="<achternaam/>")
    assert file.pupils == ()
    assert _codes(file) == ["no_pupils", "no_name"]


def test_a_preliminary_dossier_says_so(dossier: Read) -> None:
    file = dossier(
        "", inspection="<inzage><voorlopigdossier>true</voorlopigdossier><akkoord>Onbekend</akkoord></inzage>"
    )
    assert file.pupils[0].transfer
    assert file.pupils[0].transfer.preliminary is True
    assert file.pupils[0].transfer.inspection == Inspection()


def test_reads_several_dossiers_in_one_file(write: Callable[..., Path]) -> None:
    def one(name: str, number: str) -> str:
        return (
            "<dossier><huidigeschool><brincode>00YY</brincode><leerling>"
            f"<achternaam>{name}</achternaam><leerlingid>{number}</leerlingid></leerling></huidigeschool></dossier>"
        )

    file = read_file(write(f"<dossiers>{one('A', '1')}{one('B', '2')}{one('C', '1')}<dossier/></dossiers>"))
    assert [(pupil.name.surname, pupil.number, pupil.ref) for pupil in file.pupils] == [
        ("A", "1", "1"),
        ("B", "2", "2"),
        ("C", "", "#3"),
    ]
    assert (file.school.brin, file.school.branch) == ("00YY", "00")
    assert _codes(file) == ["other_version", "number_twice"]


def test_older_names_of_parts_are_known(dossier: Read) -> None:
    file = dossier(
        "<zorg><tlv><tlvingangdatum>2017-08-01</tlvingangdatum><tlvcategorie>M</tlvcategorie></tlv>"
        "<diagnose><naam>x</naam></diagnose></zorg><artslijst><arts><achternaam>Y</achternaam></arts></artslijst>"
    )
    assert file.pupils[0].tlv
    assert file.pupils[0].tlv.category is TlvCategory.MIDDLE
    assert _left_out(file) == {LeftOutKind.DIAGNOSES: 1, LeftOutKind.PHYSICIAN: 1}
