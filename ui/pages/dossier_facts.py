"""What expires around a pupil, what the school's list says of him, and what came along from the previous school."""

from collections.abc import Sequence
from typing import Final

from models.carefile import CareFile
from models.consent import InformationKind
from models.pupil import Pupil, YesNoUnknown
from models.transfer import Absence, Inspection, Transfer
from models.usecases.pupils import Dossier
from models.wording import word
from ui.pages.attendance_tab import home_line
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_expiry import Expiry, expiries
from ui.pages.dossier_parts import Block, DeedIcon, Past, Section
from ui.pages.dossier_words import current_file, listed, sex_words
from ui.theme import Tone
from ui.words import date_of

_MOST: Final = 3
"""What one sees of what expires without asking for more."""

_ICONS: Final = {Tone.DANGER: "octagon-alert", Tone.WARN: "triangle-alert", Tone.TEXT: "calendar"}


class ExpirySection(Section):
    """What ends or changes by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("expiry_section")
        self.set_heading(self.tr("What expires"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what ends, soonest first."""
        self.forget()
        found = expiries(dossier, self._desk.today, self._desk.texts)
        if not found:
            self.add_text(self.tr("Nothing ends in the coming year."), "muted")
        for entry in found[:_MOST]:
            self.add_block(self._block(entry), ruled=False)
        if found[_MOST:]:
            self._add_later(found[_MOST:])

    def _add_later(self, found: Sequence[Expiry]) -> None:
        """Put what is furthest away behind a link."""
        later = Past(self.tr("Later ({0})").format(len(found)))
        for entry in found:
            later.add(self._block(entry))
        holder = Block()
        holder.add_widget(later)
        self.add_block(holder, ruled=False)

    def _block(self, entry: Expiry) -> Block:
        block = Block()
        tone = entry.tone(self._desk.today)
        day = date_of(entry.on)
        if tone is Tone.DANGER:
            day = self.tr("{0} (past)").format(day)
        shown = Tone.MUTED if tone is Tone.TEXT else tone
        block.add_line(f"{day}: {entry.words}", icon=_ICONS[tone], tone=shown, lines=1)
        return block


class FactsSection(Section):
    """What else the school knows and care needs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("facts_section")
        self.set_heading(self.tr("About the pupil"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the details this user may see."""
        self.forget()
        pupil, kinds, texts = dossier.pupil, dossier.kinds, self._desk.texts
        if self._desk.may(Deed.EDIT_PUPIL):
            self.add_deed(DeedIcon(self.tr("Change details"), Wish(deed=Deed.EDIT_PUPIL)))
        born = date_of(pupil.birth_date) if pupil.birth_date else self.tr("unknown")
        self.add_fact(self.tr("Born"), listed(born, sex_words(pupil, texts)))
        self._add(self.tr("Number"), pupil.number)
        if InformationKind.EDUCATION in kinds:
            self._add_school(pupil)
        if InformationKind.ATTENDANCE in kinds:
            self._add_attendance(pupil)
            self._add(self.tr("Sits at home"), home_line(dossier, self._desk.today))
        if InformationKind.HEALTH in kinds:
            self._add_health(pupil)
        care_file = current_file(dossier)
        if care_file is not None and InformationKind.CARE in kinds:
            self.add_fact(self.tr("Care file since"), self._since(care_file))
        self._add(self.tr("Labels"), ", ".join(pupil.labels) if InformationKind.EDUCATION in kinds else "")

    def _add_school(self, pupil: Pupil) -> None:
        if pupil.tlv is not None:
            until = self.tr("until {0}").format(date_of(pupil.tlv.span.end)) if pupil.tlv.span.end else ""
            category = self.tr("category {0}").format(word(self._desk.texts, pupil.tlv.category))
            self.add_fact(self.tr("TLV"), listed(category, pupil.tlv.partnership, until))
        if pupil.opp is not None and pupil.opp.end is not None:
            self.add_fact(self.tr("OPP"), self.tr("until {0}").format(date_of(pupil.opp.end)))

    def _add_attendance(self, pupil: Pupil) -> None:
        if pupil.days_a_week is not None:
            self.add_fact(self.tr("At school"), self.tr("{0} days a week").format(pupil.days_a_week))
        if pupil.exemption_until is not None:
            self.add_fact(self.tr("Exemption"), self.tr("until {0}").format(date_of(pupil.exemption_until)))

    def _add_health(self, pupil: Pupil) -> None:
        if pupil.wlz is not YesNoUnknown.NO:
            self.add_fact(self.tr("Wlz"), word(self._desk.texts, pupil.wlz))

    def _since(self, care_file: CareFile) -> str:
        opened = date_of(care_file.opened_on)
        if care_file.status_since is None or care_file.status_since == care_file.opened_on:
            return opened
        moved = self.tr("{0} since {1}").format(
            word(self._desk.texts, care_file.status), date_of(care_file.status_since)
        )
        return listed(opened, moved)

    def _add(self, label: str, value: str) -> None:
        if value:
            self.add_fact(label, value)


class TransferSection(Section):
    """What came along from the previous school; hidden when nothing did."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("transfer_section")
        self.set_heading(self.tr("From the previous school"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show each transfer, newest first."""
        self.forget()
        self.setVisible(bool(dossier.transfers))
        for transfer in dossier.transfers:
            self.add_block(self._block(transfer, dossier.kinds))

    def _block(self, transfer: Transfer, kinds: frozenset[InformationKind]) -> Block:
        block = Block()
        school = transfer.school_name or transfer.school_code or self.tr("School unknown")
        block.add_head(listed(school, date_of(transfer.made_on)))
        for arrangement in transfer.arrangements:
            end = arrangement.span.end
            until = self.tr("until {0}").format(date_of(end)) if end else ""
            block.add_line(listed(arrangement.description, until))
        if transfer.absence is not None and InformationKind.ATTENDANCE in kinds:
            block.add_line(self._absence(transfer.absence), "muted")
        if transfer.inspection is not None:
            block.add_line(self._inspection(transfer.inspection), "muted")
        return block

    def _absence(self, absence: Absence) -> str:
        hours = absence.unit == "hours"
        words = self.tr("Absence last year: {0} hours") if hours else self.tr("Absence last year: {0} half days")
        total = (absence.allowed or 0) + (absence.not_allowed or 0)
        without = "" if absence.not_allowed is None else self.tr("{0} without leave").format(absence.not_allowed)
        quarter = self.tr("more than a quarter of the time") if absence.over_a_quarter else ""
        return listed(words.format(total), without, quarter)

    def _inspection(self, inspection: Inspection) -> str:
        seen = ""
        if inspection.seen is not None:
            seen = self.tr("Parents saw the file") if inspection.seen else self.tr("Parents did not see the file")
        agreed = ""
        if inspection.agreed is not None:
            agreed = self.tr("they agreed") if inspection.agreed else self.tr("they did not agree")
        return listed(seen, agreed, inspection.reason_not_agreed)
