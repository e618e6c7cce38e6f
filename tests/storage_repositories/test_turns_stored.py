"""Turns of care files, and the agendas a pupil was on."""

from models.carefile import ClosingReason
from models.carefile_turns import CareFileTurn, Turn
from storage.rows import Connection
from storage.turns import Agendas, Turns
from tests.storage_repositories import world

CLOSED = CareFileTurn(
    care_file=world.CARE_FILES[0],
    turn=Turn.CLOSED,
    on=world.DAY,
    by=world.USERS[0],
    reason=ClosingReason.OTHER,
    words="Klaar & 't ging goed",
    continued_by_school="Elke week een praatje",
)
OPENED = CareFileTurn(care_file=world.CARE_FILES[0], turn=Turn.REOPENED, on=world.DAY, by=world.USERS[1], words="Toch")


def test_turns_come_back_in_their_order(connection: Connection) -> None:
    turns = Turns(connection)
    for turn in (CLOSED, OPENED, CLOSED):
        turns.add(turn)
    assert turns.of_pupil(world.PUPILS[0]) == [CLOSED, OPENED, CLOSED]
    assert turns.of_pupil(world.PUPILS[1]) == []


def test_a_pupil_is_found_on_the_agendas_he_was_on(connection: Connection) -> None:
    (moment,) = Agendas(connection).of_pupil(world.PUPILS[0])
    assert (moment.meeting, moment.on, moment.item.id) == (world.MEETINGS[0], world.DAY, world.ITEMS[0])
    assert Agendas(connection).of_pupil(world.PUPILS[1]) == []
