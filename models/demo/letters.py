"""Letters in the demo: after a meeting that was minuted lately the parents of some pupils were told what was agreed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from models.consent_givers import Deciders
from models.consent_rules import Rules
from models.demo.frame import Frame
from models.demo.phrases import lines
from models.guardian import Guardian
from models.ids import LetterId, LetterTemplateId, PupilId
from models.letter_blanks import LetterBlank, filled
from models.letter_facts import LetterFacts, LetterMeeting, salutation, told_decisions, values_of
from models.letter_template import LetterTemplate, originals
from models.letters import Letter, Receiver, receivers
from models.meeting import AgendaItem, Meeting, is_minuted
from models.profile_choice import ProfileHistory, meeting_title_on
from models.pupil import Pupil
from models.user import User

_LATELY = timedelta(days=40)
_TOLD = 45
"""Of a hundred decided pupils, of how many the parents got a letter."""
_AGREED = LetterTemplateId("nl.agreed")
_AT = time(15, 10, tzinfo=UTC)


class Told:
    """Write the letters.

    Args:
        frame: the days of the demo.
        school: what the school is called.
        by: who writes and signs.
        ways: what its meetings are called.
        rules: who decides at which age.

    """

    def __init__(self, frame: Frame, school: str, by: User, ways: ProfileHistory, rules: Rules) -> None:
        self._frame = frame
        self._school = school
        self._by = by
        self._ways = ways
        self._rules = rules
        self._dice = frame.dice("letters")

    def letters(
        self,
        meetings: Sequence[Meeting],
        pupils: Mapping[PupilId, Pupil],
        guardians: Mapping[PupilId, Sequence[Guardian]],
    ) -> Iterable[Letter]:
        """Yield a letter for each parent with authority, the day after a meeting."""
        today = self._frame.today
        lately = [meeting for meeting in meetings if today - _LATELY <= meeting.on < today and is_minuted(meeting)]
        for meeting in lately:
            for item in meeting.items:
                if item.pupil and told_decisions(item)[0] and self._dice.chance(_TOLD):
                    pupil = pupils[item.pupil]
                    yield from self._about(pupil, guardians.get(pupil.id, ()), meeting, item)

    def _about(
        self, pupil: Pupil, guardians: Sequence[Guardian], meeting: Meeting, item: AgendaItem
    ) -> Iterable[Letter]:
        day = meeting.on + timedelta(days=1)
        template = originals()[_AGREED]
        facts = self._facts(pupil, meeting, item)
        for receiver in receivers(Deciders(pupil=pupil, guardians=guardians, rules=self._rules), day):
            if receiver.advised and receiver.reader is template.reader:
                yield self._letter(pupil, receiver, template, facts, meeting)

    def _facts(self, pupil: Pupil, meeting: Meeting, item: AgendaItem) -> LetterFacts:
        title = meeting_title_on(self._ways, meeting.kind, meeting.on, "nl")
        decisions, withheld = told_decisions(item)
        return LetterFacts(
            school=self._school,
            called=pupil.name.given or pupil.name.full,
            full_name=pupil.name.full,
            today=meeting.on + timedelta(days=1),
            coordinator=self._by.name,
            meeting=LetterMeeting(
                id=meeting.id, on=meeting.on, titles={"nl": title}, decisions=decisions, withheld=withheld
            ),
            next_step=self._dice.choose(lines("letters", "next")),
        )

    def _letter(
        self, pupil: Pupil, receiver: Receiver, template: LetterTemplate, facts: LetterFacts, meeting: Meeting
    ) -> Letter:
        values = {
            **values_of(facts, template.kind, template.language),
            LetterBlank.SALUTATION: salutation(receiver.name, template.language),
        }
        return Letter(
            id=LetterId(self._dice.identity()),
            pupil=pupil.id,
            to=receiver.to,
            to_name=receiver.name,
            kind=template.kind,
            on=facts.today,
            subject=filled(template.subject, values),
            text=filled(template.body, values),
            signed_by=self._by.name,
            made_by=self._by.id,
            made_at=datetime.combine(facts.today, _AT),
            language=template.language,
            meeting=meeting.id,
        )
