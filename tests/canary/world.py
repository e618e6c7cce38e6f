"""A school in which every text is a word of its own, and who may read which by the notebook."""

from dataclasses import dataclass, field
from random import Random

from models.ids import ProfessionalId, UserId
from models.usecases.session import Session
from models.user import Role, User
from tests.canary.house_writing import HouseWriter
from tests.canary.monitor_writing import MonitorWriter
from tests.canary.pupil_writing import MANAGER, PupilWriter
from tests.canary.situations import PEOPLE, Situation, jobs, situation
from tests.canary.words import Circle, Secret, Words

READER = "reader"


@dataclass
class World:
    """The school.

    Attributes:
        stored: every record, to see that no text was forgotten.

    """

    words: Words = field(default_factory=Words)
    situations: dict[int, Situation] = field(default_factory=dict)
    stored: list[object] = field(default_factory=list)

    def may_read(self, secret: Secret, user: User) -> bool:
        """Tell by the notebook whether a user may read a word."""
        if secret.circle is Circle.EVERYBODY or user.id in secret.people:
            return True
        if secret.circle is Circle.OWN or user.role is Role.ADMINISTRATOR:
            return False
        if user.role is Role.COORDINATOR or secret.circle is Circle.CARE_TEAM:
            return True
        if user.role is Role.READER:
            return secret.circle is not Circle.COORDINATOR
        if secret.circle is not Circle.BY_CONSENT or secret.pupil is None:
            return False
        kinds = self.situations[secret.pupil].kinds(user.id)
        return any(need <= kinds for need in secret.needs)

    def readable(self, user: User) -> set[str]:
        """Return the words a user may read."""
        return {word for word, secret in self.words.secrets.items() if self.may_read(secret, user)}


def users() -> list[User]:
    """Return everybody who works with the store besides its coordinator."""
    helpers = [
        User(id=UserId(who), name=who, role=Role.YOUTH_PROFESSIONAL, professional=ProfessionalId(who)) for who in PEOPLE
    ]
    return [
        *helpers,
        User(id=UserId(READER), name="Lezer", role=Role.READER),
        User(id=UserId(MANAGER), name="Beheer", role=Role.ADMINISTRATOR),
    ]


def build(session: Session, seed: int, pupils: int) -> World:
    """Fill an empty store."""
    dice, world = Random(seed), World()
    works = jobs(dice)
    with session.store.write(session.user.id) as uow:
        for user in users():
            uow.users.save(user)
        HouseWriter(uow, world.words, world.stored).write(works)
        before: PupilWriter | None = None
        for number in range(pupils):
            world.situations[number] = situation(number, dice, works)
            writer = PupilWriter(uow, world.words, world.stored, world.situations[number], before)
            writer.write()
            before = writer
        MonitorWriter(uow, world.words, world.stored).write()
    return world
