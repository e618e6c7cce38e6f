"""OSO transfer dossiers (*Overstap Service Onderwijs*, Edustandaard), written against version 2019.1.

Earlier years have the same structure where the care team is concerned, so they are read too, with a note.
"""

from collections.abc import Iterator
from dataclasses import replace

from models.errors import ImportFileError
from models.imported import Effect, FileFormat, ImportedFile, ImportedGuardian, ImportedPupil, ImportedSchool, Problem
from storage.imports import oso_people as people
from storage.imports import oso_school as schools
from storage.imports.findings import Findings, Record
from storage.imports.layouts import Node
from storage.imports.limits import MAX_RECORDS
from storage.imports.pruning import Pruner

KNOWN_NAMESPACE = "http://www.edustandaard.nl/oso_gegevensset/2019/dossier"


class OsoReader:
    """Collect the dossiers of a file; nearly always that is one."""

    def __init__(self) -> None:
        self.findings = Findings()
        self._school: ImportedSchool | None = None
        self._version = ""
        self._pupils: list[ImportedPupil] = []

    def take(self, record: Node) -> None:
        """Take a dossier that is complete.

        Raises:
            ImportFileError: ``too_many``.

        """
        if record.name == "dossier":
            self._take_dossier(record)
        if len(self._pupils) > MAX_RECORDS:
            raise ImportFileError("too_many", limit=MAX_RECORDS)

    def finish(self, pruner: Pruner) -> ImportedFile:
        """Return all that was collected."""
        if not self._pupils:
            self._note("leerling", "pupils", "no_pupils")
        if pruner.namespace != KNOWN_NAMESPACE:
            self._note("dossier", "version", "other_version")
        return ImportedFile(
            format=FileFormat.OSO,
            version=self._version,
            school=self._school or ImportedSchool(),
            pupils=tuple(self._pupils),
            left_out=self.findings.left_out(pruner.left_out),
            problems=self.findings.problems,
        )

    def _note(self, element: str, field: str, code: str) -> None:
        self.findings.note(Problem(line=0, element=element, field=field, code=code, effect=Effect.NOTE))

    def _take_dossier(self, dossier: Node) -> None:
        record = Record(self.findings)
        metadata, node = dossier.child("metadata"), dossier.child("huidigeschool")
        if metadata:
            self._version = record.text(metadata, "standaardversie", "version") or self._version
        if node is None:
            return
        made_on = record.day(metadata, "datum", "made_on") if metadata else None
        school = schools.school_of(record, node, made_on)
        self._school = self._school or school
        for pupil in node.all("leerling"):
            self._take_pupil(dossier, school, pupil)

    def _number(self, node: Node) -> str:
        """Return the number at the school that made the dossier, if no other dossier in the file has it."""
        record = Record(self.findings)
        number = record.text(node, "leerlingid", "number")
        if number and any(pupil.number == number for pupil in self._pupils):
            record.problem(node, "number", "number_twice", Effect.NOTE)
            return ""
        return number

    def _take_pupil(self, dossier: Node, school: ImportedSchool, node: Node) -> None:
        number = self._number(node)
        record = Record(self.findings, number)
        name = people.name_of(record, node)
        if name is None:
            return
        secret = record.flag(node, "adresgeheim") is True
        municipality, postcode = people.residence_of(record, node, secret=secret)
        enrolment = people.enrolment_of(record, node)
        year_group, group = schools.last_year_of(record, node)
        summary = schools.with_support(record, schools.summary_of(record, dossier, school), node)
        at_school = dossier.child("huidigeschool")
        self._pupils.append(
            ImportedPupil(
                line=node.line,
                place=len(self._pupils) + 1,
                name=name,
                called=bool(record.code(node, "roepnaam")),
                number=number,
                birth_date=people.birth_date_of(record, node),
                sex=people.sex_of(record, node),
                year_group=year_group,
                group=group,
                education_type=schools.education_type_of(record, at_school or node),
                municipality=municipality,
                postcode=postcode,
                secret_address=secret,
                enrolment=enrolment,
                tlv=schools.tlv_of(record, node),
                opp=schools.opp_of(record, node),
                guardians=tuple(_guardians(record, node)),
                transfer=replace(summary, year_group=year_group, group=group, enrolment=enrolment),
            )
        )


def _guardians(record: Record, node: Node) -> Iterator[ImportedGuardian]:
    for guardian in node.all("verzorger"):
        if found := people.guardian_of(record, guardian):
            yield found
