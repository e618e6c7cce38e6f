"""The way of working of the school: which profile counts on a day, and what the school says itself."""

import json
from datetime import date

from models.change import Changes, Topic
from models.errors import NotFoundError, ValidationError
from models.ports import UnitOfWork
from models.profile import NEUTRAL, load_profile, profile_ids
from models.profile_choice import ProfileChoice, ProfileHistory, ProfileOverride, Value, fits, profile_on
from models.profile_parts import Profile
from models.usecases.session import Session
from models.user import Permission


def history_of(uow: UnitOfWork) -> ProfileHistory:
    """Return all choices of the school; raises NotFoundError in a store that has no school yet."""
    return ProfileHistory(
        base=uow.school.get().profile,
        choices=tuple(uow.profiles.choices()),
        overrides=tuple(uow.profiles.overrides()),
    )


def profile_of(uow: UnitOfWork, day: date) -> Profile:
    """Return the way of working of a day, with what the school says itself.

    Raises:
        NotFoundError: the store has no school yet.

    """
    return profile_on(history_of(uow), day)


def working_by(uow: UnitOfWork, today: date) -> Profile:
    """Return the way of working of today; a store without a school works by the neutral profile."""
    try:
        return profile_of(uow, today)
    except NotFoundError:
        return load_profile(NEUTRAL)


class ProfileUseCases:
    """What a user can do with the way of working."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def today(self) -> Profile:
        """Return the way of working of today; every role may see it."""
        return self.on(self._session.today)

    def on(self, day: date) -> Profile:
        """Return the way of working of a day, for what was done then."""
        return profile_on(self.history(), day)

    def history(self) -> ProfileHistory:
        """Return all choices; a store without a school works by the neutral profile."""
        try:
            with self._session.read(Permission.READ_NETWORK) as uow:
                return history_of(uow)
        except NotFoundError:
            return ProfileHistory(base=NEUTRAL)

    def choose(self, profile: str, since: date) -> Changes:
        """Work by another profile from a day on; what was before stays as it was.

        Raises:
            ValidationError: there is no such profile.

        """
        if profile not in profile_ids():
            raise ValidationError({"profile": "unknown_profile"})
        with self._session.intend(Permission.MANAGE_SCHOOL, "profile.chosen", Topic.SCHOOL) as intention:
            intention.record = profile
            intention.uow.profiles.add_choice(ProfileChoice(profile=profile, since=since))
        return intention.changes

    def take_back(self, choice: ProfileChoice) -> Changes:
        """Take back a choice that has not begun: from its day on what counted the day before goes on counting.

        Both stay in the history. What has begun is not taken back, for things were done by it: choose again.

        Raises:
            ValidationError: it has begun.

        """
        with self._session.intend(Permission.MANAGE_SCHOOL, "profile.chosen", Topic.SCHOOL) as intention:
            if choice.since <= self._session.today:
                raise ValidationError({"since": "has_begun"})
            before = history_of(intention.uow).chosen_on(choice.since - date.resolution)
            intention.record = before
            intention.uow.profiles.add_choice(ProfileChoice(profile=before, since=choice.since))
        return intention.changes

    def say(self, key: str, value: Value, since: date) -> Changes:
        """Say something else than the profile of a day does, from that day on.

        Raises:
            ValidationError: the value cannot stand there.

        """
        return self._note("profile.adapted", key, value, since)

    def go_back(self, key: str, since: date) -> Changes:
        """Say again what the profile says, from a day on."""
        return self._note("profile.restored", key, None, since)

    def _note(self, action: str, key: str, value: Value, since: date) -> Changes:
        text = json.dumps(value, ensure_ascii=False)
        with self._session.intend(Permission.MANAGE_SCHOOL, action, Topic.SCHOOL) as intention:
            history = history_of(intention.uow)
            profile = history.chosen_on(since)
            if value is not None and not fits(profile, {**history.own_on(since), key: text}, key):
                raise ValidationError({"value": "not_in_profile"})
            intention.record = key
            override = ProfileOverride(profile=profile, key=key, value=text, since=since)
            intention.uow.profiles.add_override(override)
        return intention.changes
