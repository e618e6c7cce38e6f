"""The survey about a school: filled in as far as the store knows, asked where it does not, sent as a monitor file."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from models.change import Changes, Topic
from models.errors import ConflictError, NotFoundError
from models.ids import SubmissionId
from models.monitor import parsing
from models.monitor.definition import Definition
from models.monitor.evidence import evidence_of
from models.monitor.facts import SchoolFacts, school_facts
from models.monitor.figures import FigureRow, school_figures
from models.monitor.layouts import layout_of
from models.monitor.periods import Period, closed, parse_period, period_of, preceding
from models.monitor.recipients import Addressee, addressees
from models.monitor.records import Records
from models.monitor.release import Release, Replaces
from models.monitor.survey import check_answers, known_answers, survey_rows
from models.monitor.survey_sheet import (
    ABOUT_PUPILS,
    NONE,
    ChangeReason,
    Given,
    Origin,
    SheetLine,
    SurveyAnswer,
    answers_of,
    left_open,
    reference_day,
    sent_answers,
    sheet_lines,
)
from models.monitor.tables import Published
from models.monitor.tailored import for_school
from models.ports import UnitOfWork
from models.submission import Submission, next_serial
from models.usecases.monitor_compare import Tools
from models.usecases.monitor_library import definition_of, own_in_use
from models.usecases.monitor_making import SOFTWARE
from models.usecases.monitor_records import network_of
from models.usecases.own_words import want_to_leave
from models.usecases.session import Session
from models.user import Permission

_TOPICS = (Topic.MONITOR,)
_BUILT_IN = "school_survey"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySheet:
    """A survey about one period.

    Attributes:
        definition: made to measure for the school.
        facts: what is known of the school, on the day of the sheet.
        figures: what goes along about the school, counted and not asked.
        addressees: whom it can be for.
        sent: the files that were saved about this period, newest first.
        open_period: the period is not over yet; then it can be filled in and not be sent.

    """

    definition: Definition
    period: Period
    facts: SchoolFacts
    lines: tuple[SheetLine, ...]
    figures: tuple[FigureRow, ...]
    addressees: tuple[Addressee, ...]
    school_code: str
    open_period: bool
    sent: tuple[Submission, ...] = ()

    @property
    def left(self) -> int:
        """How many questions still want somebody."""
        return left_open(self.lines)

    def line(self, question: str) -> SheetLine:
        """Return one question; raises NotFoundError."""
        found = next((line for line in self.lines if line.question.id == question), None)
        if found is None:
            raise NotFoundError("monitor_question")
        return found

    @property
    def changed(self) -> bool:
        """Whether a file made now would say something else than the newest that was sent; so before any was."""
        return not self.sent or any(line.origin is not Origin.SENT for line in self.lines if line.settled)


class SurveyUseCases:
    """What a user can do with the survey."""

    def __init__(self, session: Session, desk: Tools) -> None:
        self._session = session
        self._desk = desk

    def surveys(self) -> tuple[Definition, ...]:
        """Return the surveys there are: the one that comes with the app, and those of the school's own."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            own = own_in_use(uow)
        return tuple(one for one in (parsing.load(_BUILT_IN), *own) if one.questions and not one.indicators)

    def periods(self, definition: Definition) -> tuple[Period, ...]:
        """Return the periods to choose from: the one that was over last, the one that runs, and earlier ones."""
        running = period_of(definition.period, self._session.today)
        before = preceding(running)
        return (before, running, preceding(before))

    def sheet(self, definition_id: str, period_id: str) -> SurveySheet:
        """Return a survey about a period: what is known filled in, with what people answered.

        Raises:
            NotFoundError: there is no such survey.
            ReportError: there is no such period.

        """
        period = parse_period(period_id)
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            return self._sheet(uow, definition_of(uow, definition_id), period)

    def renewed(self, sheet: SurveySheet) -> SurveySheet:
        """Return a sheet with the answers of now; what the store knows is not looked up again."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            given = _given(uow, sheet.definition, sheet.period)
            told = self._told(uow, sheet.definition, sheet.period, sheet.sent)
        known = {line.question.id: line.known for line in sheet.lines if line.known}
        evidence = {line.question.id: line.evidence for line in sheet.lines if line.evidence}
        return replace(sheet, lines=sheet_lines(sheet.definition, known, evidence, replace(given, sent=told)))

    def answer(
        self, sheet: SurveySheet, question: str, chosen: Collection[str], reason: ChangeReason | None = None
    ) -> Changes:
        """Answer a question, or say that an answer holds.

        An answer that differs from what is known and has no reason is kept, but does not leave yet.

        Raises:
            ValidationError: the answer was not asked for.
            ConflictError: it is about pupils and was sent: a second answer within the year would tell more.

        """
        with self._session.intend(Permission.EXPORT_MONITOR, "survey.answered", *_TOPICS) as intention:
            line = _free(sheet, question)
            check_answers(sheet.definition, {question: frozenset(chosen)})
            kept = reason if line.differs(frozenset(chosen)) else None
            intention.uow.surveys.save(self._answer(sheet, question, frozenset(chosen), kept))
            intention.record = question
        return intention.changes

    def leave_open(self, sheet: SurveySheet, question: str) -> Changes:
        """Take an answer away: what the store knows counts again, or nothing.

        Raises:
            ConflictError: it is about pupils and was sent.

        """
        with self._session.intend(Permission.EXPORT_MONITOR, "survey.left_open", *_TOPICS) as intention:
            _free(sheet, question)
            intention.uow.surveys.drop(sheet.definition.id, sheet.period.id, question)
            intention.record = question
        return intention.changes

    def releases(self, sheet: SurveySheet, recipients: Collection[str]) -> tuple[Release, ...]:
        """Return the files as they would be; the first that a survey can be for always gets one.

        Raises:
            ConflictError: the period is not over, the school named nobody whom it could be for, or a question of its
                own names a pupil or parent.

        """
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            ledger = uow.submissions.all()
            want_to_leave(uow, definition_of(uow, sheet.definition.id))
        if sheet.open_period:
            raise ConflictError("period_open")
        wanted = [one for place, one in enumerate(sheet.addressees) if not place or one.recipient.code in recipients]
        if not wanted:
            raise ConflictError("survey_no_recipient")
        return tuple(self._release(sheet, one, ledger) for one in wanted)

    def submit(self, sheet: SurveySheet, releases: Sequence[Release]) -> tuple[Submission, ...]:
        """Make the files and write them into the ledger, byte for byte; what they say is kept for next year.

        Raises:
            ConflictError: the period is not over, or a file about it was saved since.

        """
        if sheet.open_period:
            raise ConflictError("period_open")
        contents = [self._desk.package(release) for release in releases]
        with self._session.intend(Permission.EXPORT_MONITOR, "survey.saved", *_TOPICS) as intention:
            known = {entry.file_name for entry in intention.uow.submissions.all()}
            if not known.isdisjoint(release.file_name for release in releases):
                raise ConflictError("monitor_released_since")
            want_to_leave(intention.uow, definition_of(intention.uow, sheet.definition.id))
            files = tuple(
                self._submission(release, content) for release, content in zip(releases, contents, strict=True)
            )
            for submission in files:
                intention.uow.submissions.add(submission)
            for line in sheet.lines:
                if line.settled:
                    intention.uow.surveys.save(self._answer(sheet, line.question.id, line.chosen, line.reason))
            intention.record = files[0].id
        return files

    def _sheet(self, uow: UnitOfWork, definition: Definition, period: Period) -> SurveySheet:
        day = reference_day(period, self._session.today)
        school, records = uow.school.get(), _records(uow, period)
        facts = school_facts(school, period.span, records)
        made = for_school(definition, period, facts)
        sent = tuple(
            entry for entry in uow.submissions.all() if (entry.definition, entry.period) == (definition.id, period.id)
        )
        given = replace(_given(uow, made, period), sent=self._told(uow, made, period, sent))
        known, evidence = known_answers(made, records, day), evidence_of(made, records, day)
        return SurveySheet(
            definition=made,
            period=period,
            facts=facts,
            lines=sheet_lines(made, known, evidence, given),
            figures=school_figures(made, records, period, facts),
            addressees=addressees(made, school, facts),
            school_code=school.code,
            open_period=not closed(period, self._session.today),
            sent=sent,
        )

    def _told(
        self, uow: UnitOfWork, definition: Definition, period: Period, sent: Sequence[Submission]
    ) -> dict[str, frozenset[str]]:
        """Return what was said about a period: by its newest file, and about pupils by other surveys as well.

        What follows from pupils is told once, whichever version of the survey tells it.
        """
        found: dict[str, frozenset[str]] = {}
        about = {
            question.id: {choice.id for choice in question.choices}
            for question in definition.questions
            if question.known in ABOUT_PUPILS
        }
        mine = {entry.id for entry in sent}
        for other in reversed([one for one in uow.submissions.all() if one.period == period.id and not one.proof]):
            if other.id not in mine:
                said = self._sent_answers(definition, (other,))
                found |= {name: chosen for name, chosen in said.items() if chosen <= about.get(name, NONE)}
        return found | self._sent_answers(definition, sent)

    def _sent_answers(self, definition: Definition, sent: Sequence[Submission]) -> dict[str, frozenset[str]]:
        """Return what the newest file of a period said."""
        if not sent:
            return {}
        return sent_answers(definition, self._desk.read(sent[0].content, sent[0].file_name).rows)

    def _answer(
        self, sheet: SurveySheet, question: str, chosen: frozenset[str], reason: ChangeReason | None
    ) -> SurveyAnswer:
        return SurveyAnswer(
            definition=sheet.definition.id,
            period=sheet.period.id,
            question=question,
            chosen=chosen,
            reason=reason,
            answered_on=self._session.today,
            answered_by=self._session.user.id,
        )

    def _release(self, sheet: SurveySheet, one: Addressee, ledger: Sequence[Submission]) -> Release:
        layout = layout_of(sheet.definition, sheet.period, sheet.facts)
        code = one.recipient.code
        same = [entry for entry in sheet.sent if entry.recipient == code]
        return Release(
            definition=sheet.definition,
            school_code=sheet.school_code,
            recipient=one.recipient,
            period=sheet.period,
            serial=next_serial(ledger, code, sheet.period.id),
            made_on=self._session.today,
            software=SOFTWARE,
            published=Published(layout=layout, rounding=sheet.definition.rounding, values={}),
            replaces=Replaces(serial=same[0].serial, sha256=same[0].sha256) if same else None,
            figures=sheet.figures,
            answers=survey_rows(sheet.definition, answers_of(sheet.lines)),
        )

    def _submission(self, release: Release, content: bytes) -> Submission:
        return Submission(
            id=SubmissionId(self._session.new_id()),
            definition=release.definition.id,
            version=release.definition.version,
            recipient=release.recipient.code,
            period=release.period.id,
            serial=release.serial,
            made_on=release.made_on,
            approved_by=self._session.user.id,
            file_name=release.file_name,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
        )


def _free(sheet: SurveySheet, question: str) -> SheetLine:
    """Return a question that can be answered otherwise."""
    line = sheet.line(question)
    if line.fixed:
        raise ConflictError("survey_answer_sent")
    return line


def _given(uow: UnitOfWork, definition: Definition, period: Period) -> Given:
    return Given(
        now=uow.surveys.of(definition.id, period.id), before=uow.surveys.of(definition.id, preceding(period).id)
    )


def _records(uow: UnitOfWork, period: Period) -> Records:
    """Return what a survey looks at, and no more: nothing of what was talked about or agreed."""
    return replace(
        network_of(uow),
        pupils=tuple(uow.pupils.all()),
        trajectories=tuple(uow.trajectories.all()),
        prevention=tuple(uow.prevention.between(period.first, period.last)),
    )
