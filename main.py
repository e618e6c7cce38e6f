"""Luwte: composition root. Makes the objects, hands them over, runs; nothing else knows all parts."""

from __future__ import annotations

import logging
import secrets
import sys
import tempfile
import threading
import uuid
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import resources
from models.consent_rules import default_rules
from models.errors import AppError
from models.names import folded
from models.opening import NewStore
from models.usecases.documents import DocumentUseCases
from models.usecases.drafts import DraftUseCases
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.own_words import want_nothing_to_look_at
from models.usecases.second_person import SecondPersonUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.usecases.users import UserUseCases
from models.user import Permission, Role, allows
from storage.desks import BackupDesk, RecoveryDesk, Restorer, StoreMaker, StoreOpener, UserDesk, as_opened
from storage.imports.inspection import inspection
from storage.imports.reader import read_file
from storage.imports.vcards import read_cards
from storage.vault import SUFFIX, Opened, Vault
from ui import command_desk, commandline
from ui.application import check_display, make_application
from ui.command_desk import NOT_DONE, CommandError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from models.ids import UserId
    from models.imported import ImportedFile
    from models.recovery_sheet import RecoverySheet
    from models.usecases.monitor_desk import Desk
    from reports.monitor_receiver import Receiver
    from ui.background import BackgroundRunner
    from ui.conductor import Conductor
    from ui.finding import Finder, Found
    from ui.import_flow.flow import ImportFlow
    from ui.page import Page, Place
    from ui.pages.dossier_desk import Desk as DossierDesk
    from ui.settings import Settings


def now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def new_id() -> str:
    """Return an identifier that says nothing."""
    return uuid.uuid4().hex


def session_of(opened: Opened) -> Session:
    """Return the session of the user who opened a store."""
    return Session(store=opened.store, user=opened.user, now=now, new_id=new_id, rules=default_rules())


def _with_suffix(folder: Path) -> Path:
    """Return where a store of this name is."""
    return folder if folder.name.endswith(SUFFIX) else folder.with_name(folder.name + SUFFIX)


class Tools:
    """What the command line works with; see ``ui.command_desk.Tools``. Papers and solver are loaded when needed."""

    def __init__(self, language: str) -> None:
        self._language = language

    def create_store(self, folder: Path, user: str, password: str, school: str) -> RecoverySheet:
        """Make a store and return its recovery code."""
        place = _with_suffix(folder)
        wanted = NewStore(folder=place, school=school or place.stem, user=user, password=password)
        made = StoreMaker(session_of, self.recovery_pdf).make(wanted)
        as_opened(made.opened).close()
        return made.sheet

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """Return the recovery code on paper."""
        from reports.papers import Papers

        return Papers(self._language).recovery_sheet(sheet)

    def read_file(self, file: Path) -> ImportedFile:
        """Read a file from another system."""
        return read_file(file)

    def inspection(self, file: ImportedFile) -> Mapping[str, Any]:
        """Return what a file holds as plain data."""
        return inspection(file)

    @contextmanager
    def session(self, folder: Path, user: str, password: str) -> Iterator[Session]:
        """Open a store for a user and close it afterwards."""
        vault = Vault(folder if folder.is_dir() else _with_suffix(folder))
        known = {folded(entry.name): entry.id for entry in vault.users()}
        if folded(user) not in known:
            raise CommandError("no_user", names=", ".join(entry.name for entry in vault.users()))
        opened = vault.unlock(known[folded(user)], password)
        try:
            yield session_of(opened)
        finally:
            opened.close()

    def export_monitor(self, session: Session, definition: str, period: str, out: Path) -> Path:
        """Save the protected monitor file and return where it is."""
        from reports.monitor_desk import MonitorDesk, Quiet

        cases = MonitorUseCases(session, MonitorDesk(self._language), secrets.token_hex(32))
        preview = cases.preview(Asked(definition=definition, period=period), Quiet())
        want_nothing_to_look_at(preview.namings)
        sent = cases.submit(preview)[0]
        out.mkdir(parents=True, exist_ok=True)
        (out / sent.file_name).write_bytes(sent.content)
        return out / sent.file_name

    def receiver(self) -> Receiver:
        """Return what works on received monitor files."""
        from reports.monitor_receiver import Receiver

        return Receiver(self._language)

    def tour(self, out: Path, seed: int, say: Callable[[str], None]) -> None:
        """Walk through the whole job on an invented school, without a screen."""
        from ui.tour import run

        run(out, seed, say, Stage(self))


