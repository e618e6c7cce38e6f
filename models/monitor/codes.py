"""The codes a definition is written in: what can be counted and divided, and nothing else.

What is not here cannot be asked. There is no code for a diagnosis, for problems of parents, for safety reports or for
the police (domain notes, section 9), and codes of the registration that say such a thing are counted under a wider one:
a signal about home and a help asked by a certified institution, Veilig Thuis, a crisis team or a judge are ``other``.
"""

from collections.abc import Mapping
from enum import StrEnum

from models.monitor.tables import Status

UNKNOWN = "unknown"
"""The category of not knowing, in every breakdown that can be unknown."""
YES = "yes"
NO = "no"
OTHER = "other"
OWN = "own"


class RecipientKind(StrEnum):
    """Who a monitor is for, and which pupils that recipient gets."""

    MUNICIPALITY = "municipality"
    """The contracting municipality: all pupils."""
    RESIDENCE_MUNICIPALITY = "residence_municipality"
    """Any other municipality: its own residents."""
    PARTNERSHIP = "partnership"
    """The partnership (*samenwerkingsverband*): all pupils."""
    BOARD = "board"
    """The school board: all pupils."""


class Measure(StrEnum):
    """What is counted. Indicators count distinct pupils; figures count the rest, for they are not about pupils."""

    PUPILS = "pupils"
    TRAJECTORIES = "trajectories"
    """Help for a group, a class or the school."""
    EVENTS = "events"
    ACTIVITIES = "activities"
    MINUTES = "minutes"
    FTE = "fte"
    ORGANISATIONS = "organisations"
    PEOPLE = "people"
    ANSWERS = "answers"

    @property
    def unit(self) -> str:
        """What a file calls it; fte is given in hundredths, so that every value is a whole number."""
        return "fte_hundredths" if self is Measure.FTE else self.value


class Method(StrEnum):
    """How numbers are protected."""

    CONTROLLED_ROUNDING = "controlled-rounding"
    THRESHOLD = "threshold"


class Attribute(StrEnum):
    """What a breakdown looks at; ``attributes`` says which categories each has and how they are found."""

    PERSPECTIVE = "perspective"
    PERSPECTIVES = "perspectives"
    """All perspectives in the period, not only the last one."""
    RESIDENCE = "residence"
    MUNICIPALITY = "municipality"
    EDUCATION_TYPE = "education_type"
    PROVIDER = "provider"
    PROVIDER_ROLE = "provider_role"
    FORM = "form"
    SETTING = "setting"
    ELSEWHERE = "elsewhere"
    DECISION = "decision"
    ROUTE = "route"
    WAIT_ASSESSMENT = "wait_assessment"
    WAIT_START = "wait_start"
    DURATION = "duration"
    END_REASON = "end_reason"
    GOALS = "goals"
    REFERRAL = "referral"
    REFERRAL_MONTH = "referral_month"
    SIGNAL = "signal"
    CLARIFIED = "clarified"
    LIGHT_HELP = "light_help"
    BRIDGING = "bridging"
    INCIDENT = "incident"
    SUSPENSION = "suspension"
    TRANSFER = "transfer"
    AT_HOME = "at_home"


class Residency(StrEnum):
    """Where a pupil lives, seen from the contracting municipality."""

    OWN = OWN
    REGION = "region"
    ELSEWHERE = "elsewhere"
    UNKNOWN = UNKNOWN


class ProviderRole(StrEnum):
    """Whether the leading provider helps, or one that it brought in (*onderaanbieder*)."""

    MAIN = "main"
    SUB = "sub"


