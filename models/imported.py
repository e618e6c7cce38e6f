"""What a file from another system holds, whatever its format. Nothing in here has been written to the store."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.errors import Fact
from models.guardian import Relation
from models.left_out import LeftOut
from models.names import PersonName
from models.pupil import Sex, Tlv, YesNoUnknown
from models.school import EducationType
from models.spans import ALWAYS, Span
from models.transfer import Absence, Arrangement, Inspection


class FileFormat(StrEnum):
    """The kinds of files that can be read."""

    EDEXML = "edexml"
    """A pupil list (*EDEXML, NTA 2032*)."""
    OSO = "oso"
    """A transfer dossier (*OSO-gegevensset*), nearly always of one pupil."""


class Effect(StrEnum):
    """What a problem led to."""

    NOTE = "note"
    """Nothing; somebody should know."""
    EMPTY = "empty"
    """The field was left empty."""
    SKIPPED = "skipped"
    """The record was left out as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the file that could not be taken as it stands.

    Attributes:
        line: where in the file, counted from 1; 0 when it is about the file as a whole.
        element: the name of the element in the file.
        field: what that is in the app; its words are in ``imports.field``.
        code: what is wrong; the sentence is in ``imports.problem``.
        record: the school's own number of the pupil it is about, if known.
        facts: to fill the sentence with; never a value from the file, except a code of a few signs.

    """

    line: int
    element: str
    field: str
    code: str
    effect: Effect
    record: str = ""
    facts: Mapping[str, Fact] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedSchool:
    """The school that made the file.

    Attributes:
        brin, branch: BRIN and two digits (*vestigingscode, dependance*); empty when the file has none.
        number: the *instellingsnummer* of a Flemish school.
        key: any other key a supplier knows the school by.
        school_year: ``2014-2015``.
        reference_date: the day the contents were true (*peildatum*), or else the day the file was made.

    """

    name: str = ""
    brin: str = ""
    branch: str = ""
    number: str = ""
    key: str = ""
    school_year: str = ""
    reference_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedLocation:
    """A location (*vestiging*) with the key by which pupils refer to it."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedGroup:
    """A group.

    Attributes:
        year_group: empty for a combined group; ``C`` when it differs from pupil to pupil.
        combined: a *samengestelde groep*, which a pupil can have beside his own group.

    """

    key: str
    name: str
    year_group: str = ""
    combined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedGuardian:
    """Somebody who looks after the pupil (*verzorger*).

    Attributes:
        relation_code: the code of the file, when it is one whose meaning is not known here.
        legal_representative: what the file says. This is **not** parental authority (BW 1:245): a file that is years
            old, or filled in from habit, proves nothing; it is only named as a source.

    """

    name: str
    relation: Relation = Relation.OTHER
    relation_code: str = ""
    legal_representative: YesNoUnknown = YesNoUnknown.UNKNOWN
    deceased: bool = False
    deceased_on: date | None = None
    secret_address: bool = False
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferSummary:
    """What a transfer dossier says about the previous school and the transfer itself; simple values that can be kept.

    Attributes:
        made_on: the day the other school made the dossier.
        school_type: kind and type in that school's own words: ``SO REC3``.
        kind: code of the transfer: ``POVO``, ``POSWV``.
        preliminary: the dossier is not final yet.
        withheld: parts that were left out at the source on request (*opt-uit*), as codes such as ``verzuim``.
        year_group, group, enrolment: where the pupil was last, at the previous school.
        attendance_officer: whether the attendance officer (*leerplichtambtenaar*) has been in touch.
        liable_institution: an institution named as liable for the pupil. Liability is not guardianship: the standard
            only says "liable" (*aansprakelijk*), so it is named here and never made a guardian.

    """

    made_on: date | None = None
    school_name: str = ""
    school_code: str = ""
    school_type: str = ""
    kind: str = ""
    preliminary: bool | None = None
    withheld: tuple[str, ...] = ()
    year_group: str = ""
    group: str = ""
    enrolment: Span = ALWAYS
    absence: Absence | None = None
    attendance_officer: bool | None = None
    arrangements: tuple[Arrangement, ...] = ()
    inspection: Inspection | None = None
    liable_institution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPupil:
    """A pupil as the file has him; what is empty the file does not know.

    Attributes:
        line: where his record begins.
        place: which record of the file it is, counted from 1.
        called: whether the given name is what he is called (*roepnaam*); else it is a forename or initials.
        number: the number the school that made the file knows him by; empty when it is made up for this file alone
            (EDEXML: a key that begins with ``#``).
        group: name of his own group; ``combined_groups`` are the names of the others.
        location: key of the location.
        enrolment: first and last day at the school that made the file.
        municipality, postcode: of where he lives; four digits, and nothing that a secret address may not show.

    """

    line: int
    name: PersonName
    place: int = 1
    called: bool = True
    number: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    year_group: str = ""
    group: str = ""
    combined_groups: tuple[str, ...] = ()
    location: str = ""
    education_type: EducationType = EducationType.UNKNOWN
    municipality: str = ""
    postcode: str = ""
    secret_address: bool = False
    enrolment: Span = ALWAYS
    tlv: Tlv | None = None
    opp: Span | None = None
    guardians: tuple[ImportedGuardian, ...] = ()
    transfer: TransferSummary | None = None

    @property
    def ref(self) -> str:
        """What this record is called while the file is looked at: the number, or else its place in the file."""
        return self.number or f"#{self.place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """Everything that was taken from one file, and what was not.

    Attributes:
        version: version of the standard as the file states it: ``2.1``, ``2019.1``; empty when it does not.
        unusable: numbers of pupils who are in the file but could not be read.

    """

    format: FileFormat
    version: str = ""
    school: ImportedSchool = ImportedSchool()
    locations: tuple[ImportedLocation, ...] = ()
    groups: tuple[ImportedGroup, ...] = ()
    pupils: tuple[ImportedPupil, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
    unusable: frozenset[str] = frozenset()
