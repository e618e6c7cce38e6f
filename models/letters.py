"""Letters to parents and pupils: who gets one, and what was sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.consent import PUPIL, Giver, Question
from models.consent_givers import Deciders, Say, say_on
from models.consent_rules import Givers, rule_for
from models.guardian import Guardian, authority_on
from models.ids import LetterId, MeetingId, PupilId, UserId
from models.incapacity import unable_on
from models.letter_template import LetterKind, LetterReader
from models.pupil import YesNoUnknown
from models.secrecy import is_secret
from models.validation import Checks


class LetterGround(StrEnum):
    """Why somebody gets a letter, or gets none."""

    AUTHORITY = "authority"
    AUTHORITY_UNKNOWN = "authority_unknown"
    AGE_UNKNOWN = "age_unknown"
    DECIDES = "decides"
    """The pupil, from sixteen on."""
    DECIDES_TOO = "decides_too"
    """The pupil, from twelve on, beside his parents."""
    NO_AUTHORITY = "no_authority"
    DECEASED = "deceased"
    PUPIL_DECIDES = "pupil_decides"
    """A parent of somebody who decides for himself."""
    PARENTS_DECIDE = "parents_decide"
    """A pupil for whom his parents decide."""
    UNABLE = "unable"
    """A pupil who was judged unable to weigh this."""


_ADVISED = frozenset({LetterGround.AUTHORITY, LetterGround.DECIDES, LetterGround.DECIDES_TOO})
_POSSIBLE = frozenset({LetterGround.AUTHORITY_UNKNOWN, LetterGround.AGE_UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Somebody around a pupil who may get a letter.

    Attributes:
        name: how he stands on the letter.
        guardian: None for the pupil himself.
        secret: his address must not stand on anything.

    """

    to: Giver
    name: str
    ground: LetterGround
    guardian: Guardian | None = None
    secret: bool = False

    @property
    def offered(self) -> bool:
        """Whether a letter to him can be made."""
        return self.advised or self.ground in _POSSIBLE

    @property
    def advised(self) -> bool:
        """Whether he gets one unless somebody decides otherwise."""
        return self.ground in _ADVISED

    @property
    def reader(self) -> LetterReader:
        """Which words a letter to him is written in."""
        return LetterReader.PUPIL if self.to.is_pupil else LetterReader.PARENTS


def receivers(deciders: Deciders, day: date) -> tuple[Receiver, ...]:
    """Return everybody around a pupil with whether he gets a letter about care on a day, and why: the pupil first.

    Whoever decides about help is told of it, as on the plan on one sheet: below twelve who has authority, from twelve
    the pupil as well, from sixteen he alone (Jeugdwet art. 7.3.4 and 7.3.5), and from eighteen as an adult (BW 1:233).
    A parent without authority gets no letter: he is told important facts about his child when he asks for them, and
    never more than the one with authority would be told (BW 1:377c). Not to know whether somebody has authority is no
    reason to skip him and none to write to him unasked: somebody decides it.
    """
    say = say_on(deciders, Question.HELP, day)
    return (_pupil(deciders, say, day), *_guardians(deciders, say, day))


def _pupil(deciders: Deciders, say: Say | None, day: date) -> Receiver:
    pupil = deciders.pupil
    return Receiver(
        to=PUPIL, name=pupil.name.full, ground=_ground_of_pupil(deciders, say, day), secret=pupil.secret_address
    )


def _ground_of_pupil(deciders: Deciders, say: Say | None, day: date) -> LetterGround:
    if say is None:
        return LetterGround.AGE_UNKNOWN
    if PUPIL in say.required:
        alone = rule_for(deciders.rules, Question.HELP, say.age, day).givers is Givers.PUPIL
        return LetterGround.DECIDES if alone else LetterGround.DECIDES_TOO
    unable = unable_on(deciders.pupil.incapacities, Question.HELP, day)
    return LetterGround.UNABLE if unable else LetterGround.PARENTS_DECIDE


def _guardians(deciders: Deciders, say: Say | None, day: date) -> Iterator[Receiver]:
    for guardian in deciders.guardians:
        to = Giver(guardian=guardian.id)
        yield Receiver(
            to=to,
            name=guardian.name,
            ground=_ground_of(guardian, to, say, day),
            guardian=guardian,
            secret=is_secret(guardian, deciders.pupil),
        )


def _ground_of(guardian: Guardian, to: Giver, say: Say | None, day: date) -> LetterGround:
    if guardian.deceased and (guardian.deceased_on is None or guardian.deceased_on <= day):
        return LetterGround.DECEASED
    if authority_on(guardian, day) is YesNoUnknown.NO:
        return LetterGround.NO_AUTHORITY
    if say is None:
        return LetterGround.AGE_UNKNOWN
    if to not in say.required:
        return LetterGround.PUPIL_DECIDES
    return LetterGround.AUTHORITY_UNKNOWN if to in say.unknown else LetterGround.AUTHORITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter that was made, as it was sent.

    Attributes:
        to, to_name: who it is for, and how he was called then.
        on: the day on it.
        text: the whole text, from the salutation to the closing words.
        signed_by: who stands under it.
        meeting: the meeting it tells about.

    """

    id: LetterId
    pupil: PupilId
    to: Giver
    to_name: str
    kind: LetterKind
    on: date
    subject: str
    text: str
    signed_by: str
    made_by: UserId
    made_at: datetime
    language: str = "nl"
    meeting: MeetingId | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError without who it is for, from whom it is, or a text."""
        checks = Checks()
        checks.require("to", self.to_name)
        checks.require("signed_by", self.signed_by)
        checks.require("subject", self.subject)
        checks.require("text", self.text)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """A letter ready to print. It bears no address: the app keeps none, and so a secret one stands nowhere."""

    school: str
    to: str
    on: date
    subject: str
    text: str
    signed_by: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOrder:
    """The letters somebody wants made: one text for several people.

    Attributes:
        read: words that point at somebody else and that the writer read and wants to leave, folded.

    """

    pupil: PupilId
    kind: LetterKind
    language: str
    subject: str
    body: str
    to: tuple[Giver, ...]
    meeting: MeetingId | None = None
    read: frozenset[str] = frozenset()
