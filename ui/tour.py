"""A tour: the real window, without a screen, through the whole main job on an invented school.

It walks the pages by keyboard, does the work through the same use cases as the pages, lets the window show each change,
and saves pictures, papers and the monitor file. Used to look at the app, by people and in CI.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from models.carefile import Signal, SignalKind
from models.change import Changes
from models.consent import Answer, AnswerForm, AnswerKind, Consent, InformationKind, Party, PartyKind, Purpose, Question
from models.consent_form import ConsentFormView
from models.errors import AppError
from models.ids import ConsentId, MeetingId, ProfessionalId, PupilId
from models.meeting import Action, AgendaItem, Decision, Meeting, Participant, Presence
from models.minutes import MinutesView
from models.network import deployed_on, left_on, school_staff_on
from models.pupil import age_on
from models.recovery_sheet import RecoverySheet
from models.usecases.carefiles import CareFileUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.monitor_desk import Desk
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilRow, PupilUseCases
from models.usecases.second_person import SecondPersonUseCases
from models.usecases.session import Session

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.application import Application, make_application
from ui.conductor import Conductor, House
from ui.settings import Settings
from ui.theme import Scheme
from ui.tour_second_person import SecondPerson
from ui.tour_walk import Walker

_CHILD: Final = 11
_IDLE: Final = 60
"""Minutes before it locks by itself: on a busy machine the tour may stand still for longer than people do."""
_PERIODS: Final = 3
"""How many periods of the monitor are in it: all but the last are sent, that one waits for a second person."""
_SIZE: Final = (1280, 800)
_LOOKS: Final = {
    "licht": (Scheme.LIGHT, 100),
    "donker": (Scheme.DARK, 100),
    "licht-150": (Scheme.LIGHT, 150),
}


class Stage(Protocol):
    """What the tour is performed with; made by ``main.py``."""

    def house(self, settings: Settings) -> House:
        """Return the stores of a computer with these settings."""
        ...

    def demo(self, folder: Path, seed: int) -> object:
        """Make and open a store with an invented school."""
        ...

    def session(self, opened: object) -> Session:
        """Return the session in an open store."""
        ...

    def second(self, opened: object) -> object:
        """Return the same store as it is for a colleague who only approves."""
        ...

    def minutes_pdf(self, view: MinutesView) -> bytes:
        """Return minutes on paper."""
        ...

    def consent_form_pdf(self, view: ConsentFormView) -> bytes:
        """Return a consent form on paper."""
        ...

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """Return a recovery code on paper."""
        ...

    def monitor_desk(self) -> Desk:
        """Return what makes monitor files safe."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """Where the tour leaves what it makes, and whom it tells."""

    out: Path
    say: Callable[[str], None]

    def keep(self, name: str, content: bytes, words: str) -> None:
        """Save a file and say what it is."""
        place = self.out / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        self.say(f"{words}: {name}")


class Quiet:
    """Progress that nobody looks at."""

    def report(self, done: int, total: int) -> None:
        """Hear how far it is."""


def run(out: Path, seed: int, say: Callable[[str], None], stage: Stage) -> None:
    """Perform the tour; the invented school lives in a temporary folder.

    Args:
        out: where everything is saved; made when it is not there.
        seed: of the invented school; the same seed gives the same tour on the same day.
        say: hears what was done, line by line.
        stage: what it is performed with.

    """
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="luwte-tour-") as folder:
        settings = Settings(Path(folder) / "luwte.ini")
        application = make_application(["luwte"], settings)
        Tour(application, stage, Journal(out=out, say=say)).perform(Path(folder), seed)


class Tour:
    """One tour."""

    def __init__(self, application: Application, stage: Stage, journal: Journal) -> None:
        self._application = application
        self._stage = stage
        self._journal = journal
        application.settings.idle_minutes = _IDLE
        self._conductor = Conductor(application, stage.house(application.settings))
        self._window = self._conductor.window
        self._window.resize(*_SIZE)
        self._walker = Walker(self._window, journal.out, journal.say)

    def perform(self, work: Path, seed: int) -> None:
        """Go through the whole job and close the store."""
        self._window.show()
        self._conductor.begin()
        self._walker.picture("01-eerste-keer")
        opened = self._stage.demo(work, seed)
        session = self._stage.session(opened)
        self._enter(opened)
        Deeds(session, self._stage, self._journal, self._publish).do()
        for name in _LOOKS:
            self._choose(name)
            self._walker.walk(name)
        self._two_people(opened, session)
        QTest.keyClick(self._window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self._walker.picture("90-vergrendeld")
        self._window.close()

    def _two_people(self, opened: object, session: Session) -> None:
        """Let a second person approve the monitor file of the last period."""
        self._publish(SecondPersonUseCases(session).switch(on=True))
        second = self._stage.second(opened)
        SecondPerson(
            self._walker,
            self._in_each_look,
            enter_first=_Entering(self._enter, opened),
            enter_second=_Entering(self._enter, second),
        ).walk()
        self._journal.say("Een tweede persoon gaf akkoord op het monitorbestand van de laatste periode.")

    def _enter(self, opened: object) -> None:
        self._conductor.enter(opened)
        self._window.activateWindow()
        QTest.qWaitForWindowActive(self._window)

    def _choose(self, look: str) -> None:
        scheme, percent = _LOOKS[look]
        self._application.theme.choose(scheme)
        self._application.theme.set_text_size(percent)

    def _in_each_look(self, name: str) -> None:
        for look in _LOOKS:
            self._choose(look)
            self._walker.picture(f"{look}/{name}")

    def _publish(self, changes: Changes) -> None:
        frame = self._window.frame
        if frame is not None:
            frame.publish(changes)


@dataclass(frozen=True, slots=True)
class _Entering:
    enter: Callable[[object], None]
    opened: object

    def __call__(self) -> None:
        self.enter(self.opened)


class Deeds:
    """The work of a coordinator, through the use cases, with the window showing each change."""

    def __init__(self, session: Session, stage: Stage, journal: Journal, publish: Callable[[Changes], None]) -> None:
        self._session = session
        self._stage = stage
        self._journal = journal
        self._publish = publish
        self._today = session.today

    def do(self) -> None:
        """Signal, consent, meeting, minutes, monitor."""
        pupil = self._signal()
        self._consent(pupil)
        self._minutes(self._meeting(pupil))
        self._monitor()

    def _signal(self) -> PupilId:
        rows = PupilUseCases(self._session).rows()
        row = next(found for found in rows if not found.in_caseload and _young(found, self._today))
        cases = CareFileUseCases(self._session)
        signal = Signal(
            id=cases.new_signal_id(),
            on=self._today,
            kind=SignalKind.STAGNATING_LEARNING,
            by="Groepsleerkracht",
            question="Wat is er nodig om weer met plezier te leren?",
        )
        self._publish(cases.start(row.pupil.id, signal))
        self._journal.say("Een leerling uit de lijst kreeg een dossier, met een signaal van de leerkracht.")
        return row.pupil.id

    def _consent(self, pupil: PupilId) -> ConsentId:
        cases = ConsentUseCases(self._session, "nl")
        provider = next(entry for entry in NetworkUseCases(self._session).network().organisations if entry.roles)
        consent = Consent(
            id=cases.new_consent_id(),
            pupil=pupil,
            question=Question.SHARE_SCHOOL,
            purpose=Purpose.CARE_TEAM,
            asked_on=self._today,
            parties=(
                Party(kind=PartyKind.MEETING, id="zorgteam"),
                Party(kind=PartyKind.ORGANISATION, id=provider.id),
            ),
            kinds=frozenset({InformationKind.EDUCATION, InformationKind.CARE}),
            valid_until=self._today + timedelta(days=200),
        )
        self._publish(cases.ask(consent))
        with suppress(AppError):
            form = cases.form(consent.id, self._session.user.name)
            self._journal.keep("papier/toestemming.pdf", self._stage.consent_form_pdf(form), "Toestemmingsformulier")
        self._answer(cases, pupil, consent.id)
        return consent.id

    def _answer(self, cases: ConsentUseCases, pupil: PupilId, consent: ConsentId) -> None:
        judged = PupilUseCases(self._session).dossier(pupil).consents
        status = next(entry.status for entry in judged if entry.consent.id == consent)
        for giver in status.required:
            answer = Answer(giver=giver, kind=AnswerKind.YES, on=self._today, form=AnswerForm.SIGNED)
            self._publish(cases.answer(consent, answer))
        self._journal.say(f"Toestemming gevraagd en {len(status.required)} keer ja genoteerd.")

    def _meeting(self, pupil: PupilId) -> MeetingId:
        cases = MeetingUseCases(self._session)
        people = self._people()
        caseload = [row.pupil.id for row in PupilUseCases(self._session).rows() if row.in_caseload]
        pupils = [pupil, *(found for found in caseload if found != pupil)][:4]
        items = tuple(self._item(cases, number, found) for number, found in enumerate(pupils))
        meeting = Meeting(
            id=cases.new_meeting_id(),
            kind="zorgteam",
            on=self._today,
            place="Kamer van de intern begeleider",
            chair=self._session.user.name,
            participants=tuple(Participant(professional=person, presence=Presence.PRESENT) for person in people),
            items=items,
            went_well="Iedereen had zich voorbereid.",
        )
        self._publish(cases.save(meeting))
        action = Action(
            id=cases.new_action_id(),
            text="Belt thuis om het plan te bespreken",
            owner=self._session.user.name,
            user=self._session.user.id,
            pupil=pupil,
            meeting=meeting.id,
            item=items[0].id,
            due=self._today + timedelta(days=7),
        )
        self._publish(cases.save_action(action))
        self._journal.say(f"Overleg gehouden met {len(people)} deelnemers over {len(items)} leerlingen.")
        return meeting.id

    def _item(self, cases: MeetingUseCases, number: int, pupil: PupilId) -> AgendaItem:
        return AgendaItem(
            id=cases.new_item_id(),
            pupil=pupil,
            reason="Nieuw signaal" if number == 0 else "Hulp loopt",
            question="Wat is de volgende stap?",
            discussion="De leerkracht ziet dat het de laatste weken beter gaat. Het team wil dit zo houden.",
            decisions=(Decision(text="De hulp op school gaat door", decided_by="Zorgteam", mandate="School"),),
        )

    def _people(self) -> list[ProfessionalId]:
        """Return staff of the school and people from outside, so that the copies differ."""
        everybody = NetworkUseCases(self._session).network().professionals
        found = [entry for entry in everybody if deployed_on(entry, self._today) and left_on(entry) is None]
        staff = [entry.id for entry in found if school_staff_on(entry, self._today)]
        outside = [entry.id for entry in found if not school_staff_on(entry, self._today)]
        return [*staff[:2], *outside[:2]]

    def _minutes(self, meeting: MeetingId) -> None:
        cases = MeetingUseCases(self._session)
        self._publish(cases.adopt(meeting))
        recipients = [None, *(person.professional for person in cases.table(meeting).meeting.participants)]
        for number, recipient in enumerate(recipients):
            view = cases.copy(meeting, recipient, "Zorgteam")
            name = "notulen-volledig" if recipient is None else f"notulen-deelnemer-{number}"
            without = f"{view.anonymous_items} zonder naam"
            self._journal.keep(f"papier/{name}.pdf", self._stage.minutes_pdf(view), f"Notulen ({without})")

    def _monitor(self) -> None:
        cases = MonitorUseCases(self._session, self._stage.monitor_desk(), os.urandom(32).hex())
        definition = cases.definitions()[0]
        for period in reversed(cases.periods(definition)[1:_PERIODS]):
            asked = Asked(definition=definition.id, period=period.id)
            for sent in cases.submit(cases.preview(asked, Quiet())):
                self._journal.keep(f"monitor/{sent.file_name}", sent.content, "Monitorbestand")


def _young(row: PupilRow, today: date) -> bool:
    born = row.pupil.birth_date
    return born is not None and age_on(born, today) < _CHILD
