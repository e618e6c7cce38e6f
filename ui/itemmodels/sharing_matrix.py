"""Who may know what of one pupil: parties down, kinds of information across."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.consent import InformationKind, Party, PartyKind, Purpose, Question
from models.consent_givers import Deciders
from models.consent_overview import SETTLED
from models.consent_status import ConsentState, ConsentStatus
from models.consent_wording import People, joined, verdict_line, verdict_step
from models.ids import OrganisationId, ProfessionalId
from models.sharing import Audience, Ground, SharingQuestion, Verdict, audience, verdicts
from models.trajectory import Trajectory
from models.usecases.pupils import Dossier
from models.weighed import holds_on
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone

_OUTSIDER: Final = OrganisationId("")
"""Whoever sits at a table from outside, without naming his employer."""
_NOBODY: Final = ProfessionalId("")
_GONE: Final = frozenset(
    {
        ConsentState.WITHDRAWN,
        ConsentState.EXPIRED,
        ConsentState.LAPSED_BY_BIRTHDAY,
        ConsentState.AUTHORITY_CHANGED,
    }
)
_ORDER: Final = (PartyKind.MEETING, PartyKind.ROLE, PartyKind.ORGANISATION, PartyKind.PROFESSIONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingSource:
    """What the answers rest on."""

    dossier: Dossier
    deciders: Deciders
    people: People
    today: date
    texts: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One party, with the answer for each kind of information.

    Attributes:
        purposes: what each kind may be known for; empty where it may not be known at all.

    """

    party: Party
    name: str
    verdicts: dict[InformationKind, Verdict]
    purposes: dict[InformationKind, tuple[Purpose, ...]]


class MatrixCell:
    """How the answers about one kind of information are shown."""

    def __init__(self, kind: InformationKind, source: SharingSource) -> None:
        self._kind = kind
        self._source = source

    @property
    def title(self) -> str:
        """The kind, with a capital."""
        words = word(self._source.texts, self._kind)
        return words[:1].upper() + words[1:]

    def text(self, row: MatrixRow) -> str:
        """Return the answer in a word or two; empty when nothing was asked."""
        found = row.verdicts[self._kind]
        if found.ground is Ground.WEIGHED:
            return QCoreApplication.translate("SharingMatrix", "weighed")
        if found.allowed:
            return QCoreApplication.translate("SharingMatrix", "may")
        return "" if found.status is None else self._closed(found.status)

    def _closed(self, status: ConsentStatus) -> str:
        if status.divided:
            return QCoreApplication.translate("SharingMatrix", "no agreement")
        if status.state is ConsentState.REFUSED:
            return QCoreApplication.translate("SharingMatrix", "may not")
        if status.state in _GONE:
            return QCoreApplication.translate("SharingMatrix", "no longer")
        return QCoreApplication.translate("SharingMatrix", "not yet")

    def icon(self, row: MatrixRow) -> str:
        """Return the mark that goes with it."""
        found = row.verdicts[self._kind]
        if found.ground is Ground.WEIGHED:
            return "scale"
        if found.allowed:
            return "check"
        if found.status is None:
            return ""
        return "ban" if found.status.state in SETTLED else "circle-dashed"

    def tone(self, row: MatrixRow) -> Tone:
        """Return how pressing it is."""
        found = row.verdicts[self._kind]
        if found.ground is Ground.WEIGHED:
            return Tone.INFO
        if found.allowed:
            return Tone.OK
        if found.status is not None and found.status.divided:
            return Tone.WARN
        return Tone.MUTED if found.status is None or found.status.state in SETTLED else Tone.WARN

    def sentence(self, row: MatrixRow) -> str:
        """Return the answer in full, with its reason."""
        found = row.verdicts[self._kind]
        texts = self._source.texts
        line = f"{self.title}. {verdict_line(found, row.name, self._source.people, texts)}."
        purposes = row.purposes[self._kind]
        if purposes and found.ground is not Ground.SCHOOL_STAFF:
            names = joined([word(texts, purpose) for purpose in purposes], texts)
            line += " " + QCoreApplication.translate("SharingMatrix", "Only for: {0}.").format(names)
        if found.conditions:
            line += " " + QCoreApplication.translate("SharingMatrix", "Condition: {0}").format(found.conditions)
        return line

    def step(self, row: MatrixRow) -> str:
        """Return what can be done about it."""
        return verdict_step(row.verdicts[self._kind], self._source.people, self._source.texts)


