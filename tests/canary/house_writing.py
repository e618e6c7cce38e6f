"""What the school itself has: its own data, the network, prevention, help for classes, and what each user left."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from models.agenda_proposal import AgendaRequest
from models.capacity import Capacity, CapacityReport
from models.caseload import CaseloadFilter
from models.caseload_views import SavedView
from models.draft import Draft
from models.ids import (
    AgendaRequestId,
    FreeDaysId,
    LetterTemplateId,
    LocationId,
    OrganisationId,
    PreventionId,
    SeriesId,
    StaffingId,
    TrajectoryId,
    UserId,
    ViewId,
)
from models.letter_template import LetterKind, LetterTemplate
from models.network import Organisation
from models.ports import UnitOfWork
from models.prevention import PreventionActivity, PreventionKind
from models.school import Location, School
from models.school_days import FreeDays
from models.series import Repeat, Series, rhythm_of
from models.staffing import Staffing, StaffingKind
from models.trajectory import Layer, Target, Trajectory
from tests.canary.situations import PEOPLE, Works
from tests.canary.words import Circle, Words
from tests.consent.ledger import Ledger
from tests.stores import NOW, TODAY

ORGANISATIONS = ("altra", "levvel")
PLACE = LocationId("place")


@dataclass
class HouseWriter:
    """Writes what is about no pupil."""

    uow: UnitOfWork
    words: Words
    stored: list[object]

    def write(self, works: Mapping[str, Works]) -> None:
        """Write everything."""
        self._school()
        for name in ORGANISATIONS:
            self._organisation(OrganisationId(name))
        self._people(works)
        self._shared()
        self._letter_template()
        self._planned()
        for user in (*PEOPLE, "u1", "reader", "manager"):
            self._left_by(UserId(user))

    def _everybody(self, what: str) -> str:
        return self.words.word(what, Circle.EVERYBODY)

    def _care_team(self, what: str) -> str:
        return self.words.word(what, Circle.CARE_TEAM)

    def _school(self) -> None:
        school = School(
            name=self._everybody("school"),
            municipality=self._everybody("school municipality"),
            region_municipalities=(self._everybody("region"),),
            board=self._everybody("board"),
            partnership=self._everybody("partnership"),
            locations=(Location(id=PLACE, name=self._everybody("location"), key=self._everybody("location key")),),
        )
        self.uow.school.save(school)
        self.stored.append(school)

    def _organisation(self, name: OrganisationId) -> None:
        organisation = Organisation(
            id=name,
            name=self._everybody("organisation"),
            aliases=(self._everybody("alias"),),
            phone=self._everybody("organisation phone"),
            email=self._everybody("organisation email"),
            offers=(self._everybody("offer"),),
            capacities=(CapacityReport(capacity=Capacity.OPEN, on=TODAY, source=self._everybody("capacity source")),),
            note=self._everybody("organisation note"),
        )
        staffing = Staffing(
            id=StaffingId(name),
            organisation=name,
            kind=StaffingKind.PLANNED,
            fte=Decimal(1),
            role=self._everybody("staffing role"),
        )
        self.uow.network.save_organisation(organisation)
        self.uow.staffing.save(staffing)
        self.stored += [organisation, staffing]

    def _people(self, works: Mapping[str, Works]) -> None:
        ledger = Ledger(TODAY)
        for name, work in works.items():
            ledger.works(name, *work)
            person = replace(
                ledger.people[name],
                name=self._everybody("professional"),
                phone=self._everybody("professional phone"),
                email=f"{self._everybody('professional email')}@voorbeeld.nl",
            )
            self.uow.network.save_professional(person)
            self.stored.append(person)

    def _shared(self) -> None:
        shared = Trajectory(
            id=TrajectoryId("shared"),
            layer=Layer.PREVENTIVE,
            target=Target.CLASS,
            target_name=self._care_team("class"),
            form=self._care_team("form for a class"),
            intensity=self._care_team("intensity for a class"),
            decided_by=self._care_team("decided for a class"),
        )
        activity = PreventionActivity(
            id=PreventionId("prevention"),
            kind=PreventionKind.BREAKS,
            on=TODAY,
            minutes=15,
            by=self._care_team("prevention by"),
        )
        self.uow.trajectories.save(shared)
        self.uow.prevention.save(activity)
        self.stored += [shared, activity]

    def _letter_template(self) -> None:
        """Write a text of the school's own, for who manages the school or writes letters."""

        def word(what: str) -> str:
            return self.words.word(what, Circle.COORDINATOR, people=frozenset({"manager"}))

        template = LetterTemplate(
            id=LetterTemplateId("template"),
            name=word("template"),
            kind=LetterKind.NEUTRAL,
            subject=word("template subject"),
            body=word("template body"),
        )
        self.uow.letters.save_template(template)
        self.stored.append(template)

    def _planned(self) -> None:
        series = Series(
            id=SeriesId("series"),
            kind="zorgteam",
            rhythm=rhythm_of(Repeat.WEEKLY, TODAY),
            first=TODAY,
            until=TODAY,
            place=self._care_team("series place"),
        )
        free = FreeDays(id=FreeDaysId("free"), title=self._everybody("free days"), first=TODAY, last=TODAY)
        request = AgendaRequest(
            id=AgendaRequestId("theme"),
            theme=self._care_team("asked theme"),
            question=self._care_team("asked question"),
            asked_by=self._care_team("asked by"),
            asked_on=TODAY,
        )
        self.uow.planning.save_series(series)
        self.uow.planning.save_free_days(free)
        self.uow.planning.save_request(request)
        self.stored += [series, free, request]

    def _left_by(self, user: UserId) -> None:
        own = frozenset({user})
        view = SavedView(
            id=ViewId(f"view-{user}"),
            user=user,
            name=self.words.word("view", Circle.OWN, people=own),
            words=self.words.word("view words", Circle.OWN, people=own),
            filter=CaseloadFilter(),
        )
        draft = Draft(
            key=f"form:{user}",
            place=self.words.word("draft place", Circle.OWN, people=own),
            record=f"record-{user}",
            content=self.words.word("draft", Circle.OWN, people=own),
            at=NOW,
        )
        self.uow.views.save(view)
        self.uow.drafts.save(user, draft)
        self.stored += [view, draft]
