"""Actions as somebody may read them: what was agreed about a pupil he may not know never gives that pupil away."""

from collections.abc import Sequence
from dataclasses import replace

from models.anonymise import Identifier, identifiers
from models.consent import InformationKind
from models.ids import PupilId
from models.meeting import Action, AgendaItem
from models.ports import UnitOfWork
from models.telling import gives_away
from models.usecases.shown import LEFT_OUT
from models.usecases.visibility import Sight


def readable(uow: UnitOfWork, actions: Sequence[Action], looking: Sight) -> list[Action]:
    """Return actions as this user may read them: unchanged for the school, and where care of the pupil may be known."""
    if looking.whole:
        return list(actions)
    pupils = uow.pupils.some([action.pupil for action in actions if action.pupil])
    known = {pupil.id for pupil in pupils.values() if InformationKind.CARE in looking.kinds_of(uow, pupil)}
    return [_without_name(uow, entry) if entry.pupil and entry.pupil not in known else entry for entry in actions]


def known_actions(
    uow: UnitOfWork, pupil: PupilId, kinds: frozenset[InformationKind], looking: Sight
) -> Sequence[Action]:
    """Return what was agreed about a pupil, as far as this user may know it.

    What was agreed about an agenda item is known to who may know what that item touches; never of one without a name.
    """
    found = uow.actions.of_pupil(pupil)
    if looking.whole:
        return found
    items = {moment.item.id: moment.item for moment in uow.agendas.of_pupil(pupil)}
    return [action for action in found if action_known(items.get(action.item) if action.item else None, kinds)]


def action_known(item: AgendaItem | None, kinds: frozenset[InformationKind]) -> bool:
    """Tell whether who may know these kinds may know what was agreed, about an agenda item or apart from one."""
    if InformationKind.CARE not in kinds:
        return False
    return item is None or (not item.anonymous and item.kinds <= kinds)


def _without_name(uow: UnitOfWork, action: Action) -> Action:
    telling = _telling(uow, action.pupil) if action.pupil else frozenset[Identifier]()
    text = LEFT_OUT if gives_away(action.text, telling) else action.text
    owner = LEFT_OUT if gives_away(action.owner, telling) else action.owner
    because = LEFT_OUT if gives_away(action.dropped_because, telling) else action.dropped_because
    return replace(action, pupil=None, text=text, owner=owner, dropped_because=because)


def _telling(uow: UnitOfWork, pupil: PupilId) -> frozenset[Identifier]:
    return identifiers(uow.pupils.get(pupil), uow.guardians.of_pupil(pupil))