class SharingMatrix(TableModel[MatrixRow]):
    """The answers as a table; each cell is read aloud as its sentence."""

    def __init__(self, source: SharingSource, rows: Sequence[MatrixRow], parent: QObject | None = None) -> None:
        self.cells = [MatrixCell(kind, source) for kind in InformationKind]
        columns = [
            Column(title=QCoreApplication.translate("SharingMatrix", "Who"), text=_name, least=17),
            *map(_column, self.cells),
        ]
        super().__init__(columns, key=_key, parent=parent)
        self.set_rows(rows)


def matrix_rows(parties: Iterable[tuple[Party, str]], source: SharingSource) -> list[MatrixRow]:
    """Return the answers for each party, given with its name."""
    return [_row(party, name, source) for party, name in parties]


def involved(dossier: Dossier, today: date) -> list[Party]:
    """Return who was asked about, and whoever helps or will help now."""
    named = [
        party
        for entry in dossier.consents
        if entry.consent.question is not Question.HELP
        for party in entry.consent.parties
    ]
    named += [entry.party for entry in dossier.weighed if holds_on(entry, today)]
    helping = [entry for entry in dossier.trajectories if entry.ended_on is None or entry.ended_on >= today]
    found = dict.fromkeys([*named, *(party for entry in helping for party in _helpers(entry))])
    return sorted(found, key=_place)


def _helpers(entry: Trajectory) -> Iterable[Party]:
    if entry.provider:
        yield Party(kind=PartyKind.ORGANISATION, id=entry.provider)


def _place(party: Party) -> int:
    return _ORDER.index(party.kind)


def _row(party: Party, name: str, source: SharingSource) -> MatrixRow:
    answers = _answers(_receiver(party, source), source)
    return MatrixRow(
        party=party,
        name=name,
        verdicts={kind: _best([found[kind] for found in answers.values()]) for kind in InformationKind},
        purposes={
            kind: tuple(purpose for purpose, found in answers.items() if found[kind].allowed)
            for kind in InformationKind
        },
    )


def _answers(receiver: Audience, source: SharingSource) -> dict[Purpose, dict[InformationKind, Verdict]]:
    """Return the answer for each purpose and each kind."""
    dossier = source.dossier
    return {
        purpose: verdicts(
            SharingQuestion(to=receiver, kinds=frozenset(InformationKind), purpose=purpose, on=source.today),
            dossier.asked,
            source.deciders,
            dossier.weighed,
        )
        for purpose in Purpose
    }


def _receiver(party: Party, source: SharingSource) -> Audience:
    if party.kind is PartyKind.MEETING:
        return Audience(professional=_NOBODY, employer=_OUTSIDER, meeting_kind=party.id)
    if party.kind is PartyKind.ROLE:
        return Audience(professional=_NOBODY, employer=_OUTSIDER, role=party.id)
    if party.kind is PartyKind.ORGANISATION:
        return Audience(professional=_NOBODY, employer=OrganisationId(party.id))
    professional = source.dossier.professionals.get(ProfessionalId(party.id))
    if professional is None:
        return Audience(professional=ProfessionalId(party.id), employer=_OUTSIDER, deployed=False)
    return audience(professional, source.today)


def _best(found: Sequence[Verdict]) -> Verdict:
    """Return the answer for whatever purpose: a yes by consent, or by weighing, or else what comes nearest."""
    consented = (answer for answer in found if answer.allowed and answer.ground is not Ground.WEIGHED)
    weighed = (answer for answer in found if answer.allowed)
    near = (answer for answer in found if answer.status is not None)
    return next(consented, next(weighed, next(near, found[0])))


def _column(cell: MatrixCell) -> Column[MatrixRow]:
    return Column(
        title=cell.title, text=cell.text, icon=cell.icon, tone=cell.tone, tooltip=cell.sentence, width=14, least=13
    )


def _key(row: MatrixRow) -> str:
    return f"{row.party.kind}:{row.party.id}"


def _name(row: MatrixRow) -> str:
    return row.name
