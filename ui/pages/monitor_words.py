"""The sentences around the figures of the monitor: what is sent, why it is harmless, what it cannot say."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from models.monitor.release import Release
from models.monitor.tables import CellKey
from models.monitor.words import named_cell, period_title, plain_cell, step_title
from models.usecases.monitor import MonitorPreview
from models.usecases.own_words import Naming
from resources import Texts
from ui.words import date_of, whole_number

_NAMED: Final = 3
"""So many cells are named; nobody reads further."""


def sent_short(release: Release) -> str:
    """Return what leaves in a few words."""
    words = QCoreApplication.translate("Monitor", "{0} rounded numbers leave, no names")
    return words.format(whole_number(len(release.published.values)))


def safe_short(release: Release) -> str:
    """Return in a few words what is done to the numbers."""
    rounding = release.published.rounding
    if rounding.minimum:
        words = QCoreApplication.translate("Monitor", "Hidden below {1}, rounded to {0}: nobody can be recognised")
        return words.format(rounding.base, rounding.minimum)
    words = QCoreApplication.translate("Monitor", "Rounded to {0}: nobody can be recognised")
    return words.format(rounding.base)


def limits_short(release: Release) -> str:
    """Return in a few words what the figures cannot say."""
    words = QCoreApplication.translate("Monitor", "A difference of {0} or less says nothing")
    return words.format(2 * release.published.rounding.base)


def what_is_sent(release: Release, texts: Texts) -> str:
    """Return what leaves, to whom, about which days."""
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


def why_it_is_harmless(release: Release) -> str:
    """Return the protection in words."""
    base, least = release.published.rounding.base, release.published.rounding.minimum
    if least:
        words = QCoreApplication.translate(
            "Monitor",
            "Numbers below {1} are hidden. What is shown is a multiple of {0}, at most {0} from the real one. For each "
            "hidden number Luwte has worked out that nobody fits, and that {1} or more pupils fit too. Without that "
            "proof nothing leaves.",
        )
        return words.format(base, least)
    words = QCoreApplication.translate(
        "Monitor",
        "Every number is a multiple of {0}, at most {0} from the real one. For every small number Luwte has worked out "
        "that nobody fits, and that {0} or more pupils fit too. Without that proof nothing leaves.",
    )
    return words.format(base)


def what_it_cannot_say(release: Release) -> str:
    """Return how the figures are not to be read."""
    twice = 2 * release.published.rounding.base
    words = QCoreApplication.translate(
        "Monitor",
        "A difference of {0} or less can come from rounding. Help that ended does not mean that a goal was reached. "
        "Do not compare with figures of providers or the CBS: they count otherwise.",
    )
    return words.format(twice)


def steps_words(release: Release, language: str, cells: Iterable[CellKey] = ()) -> str:
    """Return what was made coarser, why and for which numbers; nothing when nothing was."""
    steps = release.rolled_up
    if not steps:
        return ""
    words = QCoreApplication.translate(
        "Monitor",
        "Made coarser, because in more detail a pupil could have been recognised: {0}.",
    )
    said = words.format("; ".join(step_title(step, release.definition, language) for step in steps))
    about = list(dict.fromkeys(named_cell(plain_cell(key), release.definition, language) for key in cells))
    if not about:
        return said
    more = ""
    if len(about) > _NAMED:
        more = QCoreApplication.translate("Monitor", " and {0} more").format(whole_number(len(about) - _NAMED))
    reason = QCoreApplication.translate("Monitor", "It was about: {0}.").format("; ".join(about[:_NAMED]) + more)
    return f"{said} {reason}"


def hidden_words(preview: MonitorPreview) -> str:
    """Return how much is hidden that is not below the minimum, and whether that could be less; nothing when nothing is.

    This is for the school's own eyes: how much was hidden beyond the minimum is not in the file.
    """
    guarded = preview.guarded
    minimum = preview.release.published.rounding.minimum
    gone = [key for key, true in guarded.truth.items() if true >= minimum and key not in guarded.published.values]
    if not minimum or not gone:
        return ""
    words = QCoreApplication.translate(
        "Monitor", "Hidden too, so that the small ones cannot be worked out: {0} numbers of {1} or more."
    )
    said = words.format(whole_number(len(gone)), whole_number(minimum))
    if guarded.hides_least:
        said += " " + QCoreApplication.translate("Monitor", "Luwte has worked out that it cannot be less.")
    return said


def nobody_words(preview: MonitorPreview) -> str:
    """Return a doubt about a period in which no pupil counts; nothing when there are some."""
    if preview.counted.children:
        return ""
    return QCoreApplication.translate(
        "Monitor",
        "No pupil counts in this period. Is that right? Look first whether help and care files are filled in.",
    )


def naming_words(preview: MonitorPreview) -> str:
    """Return which texts that go along may name a pupil or parent; nothing when none does."""
    if not preview.namings:
        return ""
    words = QCoreApplication.translate(
        "Monitor",
        "Look at these texts before you save: they go along in the file, and hold words that are also a name of a "
        "pupil or parent. {0}",
    )
    return words.format(naming_list(preview.namings))


def naming_list(namings: Iterable[Naming]) -> str:
    """Return texts with the words in them that may be a name."""
    words = QCoreApplication.translate("Monitor", "“{0}” in “{1}”.")
    return " ".join(dict.fromkeys(words.format(one.words, one.text) for one in namings))


def late_words(preview: MonitorPreview) -> str:
    """Return what became known since a period was sent; nothing when nothing did."""
    if not preview.late:
        return ""
    words = QCoreApplication.translate(
        "Monitor",
        "Since it was sent {0} numbers have become different. What was sent stays as it is. Pupils who turn out to be "
        "in help at the end, or not, come in the file of the next period as a correction.",
    ).format(whole_number(preview.late))
    if not preview.replaceable:
        return words
    asked = QCoreApplication.translate(
        "Monitor", "Does a recipient ask for the right numbers of this period? Then make a replacement."
    )
    return f"{words} {asked}"


def together_words(preview: MonitorPreview) -> str:
    """Return what was looked at together with this: the files of other recipients, and everything sent before."""
    files, before = len(preview.releases), len(preview.guarded.past.releases) - 1
    if before > 0 and files > 1:
        words = QCoreApplication.translate(
            "Monitor", "Made safe together: {0} files of this period, and {1} files sent before."
        )
        return words.format(whole_number(files), whole_number(before))
    if before > 0:
        words = QCoreApplication.translate("Monitor", "Made safe together with {0} earlier releases.")
        return words.format(whole_number(before))
    if files > 1:
        words = QCoreApplication.translate("Monitor", "Made safe together: {0} files of this period.")
        return words.format(whole_number(files))
    return ""