class Rooms:
    """What a user finds in an open store; see ``ui.conductor.Rooms``. A page is loaded when it is first shown."""

    def __init__(self, opened: Opened, house: House) -> None:
        self._opened = opened
        self._house = house
        self._language = house.settings.language
        self.session = session_of(opened)
        self._finder: Finder | None = None

    @property
    def user(self) -> UserId:
        """Who is at work."""
        return self._opened.user.id

    @property
    def warnings(self) -> Sequence[str]:
        """What the user should know."""
        only_looking = ("read_only",) if self._opened.store.read_only else ()
        return (*only_looking, *(warned.value for warned in self._opened.warnings))

    def makers(self, conductor: Conductor, runner: BackgroundRunner) -> Mapping[Place, Callable[[], Page]]:
        """Return how each page is made, as far as the user's role has something to do there."""
        from ui.page import Place

        self._conductor = conductor
        self._runner = runner
        rooms = {
            Place.TODAY: (Permission.READ_MEETINGS, self._today),
            Place.PUPILS: (Permission.READ_PUPILS, self._pupils),
            Place.MEETINGS: (Permission.READ_MEETINGS, self._meetings),
            Place.ACTIONS: (Permission.READ_MEETINGS, self._actions),
            Place.NETWORK: (Permission.READ_NETWORK, self._network),
            Place.PREVENTION: (Permission.READ_PREVENTION, self._prevention),
            Place.MONITOR: (Permission.APPROVE_MONITOR, self._monitor),
            Place.SETTINGS: (Permission.READ_NETWORK, self._settings),
        }
        role = self._opened.user.role
        return {place: maker for place, (wanted, maker) in rooms.items() if allows(role, wanted)}

    def find(self, typed: str) -> Sequence[Found]:
        """Return pupils, people, organisations, meetings and texts that fit what was typed."""
        from ui.finding import Finder

        if self._finder is None:
            self._finder = Finder(self.session)
        return self._finder.find(typed)

    def waiting(self) -> Mapping[Place, int]:
        """Return where something waits, for places whose page cannot tell before it is shown."""
        from ui.page import Place

        if not self.session.may(Permission.APPROVE_MONITOR):
            return {}
        return {Place.MONITOR: SecondPersonUseCases(self.session).waiting()}

    @property
    def drafts(self) -> DraftUseCases:
        """What the user typed and did not save."""
        return DraftUseCases(self.session)

    def today(self) -> date:
        """Return the day it is."""
        return self.session.today

    @property
    def undoing(self) -> UndoUseCases:
        """What the user can take back."""
        return UndoUseCases(self.session)

    def close(self) -> None:
        """Clear away documents that were removed long ago, make the daily backup and close the store."""
        with suppress(AppError):  # whoever may not, or only looks, leaves that to the next one
            DocumentUseCases(self.session).clear_away()
        if self._finder is not None:
            self._finder.forget()
        with self._house.busy:
            self._opened.close()

    def _today(self) -> Page:
        from ui.pages.today_page import TodayPage

        return TodayPage(desk=self._desk(), runner=self._runner)

    def _desk(self) -> DossierDesk:
        from reports.papers import Papers
        from ui.pages.dossier_desk import desk_of

        papers = Papers(self._language)
        return desk_of(self.session, papers.consent_form, self._user_names, self._runner, papers)

    def _pupils(self) -> Page:
        from reports.papers import Papers
        from reports.pupil_list import pupil_file
        from ui.pages.pupils_export import ListPapers
        from ui.pages.pupils_page import PupilsPage

        papers = ListPapers(pdf=Papers(self._language).pupil_list, csv=pupil_file)
        return PupilsPage(desk=self._desk(), runner=self._runner, make_import=self._import_flow, papers=papers)

    def _import_flow(self, parent: QWidget) -> ImportFlow:
        from ui.import_flow.flow import ImportFlow

        return ImportFlow(session=self.session, read_file=read_file, runner=self._runner, parent=parent)

    def _user_names(self) -> Mapping[UserId, str]:
        return {user.id: user.name for user in UserUseCases(self.session).users()}

    def _meetings(self) -> Page:
        from reports.papers import Papers
        from ui.pages.meetings_page import MeetingsPage

        return MeetingsPage(session=self.session, runner=self._runner, papers=Papers(self._language))

    def _actions(self) -> Page:
        from ui.pages.actions_page import ActionsPage

        return ActionsPage(session=self.session)

    def _network(self) -> Page:
        from reports.contact_cards import contact_cards
        from ui.pages.network_cards import CardDesk
        from ui.pages.network_page import NetworkPage

        cards = CardDesk(reading=read_cards, writing=contact_cards, runner=self._runner)
        return NetworkPage(session=self.session, cards=cards)

    def _prevention(self) -> Page:
        from ui.pages.prevention_page import PreventionPage

        return PreventionPage(session=self.session)

    def _monitor(self) -> Page:
        from reports.monitor_desk import MonitorDesk
        from ui.pages.monitor_page import MonitorPage

        desk = MonitorDesk(self._language)
        return MonitorPage(session=self.session, desk=desk, new_secret=secrets.token_hex(32), runner=self._runner)

    def _settings(self) -> Page:
        from reports.papers import Papers
        from ui.pages.settings.retention_part import KeepingTools
        from ui.pages.settings.users_part import UserTools
        from ui.pages.settings_page import SettingsPage
        from ui.theme import Theme

        vault = self._house.vault
        desk = UserDesk(self._opened, vault, self.session)
        pdf = Tools(self._language).recovery_pdf
        page = SettingsPage(
            session=self.session,
            runner=self._runner,
            settings=self._house.settings,
            theme=Theme.of_app(),
            users=UserTools(desk=desk, passwords=desk, recovery=RecoveryDesk(self._opened, vault, self.session, pdf)),
            keeping=KeepingTools(desk=BackupDesk(self._opened, vault), certificate=Papers(self._language).certificate),
        )
        page.restore_wanted.connect(self._conductor.on_restore_wanted)
        page.idle_minutes_changed.connect(self._conductor.on_idle_minutes_changed)
        return page


