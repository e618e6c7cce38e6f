from dataclasses import replace
from datetime import date

import pytest

from models.guardian import Authority, Guardian, Relation
from models.ids import GuardianId
from models.import_plan import plan
from models.import_rows import Choice, Decision, FieldChange, ImportPlan, Present, RowNote, RowStatus
from models.imported import (
    FileFormat,
    ImportedFile,
    ImportedGuardian,
    ImportedPupil,
    ImportedSchool,
    TransferSummary,
)
from models.pupil import Residence, Tlv, TlvCategory, YesNoUnknown
from models.spans import Span
from models.transfer import Absence, Transfer
from tests.models.import_cases import TODAY, carried_out, listed, pupil, store

MADE = date(2025, 6, 10)
SUMMARY = TransferSummary(made_on=MADE, school_name="De Specht", school_code="00XX00", absence=Absence(allowed=3))
RIA = ImportedGuardian(
    name="Ria Groot", relation=Relation.MOTHER, legal_representative=YesNoUnknown.YES, phone="0612345678"
)
MILA = replace(
    listed("Mila de/Groot"),
    number="LN1",
    group="groep 7",
    year_group="7",
    municipality="Dordrecht",
    enrolment=Span(start=date(2019, 8, 1), end=date(2025, 7, 31)),
    tlv=Tlv(category=TlvCategory.LOW, span=Span(start=date(2025, 8, 1))),
    guardians=(RIA,),
    transfer=SUMMARY,
)
KNOWN = pupil("Mila de/Groot")


def _dossier(record: ImportedPupil = MILA, brin: str = "00XX") -> ImportedFile:
    school = ImportedSchool(name="De Specht", brin=brin, branch="00", reference_date=MADE)
    return ImportedFile(format=FileFormat.OSO, school=school, pupils=(record,))


def _plan(present: Present, file: ImportedFile | None = None, decision: Decision | None = None) -> ImportPlan:
    return plan(file or _dossier(), present, {"LN1": decision} if decision else {}, TODAY)


def test_a_dossier_brings_a_new_pupil_with_guardians_and_transfer() -> None:
    preview = _plan(store())
    (row,) = preview.rows
    assert (row.status, row.notes) == (RowStatus.NEW, (RowNote.AUTHORITY,))
    _, done = carried_out(preview, store())
    (written,), (ria,), (transfer,) = done.pupils_to_save, done.guardians_to_save, done.transfers_to_save
    assert written.residences == (Residence(municipality="Dordrecht"),)
    assert written.tlv == MILA.tlv
    assert (written.number, written.group, written.year_group, written.enrolment) == ("", "", "", Span())
    assert (ria.pupil, ria.name, ria.relation, ria.phone) == (written.id, "Ria Groot", Relation.MOTHER, "0612345678")
    assert transfer == Transfer(
        pupil=written.id, made_on=MADE, school_name="De Specht", school_code="00XX00", absence=Absence(allowed=3)
    )


@pytest.mark.parametrize("said", YesNoUnknown)
def test_a_legal_representative_never_gets_authority_by_himself(said: YesNoUnknown) -> None:
    record = replace(MILA, guardians=(replace(RIA, legal_representative=said),))
    row = _plan(store(), _dossier(record)).rows[0]
    (authority,) = row.guardians[0].target.authorities
    assert authority.holds is YesNoUnknown.UNKNOWN
    assert "10-6-2025" in authority.source
    assert {YesNoUnknown.YES: ": ja", YesNoUnknown.NO: ": nee", YesNoUnknown.UNKNOWN: "niet ingevuld"}[
        said
    ] in authority.source


def test_an_undated_dossier_keeps_no_transfer() -> None:
    record = replace(MILA, transfer=replace(SUMMARY, made_on=None))
    row = _plan(store(), _dossier(record)).rows[0]
    assert row.transfer is None
    assert "van" not in row.guardians[0].target.authorities[0].source.split(",")[0]
    assert _plan(store(), _dossier(replace(MILA, transfer=None))).rows[0].transfer is None


def test_an_exactly_equal_pupil_is_found_by_name_and_birth_date() -> None:
    row = _plan(store(KNOWN)).rows[0]
    assert (row.status, row.present) == (RowStatus.CHANGED, KNOWN)
    assert [change.field for change in row.changes] == ["residence", "tlv"]


def test_nobody_is_gone_because_of_a_dossier() -> None:
    others = (replace(pupil("Noor/Aalbers"), number="1"), KNOWN)
    assert _plan(store(*others)).count(RowStatus.GONE) == 0


def test_a_number_of_another_school_says_nothing() -> None:
    row = _plan(store(replace(pupil("Tess/Bakker"), number="LN1"))).rows[0]
    assert row.status is RowStatus.NEW


