"""Nothing that must stay in the file may come out of it: not in what is read, not in the plan, not in the log."""

import logging
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models.import_plan import plan
from models.import_rows import Present
from models.left_out import LeftOutKind
from models.school import School
from storage.imports.inspection import inspection
from storage.imports.reader import read_file

EXAMPLES = [
    "edexml/EDEXML.Voorbeeld.2.0.xml",
    "edexml/EDEXML.Voorbeeld.2.1.xml",
    "oso/Voorbeelddossier_OV_POVO_full.xml",
    "oso/Voorbeelddossier_OV_POVO_opt_out.xml",
    "oso/Voorbeelddossier_PaO_POSWV_full.xml",
]
SECRET = re.compile(
    r"<(bsn|bsn_ondwnr-4|sofinummer|onderwijsnummer|rijksregisternummer|iban|banknummer|gewicht_nieuw|fotourl|bestandsnaam"
    r"|straat|argumentatie|aandachtspunten|isgerichtop|toetsnaam|instantie|doorwie|tlvbeschikkingsnummer|postcodenl"
    r"|arrangement_beschikkingsnr|naamdirecteur|naammedewerker|contacttelefoon|contactemail|emailadres)>([^<]{3,})<"
)
ECKID = re.compile(r'eckid="([^"]+)"')


def _all_output(path: Path) -> str:
    file = read_file(path)
    preview = plan(file, Present(school=School(name="De Vuurvlinder")), {}, date(2026, 1, 1))
    return repr(file) + repr(inspection(file)) + repr(preview)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_canary_gets_out_of_the_standards_own_files(
    example: Callable[[str], Path], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    path = example(name)
    text = path.read_text(encoding="utf-8")
    canaries = {found[1] for found in SECRET.findall(text)} | set(ECKID.findall(text))
    output = _all_output(path) + caplog.text
    assert canaries
    assert not {canary for canary in canaries if canary in output}
    assert "UEsDB" not in output
    assert "geheim@geheim" not in output
    assert "9999999999" not in output


SPOTS = [
    '<leerling key="123456782"><roepnaam>A</roepnaam></leerling>',
    '<leerling key="1"><achternaam>Smit 123456782</achternaam></leerling>',
    '<leerling key="1"><roepnaam>123456782</roepnaam></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><geslacht>123456782</geslacht></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><jaargroep>123456782</jaargroep></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><geboortedatum>123456782</geboortedatum></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><postcodenl>123456782</postcodenl></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><groep key="123456782"/></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><vestiging key="123456782"/></leerling>',
    '<leerling key="1" bsn="123456782"><roepnaam>A</roepnaam></leerling>',
    '<leerling key="1"><roepnaam>A<b>123456782</b></roepnaam></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam>123456782</leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><bsn>123456782</bsn></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><BSN>123456782</BSN></leerling>',
    '<leerling key="1"><roepnaam>A</roepnaam><x123456782/></leerling>',
    "<!--123456782--><?x 123456782?>",
]
AROUND = """<vestigingen><vestiging key="123456782"><naam>Locatie 123456782</naam></vestiging></vestigingen>
<groepen><groep key="123456782"><naam>Groep 123456782</naam><jaargroep>123456782</jaargroep></groep></groepen>"""
SCHOOL = """<brincode>123456782</brincode><dependancecode>123456782</dependancecode><schoolkey>123456782</schoolkey>
<instellingsnummer>123456782</instellingsnummer><peildatum>123456782</peildatum><auteur>123456782</auteur>"""


@pytest.mark.parametrize("spot", SPOTS)
def test_a_citizens_number_hidden_anywhere_does_not_get_out(
    write: Callable[..., Path], spot: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    content = f"<EDEX><school>{SCHOOL}</school>{AROUND}<leerlingen>{spot}</leerlingen></EDEX>"
    output = _all_output(write(content)) + caplog.text
    assert "123456782" not in output


def test_a_hidden_number_is_counted_and_reported(write: Callable[..., Path]) -> None:
    pupil = '<leerling key="123456782"><roepnaam>A</roepnaam></leerling>'
    file = read_file(write(f"<EDEX><leerlingen>{pupil}</leerlingen></EDEX>"))
    assert file.pupils[0].number == ""
    assert [(part.kind, part.count) for part in file.left_out] == [(LeftOutKind.CITIZEN_NUMBER, 1)]
    assert [problem.code for problem in file.problems] == ["hidden_number", "no_key"]


DOSSIER_SPOTS = [
    "<leerlingid>{}</leerlingid>",
    "<adreslijst><adres><soortadres>gba</soortadres><gemeente>{}</gemeente></adres></adreslijst>",
    "<verzorger><achternaam>{}</achternaam><relatietotkind>123456782</relatietotkind></verzorger>",
    "<verzorger><achternaam>B</achternaam><adresgeheim>{}</adresgeheim></verzorger>",
    "<zorg><arrangement_pao><arrangement_kenmerk>x {}</arrangement_kenmerk></arrangement_pao></zorg>",
    "<onderwijsondersteuning><tlv><tlvswvnummer>{}</tlvswvnummer></tlv></onderwijsondersteuning>",
    "<aansprakelijkeinstelling><naam>{}</naam></aansprakelijkeinstelling>",
    "<schoolloopbaanlijst><schoolloopbaan><groepsnaam>{}</groepsnaam></schoolloopbaan></schoolloopbaanlijst>",
    "<schoolloopbaanlijst><schoolloopbaan><jaargroep>{}</jaargroep></schoolloopbaan></schoolloopbaanlijst>",
    "<verzuim><dagdelengeoorloofd>{}</dagdelengeoorloofd></verzuim>",
]


@pytest.mark.parametrize("spot", DOSSIER_SPOTS)
def test_a_number_hidden_in_a_dossier_does_not_get_out(write: Callable[..., Path], spot: str) -> None:
    content = (
        "<dossier><metadata><overstap>123456782</overstap><standaardversie>123456782</standaardversie></metadata>"
        "<inzage><redennietakkoord>omdat 123456782</redennietakkoord><akkoord>123456782</akkoord></inzage>"
        "<huidigeschool><naam>School 123456782</naam><soort>123456782</soort><brincode>123456782</brincode>"
        f"<leerling><achternaam>A</achternaam>{spot.format('123456782')}</leerling></huidigeschool></dossier>"
    )
    assert "123456782" not in _all_output(write(content))
