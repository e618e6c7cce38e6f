"""The sentences around the figures of the monitor: what is sent, why it is harmless, what it cannot say."""

from PySide6.QtCore import QCoreApplication

from models.monitor.words import period_title, step_title
from models.usecases.monitor import MonitorPreview
from resources import Texts
from ui.words import date_of, whole_number


def what_is_sent(preview: MonitorPreview, texts: Texts) -> str:
    """Return what leaves, to whom, about which days."""
    release = preview.release
    words = QCoreApplication.translate(
        "Monitor",
        "{0} rounded numbers of pupils for {1}, about the {2}: {3} to {4}. "
        "No names, no dates of birth, no pupil numbers.",
    )
    return words.format(
        whole_number(len(release.published.values)),
        release.recipient.name,
        period_title(release.period, texts),
        date_of(release.period.first),
        date_of(release.period.last),
    )


def why_it_is_harmless(preview: MonitorPreview) -> str:
    """Return the protection in words."""
    base = preview.release.published.rounding.base
    words = QCoreApplication.translate(
        "Monitor",
        "Every number is a multiple of {0}, at most {0} from the real one. For every small number Luwte has worked out "
        "that nobody fits, and that {0} or more pupils fit too. Without that proof nothing leaves.",
    )
    return words.format(base)


def what_it_cannot_say(preview: MonitorPreview) -> str:
    """Return how the figures are not to be read."""
    twice = 2 * preview.release.published.rounding.base
    words = QCoreApplication.translate(
        "Monitor",
        "A difference of {0} or less can come from rounding. Help that ended does not mean that a goal was reached. "
        "Do not compare with figures of providers or the CBS: they count otherwise.",
    )
    return words.format(twice)


def steps_words(preview: MonitorPreview, language: str) -> str:
    """Return what was made coarser and why; nothing when nothing was."""
    steps = preview.release.rolled_up
    if not steps:
        return ""
    words = QCoreApplication.translate(
        "Monitor",
        "Made coarser, because in more detail a pupil could have been recognised: {0}.",
    )
    return words.format("; ".join(step_title(step, preview.release.definition, language) for step in steps))


def one_period_words() -> str:
    """Return why there is only one file."""
    return QCoreApplication.translate(
        "Monitor",
        "This version of Luwte sends one period. Two files side by side can give a pupil away by their differences, "
        "and this version does not protect against that yet.",
    )