def test_a_dossier_of_our_own_school_brings_our_number_and_group() -> None:
    row = _plan(store(replace(KNOWN, number="LN1")), _dossier(brin="99ZZ")).rows[0]
    assert row.target
    assert (row.target.group, row.target.enrolment) == ("groep 7", MILA.enrolment)
    assert row.notes == (RowNote.AUTHORITY,)


def test_a_dossier_of_a_pupil_who_has_left_our_school_is_taken_all_the_same() -> None:
    assert _plan(store(), _dossier(brin="99ZZ")).rows[0].status is RowStatus.NEW


def test_a_similar_pupil_is_a_question() -> None:
    known = pupil("Mila/Groott")
    row = _plan(store(known)).rows[0]
    assert row.status is RowStatus.LIKELY_DOUBLE
    assert row.guardians == ()
    decided = _plan(store(known), decision=Decision(choice=Choice.SAME)).rows[0]
    assert decided.target
    assert decided.target.name == MILA.name
    assert decided.guardians[0].target.pupil == known.id


def _ria(**fields: str) -> Guardian:
    return Guardian(
        id=GuardianId("ria"), pupil=KNOWN.id, name=fields.get("name", "Ria Groot"), phone=fields.get("phone", "")
    )


def _present(guardian: Guardian) -> Present:
    return replace(store(KNOWN), guardians={KNOWN.id: (guardian,)})


def test_a_known_guardian_gets_only_what_was_missing() -> None:
    authorities = (Authority(holds=YesNoUnknown.YES, source="gezagsregister"),)
    present = _present(replace(_ria(), authorities=authorities))
    row = _plan(present).rows[0]
    (guardian,) = row.guardians
    assert (guardian.status, guardian.target.id) == (RowStatus.CHANGED, "ria")
    assert guardian.changes == (
        FieldChange(field="relation", old=Relation.OTHER, new=Relation.MOTHER),
        FieldChange(field="phone", old="", new="0612345678"),
    )
    assert guardian.target.authorities == authorities
    assert row.notes == ()


def test_what_was_filled_in_about_a_guardian_stays() -> None:
    known = replace(_ria(phone="0687654321"), relation=Relation.STEPMOTHER, deceased=True, secret_address=True)
    (guardian,) = _plan(_present(known)).rows[0].guardians
    assert (guardian.status, guardian.target) == (RowStatus.UNCHANGED, known)


def test_death_and_a_secret_address_are_taken_over() -> None:
    dead = replace(RIA, deceased=True, deceased_on=MADE, secret_address=True)
    (guardian,) = _plan(_present(_ria()), _dossier(replace(MILA, guardians=(dead,)))).rows[0].guardians
    assert (guardian.target.deceased, guardian.target.deceased_on) == (True, MADE)
    assert guardian.target.secret_address


@pytest.mark.parametrize(
    ("name", "relation", "same"),
    [
        ("ria groot", Relation.OTHER, True),
        ("R. Groot", Relation.MOTHER, True),
        ("R. Groot", Relation.FATHER, False),
        ("Wim Groot", Relation.MOTHER, False),
        ("Ria Klein", Relation.MOTHER, False),
        ("\u0301", Relation.MOTHER, False),
    ],
)
def test_who_is_the_same_guardian(name: str, relation: Relation, *, same: bool) -> None:
    (guardian,) = _plan(_present(replace(_ria(name=name), relation=relation))).rows[0].guardians
    assert (guardian.status is not RowStatus.NEW) is same


def test_two_guardians_are_not_made_one() -> None:
    record = replace(MILA, guardians=(RIA, RIA))
    first, second = _plan(_present(_ria()), _dossier(record)).rows[0].guardians
    assert (first.status, second.status) == (RowStatus.CHANGED, RowStatus.NEW)


def test_a_transfer_that_is_known_is_not_kept_twice() -> None:
    present = replace(
        _present(replace(_ria(phone="1"), relation=Relation.MOTHER)),
        pupils=(replace(KNOWN, residences=(Residence(municipality="Dordrecht"),), tlv=MILA.tlv),),
    )
    row = _plan(present).rows[0]
    assert (row.status, row.changes, row.transfer is None) == (RowStatus.CHANGED, (), False)
    after, _ = carried_out(_plan(present), present)
    assert _plan(after).rows[0].status is RowStatus.UNCHANGED


def test_a_new_residence_begins_on_the_day_of_the_dossier() -> None:
    moved = replace(KNOWN, residences=(Residence(municipality="Enschede", postcode="7511"),))
    row = _plan(store(moved)).rows[0]
    assert row.target
    assert row.target.residences[-1] == Residence(municipality="Dordrecht", since=MADE)
