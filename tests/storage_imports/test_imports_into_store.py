"""Files read into a real store: what was written is what was promised, and a second time there is nothing to do."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.guardian import authority_on
from models.import_rows import Choice, Decision, RowStatus
from models.imported import ImportedFile
from models.pupil import YesNoUnknown
from models.school import School
from models.usecases.imports import ImportUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from storage.imports.reader import read_file
from tests.stores import TODAY, empty_opened, empty_session

__all__ = ["empty_opened", "empty_session"]

OWN_EXAMPLES = ["edexml-2.1.xml", "edexml-1.0.3.xml", "oso-secret.xml"]
EXAMPLES = [
    "edexml/EDEXML.Voorbeeld.2.0.xml",
    "edexml/EDEXML.Voorbeeld.2.1.xml",
    "oso/Voorbeelddossier_OV_POVO_full.xml",
    "oso/Voorbeelddossier_OV_POVO_opt_out.xml",
    "oso/Voorbeelddossier_PaO_POSWV_full.xml",
]


@pytest.fixture
def imports(empty_session: Session) -> ImportUseCases:
    SchoolUseCases(empty_session).save(School(name="De Vuurvlinder", brin="99ZZ"))
    return ImportUseCases(empty_session)


def _twice(imports: ImportUseCases, file: ImportedFile) -> None:
    assert not imports.nothing_to_do(imports.preview(file))
    imports.apply(file)
    again = imports.preview(file)
    assert imports.nothing_to_do(again)
    assert again.undecided == ()
    assert {row.status for row in again.rows} <= {RowStatus.UNCHANGED, RowStatus.FORMER}


@pytest.mark.parametrize("name", OWN_EXAMPLES)
def test_a_file_is_taken_over_once(imports: ImportUseCases, sample: Callable[[str], Path], name: str) -> None:
    _twice(imports, read_file(sample(name)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_standards_own_files_are_taken_over_once(
    imports: ImportUseCases, example: Callable[[str], Path], name: str
) -> None:
    _twice(imports, read_file(example(name)))


def test_a_dossier_of_nothing_but_empty_answers_is_taken_over_once(
    imports: ImportUseCases, dossier: Callable[..., ImportedFile]
) -> None:
    _twice(
        imports,
        dossier(
            "<verzuim/><onderwijsondersteuning><opp/><tlv/><arrangement_pao/></onderwijsondersteuning>",
            inspection="<inzage/>",
        ),
    )


def test_what_a_dossier_brings_is_in_the_store(
    imports: ImportUseCases, empty_session: Session, sample: Callable[[str], Path]
) -> None:
    imports.apply(read_file(sample("oso-secret.xml")))
    with empty_session.store.read() as uow:
        (pupil,) = uow.pupils.all()
        (guardian,) = uow.guardians.of_pupil(pupil.id)
        (transfer,) = uow.transfers.of_pupil(pupil.id)
    assert pupil.secret_address
    assert [(home.municipality, home.postcode) for home in pupil.residences] == [("Dordrecht", "")]
    assert authority_on(guardian, TODAY) is YesNoUnknown.UNKNOWN
    assert "wettelijk vertegenwoordiger: ja" in guardian.authorities[0].source
    assert transfer.school_code == "00XX00"


def test_a_list_after_a_dossier_asks_whether_it_is_the_same_pupil(
    imports: ImportUseCases,
    empty_session: Session,
    pupil_list: Callable[..., ImportedFile],
    sample: Callable[[str], Path],
) -> None:
    imports.apply(read_file(sample("oso-secret.xml")))
    listed = (
        '<leerling key="77"><achternaam>Groot</achternaam><voorvoegsel>de</voorvoegsel><roepnaam>Mila</roepnaam>'
        "<geboortedatum>2015-02-14</geboortedatum><postcodenl>3311GH</postcodenl></leerling>"
    )
    file = pupil_list(listed)
    (row,) = imports.preview(file).undecided
    assert (row.status, row.suggestion) == (RowStatus.LIKELY_DOUBLE, Choice.SAME)
    imports.apply(file, {row.key: Decision(choice=Choice.SAME)})
    with empty_session.store.read() as uow:
        (pupil,) = uow.pupils.all()
    assert (pupil.number, pupil.residences[-1].postcode) == ("77", "")
    assert imports.nothing_to_do(imports.preview(file))
    assert imports.nothing_to_do(imports.preview(read_file(sample("oso-secret.xml"))))


def test_who_is_gone_is_ended_when_somebody_says_so(
    imports: ImportUseCases, empty_session: Session, sample: Callable[[str], Path]
) -> None:
    file = read_file(sample("edexml-2.1.xml"))
    imports.apply(file)
    shorter = replace(file, pupils=tuple(pupil for pupil in file.pupils if pupil.number != "2003"))
    (gone,) = [row for row in imports.preview(shorter).rows if row.status is RowStatus.GONE]
    imports.apply(shorter, {gone.key: Decision(choice=Choice.END)})
    assert imports.nothing_to_do(imports.preview(shorter))
    with empty_session.store.read() as uow:
        ended = [pupil for pupil in uow.pupils.all() if pupil.enrolment.end]
    assert [pupil.number for pupil in ended] == ["2003"]