class House:
    """The stores of this computer; see ``ui.conductor.House``."""

    def __init__(self, settings: Settings, vault: Vault | None = None) -> None:
        self.settings = settings
        self.vault = vault or Vault(settings.store_folder or Path())
        self.busy = threading.Lock()

    def maker(self) -> StoreMaker:
        """Return who makes a store."""
        return StoreMaker(session_of, Tools(self.settings.language).recovery_pdf)

    def opener(self, folder: Path) -> StoreOpener:
        """Return who opens the store in a folder."""
        self.vault = Vault(folder)
        return StoreOpener(self.vault, self.busy)

    def restorer(self, folder: Path) -> Restorer:
        """Return who puts backups of the store in a folder back."""
        return Restorer(Vault(folder), self.busy)

    def known_folder(self) -> Path | None:
        """Return the folder of the store that was open last, when it is there."""
        folder = self.settings.store_folder
        return folder if folder and Vault(folder).exists else None

    def rooms(self, opened: object) -> Rooms:
        """Return what the user finds in a store he opened; it is the one to offer next time."""
        known = as_opened(opened)
        self.vault = Vault(known.store.database.parent)
        self.settings.store_folder = self.vault.folder
        return Rooms(known, self)


class Stage:
    """What the tour is performed with; see ``ui.tour.Stage``."""

    def __init__(self, tools: Tools) -> None:
        from reports.papers import Papers

        self.recovery_pdf = tools.recovery_pdf
        papers = Papers("nl")
        self.minutes_pdf = papers.minutes
        self.consent_form_pdf = papers.consent_form

    def house(self, settings: Settings) -> House:
        """Return the stores of a computer with these settings."""
        return House(settings)

    def demo(self, folder: Path, seed: int) -> Opened:
        """Make and open a store with an invented school."""
        from storage.demo_store import demo_store

        return demo_store(folder, now(), seed)

    def session(self, opened: object) -> Session:
        """Return the session in an open store."""
        return session_of(as_opened(opened))

    def second(self, opened: object) -> Opened:
        """Return the same store as it is for who looks after accounts, and approves."""
        from storage.opened import Opened

        known = as_opened(opened)
        with known.store.read() as work:
            user = next(found for found in work.users.all() if found.role is Role.ADMINISTRATOR)
        return Opened(store=known.store, user=user, now=now)

    def monitor_desk(self) -> Desk:
        """Return what makes monitor files safe."""
        from reports.monitor_desk import MonitorDesk

        return MonitorDesk("nl")


def say(text: str) -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")


def run_command(argv: Sequence[str]) -> int:
    """Carry out a command of the command line."""
    language = commandline.language_of(argv)
    desk = command_desk.Desk(tools=Tools(language), texts=resources.texts(language), say=say, ask=input)
    return commandline.run(argv, desk)


def run_window(argv: Sequence[str]) -> int:
    """Open the window, or say in one sentence why that cannot be."""
    problem = check_display()
    if problem:
        sys.stderr.write(problem + "\n")
        return NOT_DONE
    from ui.conductor import Conductor
    from ui.settings import Settings

    demo = "--demo" in argv
    with tempfile.TemporaryDirectory(prefix="luwte-demo-") as folder:
        kept = Settings(Path(folder) / "luwte.ini") if demo else Settings()
        application = make_application([sys.argv[0]], kept)
        conductor = Conductor(application, House(kept), gone_after_locking=demo)
        if demo:
            from storage.demo_store import demo_store

            conductor.enter(demo_store(Path(folder), now()))
        else:
            conductor.begin()
        conductor.window.show()
        return application.qt.exec()


def main(argv: Sequence[str]) -> int:
    """Run Luwte."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    return run_command(argv) if commandline.is_command(argv) else run_window(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
