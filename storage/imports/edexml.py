"""EDEXML pupil lists, versions 1.0 up to 2.1 (Edustandaard; *Handleiding EDEXML 2.1*, appendix 2 for the differences).

Version 2 only added optional parts, so one layout reads them all. The names of before version 1.0 (``tussenvoegsel``,
``voorletters``, ``postcode``) are understood as well.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from models.errors import ImportFileError
from models.imported import (
    Effect,
    FileFormat,
    ImportedFile,
    ImportedGroup,
    ImportedLocation,
    ImportedPupil,
    ImportedSchool,
    Problem,
)
from storage.imports import edexml_fields as fields
from storage.imports import values
from storage.imports.findings import Findings, Record
from storage.imports.layouts import Node
from storage.imports.limits import MAX_RECORDS
from storage.imports.pruning import Pruner

_COMBINED = "C"
"""The year group of a group whose pupils are in different ones."""
_REFERENCES = frozenset({"groep", "samengestelde_groepen", "vestiging", "postnummerbe"})

Referred = TypeVar("Referred", ImportedGroup, ImportedLocation)


class EdexmlReader:
    """Collect the records of a pupil list; groups may come after the pupils who refer to them."""

    def __init__(self) -> None:
        self.findings = Findings()
        self._school = ImportedSchool()
        self._version = ""
        self._locations: dict[str, ImportedLocation] = {}
        self._groups: dict[str, ImportedGroup] = {}
        self._combined: dict[str, ImportedGroup] = {}
        self._pupils: list[tuple[ImportedPupil, Node]] = []
        self._numbers: set[str] = set()
        self._unusable: set[str] = set()

    def take(self, record: Node) -> None:
        """Take a record that is complete.

        Raises:
            ImportFileError: ``too_many``.

        """
        match record.name:
            case "school":
                self._school, self._version = (
                    fields.school(self.findings, record),
                    fields.version_of(self.findings, record),
                )
            case "vestiging":
                self._take_location(record)
            case "groep":
                self._take_group(record, self._groups, combined=False)
            case "samengestelde_groep":
                self._take_group(record, self._combined, combined=True)
            case "leerling":
                self._take_pupil(record)
        if max(len(self._pupils), len(self._groups), len(self._combined), len(self._locations)) > MAX_RECORDS:
            raise ImportFileError("too_many", limit=MAX_RECORDS)

    def finish(self, pruner: Pruner) -> ImportedFile:
        """Return all that was collected."""
        numbered = enumerate(self._pupils, start=1)
        pupils = tuple(self._completed(replace(pupil, place=place), node) for place, (pupil, node) in numbered)
        if not pupils:
            self.findings.note(
                Problem(line=0, element="leerlingen", field="pupils", code="no_pupils", effect=Effect.NOTE)
            )
        return ImportedFile(
            format=FileFormat.EDEXML,
            version=self._version,
            school=self._school,
            locations=tuple(self._locations.values()),
            groups=(*self._groups.values(), *self._combined.values()),
            pupils=pupils,
            left_out=self.findings.left_out(pruner.left_out),
            problems=self.findings.problems,
            unusable=frozenset(self._unusable),
        )

    def _take_location(self, node: Node) -> None:
        record = Record(self.findings)
        key, name = values.tidy(node.key), record.text(node, "naam", "location")
        if _usable(record, node, name, taken=key in self._locations):
            self._locations[key] = ImportedLocation(key=record.cleaned(node, key, "location") or name, name=name)

    def _take_group(self, node: Node, groups: dict[str, ImportedGroup], *, combined: bool) -> None:
        record = Record(self.findings)
        key, name = values.tidy(node.key), record.text(node, "naam", "group")
        if _usable(record, node, name, taken=key in groups):
            shown, year_group = record.cleaned(node, key, "group"), fields.year_group_of(record, node)
            groups[key] = ImportedGroup(key=shown, name=name, year_group=year_group, combined=combined)

    def _take_pupil(self, node: Node) -> None:
        record = Record(self.findings, fields.number_of(self.findings, node))
        if record.number in self._numbers:
            record.problem(node, "number", "double_key", Effect.SKIPPED)
        elif pupil := fields.pupil_of(record, node):
            node.children = [child for child in node.children if child.name in _REFERENCES]
            self._pupils.append((pupil, node))
        else:
            self._unusable.update({record.number} - {""})
        self._numbers.update({record.number} - {""})

    def _completed(self, pupil: ImportedPupil, node: Node) -> ImportedPupil:
        """Look up what a pupil refers to."""
        record = Record(self.findings, pupil.number)
        group = _referred(record, node.child("groep"), self._groups, "group")
        location = _referred(record, node.child("vestiging"), self._locations, "location")
        others = node.all("samengestelde_groepen", "samengestelde_groep")
        combined = [_referred(record, other, self._combined, "combined_groups") for other in others]
        belgian = node.child("postnummerbe")
        if belgian and pupil.postcode and self._school.brin:
            record.problem(belgian, "postcode", "belgian_postcode", Effect.NOTE)
        years = (pupil.year_group, group.year_group if group else "")
        return replace(
            pupil,
            group=group.name if group else "",
            year_group=next((year for year in years if year not in {"", _COMBINED}), ""),
            combined_groups=tuple(other.name for other in combined if other),
            location=location.key if location else "",
        )


def _usable(record: Record, node: Node, name: str, *, taken: bool) -> bool:
    """Tell whether a group or location can be referred to; report it when it cannot."""
    field = "location" if node.name == "vestiging" else "group"
    if not node.key or not name:
        record.problem(node, field, "no_name", Effect.SKIPPED)
    elif taken:
        record.problem(node, field, "double_key", Effect.SKIPPED)
    return bool(node.key and name and not taken)


def _referred(record: Record, element: Node | None, known: Mapping[str, Referred], field: str) -> Referred | None:
    """Return what an element refers to with its key; report it when there is no such thing."""
    if element is None:
        return None
    found = known.get(values.tidy(element.key))
    if found is None:
        record.problem(element, field, "unknown_reference")
    return found