class Form(StrEnum):
    """How help is given."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    CLASS = "class"
    ADVICE = "advice"
    """Short and light: advice, some talks, an observation."""


class Elsewhere(StrEnum):
    """Help under an individual decision beside the help at school, by segment."""

    NO = NO
    BASIC = "a"
    SPECIALIST = "b"
    HIGHLY_SPECIALIST = "c"
    YES = YES
    """Of a segment that is not known."""
    UNKNOWN = UNKNOWN


class Route(StrEnum):
    """By whom help came about."""

    CARE_TEAM = "care_team"
    ACCESS_TEAM = "access_team"
    GP = "gp"
    MEDICAL = "medical"
    """A medical specialist or the youth doctor."""
    SELF = "self"
    OTHER = OTHER
    UNKNOWN = UNKNOWN


class Wait(StrEnum):
    """How long somebody waited, in days.

    The middle classes end where the norms for youth mental health care do (*treeknormen*, 2000): four weeks to the
    first talk, fourteen weeks to the start in all.
    """

    TWO_WEEKS = "days_0_14"
    FOUR_WEEKS = "days_15_28"
    FOURTEEN_WEEKS = "days_29_98"
    LONGER = "days_99"
    UNKNOWN = UNKNOWN


class Duration(StrEnum):
    """How long help lasted, in whole months."""

    THREE = "months_0_2"
    SIX = "months_3_5"
    TWELVE = "months_6_11"
    TWENTY_FOUR = "months_12_23"
    LONGER = "months_24"


class Reason(StrEnum):
    """Why help ended; CBS codes 01-05."""

    AS_PLANNED = "01"
    EARLY_AGREED = "02"
    BY_CLIENT = "03"
    BY_PROVIDER = "04"
    EXTERNAL = "05"
    UNKNOWN = UNKNOWN


class Goals(StrEnum):
    """What became of the goals of help that ended."""

    REACHED = "reached"
    """All that were looked at."""
    PARTLY = "partly"
    NOT = "not"
    UNKNOWN = UNKNOWN
    """No goal was noted, or none was looked at."""


class Referral(StrEnum):
    """To what a pupil was referred onward (Kohnstamm 2020, L3900-3904)."""

    NONE = "none"
    YOUTH_PROTECTION = "youth_protection"
    YOUTH_MENTAL_HEALTH = "youth_mental_health"
    SECURE = "secure_youth_care"
    FOSTER = "foster_care"
    RESIDENTIAL = "residential"
    DAY_CARE = "day_care"
    OTHER = OTHER


class SignalGroup(StrEnum):
    """What was noticed. What goes on at home is nobody's number: it is among ``other``."""

    LEARNING = "learning"
    SOCIAL_EMOTIONAL = "social_emotional"
    ABSENCE = "absence"
    OTHER = OTHER
    NONE = "none"


class LightHelp(StrEnum):
    """Talks within preventive help (JOS, Alkmaar region 2023: up to five talks)."""

    NONE = "none"
    UP_TO_FIVE = "up_to_5"
    MORE = "more"
    UNKNOWN = UNKNOWN
    """There was such help and no talk was noted."""


class YesNo(StrEnum):
    """Something that was or was not, as far as it was noted."""

    YES = YES
    NO = NO


class Answer(StrEnum):
    """Three values: not knowing is never a no."""

    YES = YES
    NO = NO
    UNKNOWN = UNKNOWN


class Counted(StrEnum):
    """Which pupils an indicator counts."""

    REACHED = "reached"
    STOCK_START = "stock_start"
    INFLOW = "inflow"
    OUTFLOW = "outflow"
    STOCK_END = "stock_end"
    WLZ = "wlz"
    """Pupils who are outside the municipality's reach; in one line, never divided."""


STATUSES: Mapping[Counted, frozenset[Status]] = {
    Counted.REACHED: frozenset(Status),
    Counted.STOCK_START: frozenset({Status.STAYED, Status.ENDED}),
    Counted.INFLOW: frozenset({Status.NEW, Status.PASSED}),
    Counted.OUTFLOW: frozenset({Status.ENDED, Status.PASSED}),
    Counted.STOCK_END: frozenset({Status.STAYED, Status.NEW}),
    Counted.WLZ: frozenset(Status),
}
"""Start + in - out = end holds because both sides count the same statuses equally often."""


class WlzRule(StrEnum):
    """What happens to pupils with care under the Long-term Care Act (Wlz): outside a municipality's reach."""

    EXCLUDED = "excluded"
    INCLUDED = "included"
    ONE_LINE = "one_line"
    """Left out of everything but one line."""
